import { z } from 'zod'

/** The languages in which the assistant is complete (ISO 639-1). Others get the safety texts only. */
export const languages = ['nl', 'en', 'uk'] as const

export const languageSchema = z.enum(languages)

export type Language = z.infer<typeof languageSchema>
