import { z } from 'zod'
import { personButton, signalCheckButton, topicButtons } from '../../dialogs/buttons'
import { wordings } from '../../messenger/wordings'
import { getStarted } from '../../src/channels/azure/messenger/read'
import type { Action } from '../../src/conversation/action'
import { languages, type Language } from '../../src/conversation/language'

/** Facebook shows the row of the reader's own locale, and `default` to everybody else. */
const localesOf: Record<Language, string[]> = { nl: ['default'], en: ['en_US', 'en_GB'], uk: ['uk_UA'] }
const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English', uk: 'Українська' }

const payload = z.string().min(1).max(1000)
/** One row for each locale; Meta refuses them without `default`. */
const rows = <Row extends { locale: string }>(row: z.ZodType<Row>) =>
  z
    .array(row)
    .refine((given) => given.some(({ locale }) => locale === 'default'), 'needs a row for the locale `default`')

/** Meta's limits, from its reference of the Messenger Profile API (March 2026), and stricter where phones cut. */
export const profileSchema = z.strictObject({
  get_started: z.strictObject({ payload }),
  greeting: rows(z.strictObject({ locale: z.string(), text: z.string().min(1).max(160) })),
  ice_breakers: rows(
    z.strictObject({
      locale: z.string(),
      call_to_actions: z
        .array(z.strictObject({ question: z.string().min(1).max(80), payload }))
        .min(1)
        .max(4),
    }),
  ),
  persistent_menu: rows(
    z.strictObject({
      locale: z.string(),
      composer_input_disabled: z.literal(false),
      call_to_actions: z
        .array(z.strictObject({ type: z.literal('postback'), title: z.string().min(1).max(20), payload }))
        .min(1)
        .max(20),
    }),
  ),
})
export type MessengerProfile = z.infer<typeof profileSchema>

/**
 * What Messenger shows of the centre's page, in three languages: who answers, questions to begin with, and the menu that
 * stays. Payloads are the words of {@link Action}, which the channel reads like any button.
 */
export function createProfile(): MessengerProfile {
  return profileSchema.parse({
    get_started: { payload: getStarted },
    greeting: inEveryLocale((language) => ({ text: wordings[language].greeting })),
    ice_breakers: inEveryLocale((language) => ({ call_to_actions: iceBreakers(language) })),
    persistent_menu: inEveryLocale((language) => ({
      composer_input_disabled: false,
      call_to_actions: menu(language),
    })),
  })
}

function iceBreakers(language: Language): { question: string; payload: Action }[] {
  const { signals, report, help, person } = wordings[language].questions
  return [
    { question: signals, payload: 'article:signalen-algemeen' },
    { question: report, payload: 'article:meldroute-twente' },
    { question: help, payload: 'article:ik-ben-slachtoffer' },
    { question: person, payload: 'person' },
  ]
}

function menu(language: Language): { type: 'postback'; title: string; payload: Action }[] {
  const buttons: { title: string; action: Action }[] = [
    ...topicButtons[language].public,
    signalCheckButton[language],
    personButton[language],
    ...languages
      .filter((other) => other !== language)
      .map((other) => ({ title: languageNames[other], action: `language:${other}` as const })),
    { title: wordings[language].stop, action: 'stop' },
  ]
  return buttons.map(({ title, action }) => ({ type: 'postback', title, payload: action }))
}

function inEveryLocale<Row extends object>(rowFor: (language: Language) => Row): (Row & { locale: string })[] {
  return languages.flatMap((language) => localesOf[language].map((locale) => ({ locale, ...rowFor(language) })))
}
