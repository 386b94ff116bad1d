import { languageSchema, type Language } from '../../conversation/language'

/** `nl-NL` is `nl`; a language the assistant does not have is no hint. */
export function languageHintOf(locale: unknown): { languageHint?: Language } {
  const language = languageSchema.safeParse(typeof locale === 'string' ? locale.slice(0, 2).toLowerCase() : undefined)
  return language.success ? { languageHint: language.data } : {}
}
