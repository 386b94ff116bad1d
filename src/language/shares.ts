import { languages, type SpokenLanguage } from '../conversation/language'

/** How much something speaks for each language; absent is nothing. */
export type Shares = Partial<Record<SpokenLanguage, number>>

export const completeLanguages: ReadonlySet<string> = new Set(languages)

/** Most who write to us write one of the languages of the website. */
const prior = (language: SpokenLanguage): number => (completeLanguages.has(language) ? 1.5 : 1)

/** One, shared by languages that have the same word. */
export function shareAmong(among: readonly SpokenLanguage[]): Shares {
  const total = among.reduce((sum, language) => sum + prior(language), 0)
  return Object.fromEntries(among.map((language) => [language, prior(language) / total]))
}
