import { z } from 'zod'

/** The languages in which the assistant is complete (ISO 639-1). Others get the safety texts only. */
export const languages = ['nl', 'en', 'uk'] as const

export const languageSchema = z.enum(languages)

export type Language = z.infer<typeof languageSchema>

/** Languages that are recognised, so that the safety texts can be said in them too. */
export const otherLanguages = ['pl', 'ro', 'bg', 'ru', 'ar', 'es', 'hu', 'tr', 'de', 'fr'] as const

export const otherLanguageSchema = z.enum(otherLanguages)

export type OtherLanguage = z.infer<typeof otherLanguageSchema>

export type SpokenLanguage = Language | OtherLanguage

export function isComplete(language: SpokenLanguage): language is Language {
  return languageSchema.safeParse(language).success
}

/** The language that the words of a message tell. */
export interface DetectedLanguage {
  language: SpokenLanguage
  /** How many words of the message belong to one language alone. */
  tellingWords: Readonly<Partial<Record<SpokenLanguage, number>>>
  /** The message in the letters of the language, when it was typed in others. */
  respelled?: string
}
