import { z } from 'zod'
import { ServiceError } from '../../src/errors'
import type { MessengerProfile } from './profile'

/** Version of the Graph API in Meta's reference of 18 March 2026; Meta serves each for about two years. */
const graphVersion = 'v25.0'
export const facebookHost = 'https://graph.facebook.com'
const answerWithinMs = 15_000

const answerSchema = z.object({
  result: z.string().optional(),
  error: z.object({ code: z.number(), error_subcode: z.number().optional() }).optional(),
})

/** What Meta's codes ask of an administrator. */
const remedies: Record<number, string> = {
  10: 'The app may not do this for the page: it needs the permission pages_messaging.',
  100: 'Facebook does not know a field or a page in it, or the token is not one of a page.',
  190: 'The token does not work any more, or was not copied whole: make a new one in the Meta app.',
  200: 'The app may not do this for the page: it needs the permission pages_messaging.',
  613: 'It was asked too often: wait ten minutes.',
}

/**
 * Puts the profile in the place of the one that Facebook has. The token goes in a header, where no log or proxy writes
 * it down; what Facebook answers in words is not repeated, because it can hold the token.
 *
 * @throws {ServiceError} `MessengerUnreachable` or `MessengerRefused`, with a message for the administrator
 */
export async function sendProfile(profile: MessengerProfile, to: { host: string; pageToken: string }): Promise<void> {
  let answer: Response
  let said: z.infer<typeof answerSchema>
  try {
    answer = await fetch(`${to.host}/${graphVersion}/me/messenger_profile`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${to.pageToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(profile),
      redirect: 'error', // the token goes nowhere else
      signal: AbortSignal.timeout(answerWithinMs),
    })
    said = answerSchema.catch({}).parse(await answer.json().catch(() => undefined))
  } catch {
    throw new ServiceError(
      'MessengerUnreachable',
      502,
      'Facebook was not reached. Nothing was changed; try again later.',
    )
  }
  if (answer.ok && said.result === 'success') return
  const { code, error_subcode: subcode } = said.error ?? {}
  const number = code === undefined ? `HTTP ${answer.status}` : `code ${code}${subcode ? `, subcode ${subcode}` : ''}`
  const remedy = (code !== undefined && remedies[code]) || 'Try again later; docs/messenger.md says what to look at.'
  throw new ServiceError('MessengerRefused', 502, `Facebook did not take the profile (${number}). ${remedy}`)
}
