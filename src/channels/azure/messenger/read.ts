import { z } from 'zod'
import { parseAction, type Action } from '../../../conversation/action'
import type { InboundActivity } from '../gate/inbound-activity'
import type { Incoming } from '../incoming'
import { languageHintOf } from '../language-hint'

const maxTextChars = 10_000

/** The button with which Messenger opens a first conversation. */
export const getStarted = 'get-started'

const given = z.unknown().refine((value) => value !== undefined && value !== null)

/** What the connector hands on of Messenger's events. */
const eventSchema = z.object({
  postback: z
    .object({
      title: z.string().max(200).optional().catch(undefined),
      payload: z.string().max(1_000).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  optin: given.optional(),
  referral: given.optional(),
})

/**
 * What a follower of the page did in Messenger. `undefined`: nothing to answer, such as an echo of what the page itself
 * said, or a sign that something was delivered or read.
 */
export function readMessenger(activity: InboundActivity): Incoming | undefined {
  const what = activity.type === 'message' ? message(activity) : activity.type === 'event' ? event(activity) : undefined
  if (what === undefined) return undefined
  const { id: activityId, serviceUrl, conversation, recipient, from, locale } = activity
  return {
    activityId,
    address: {
      channel: 'messenger',
      scope: 'personal',
      serviceUrl,
      conversationId: conversation.id,
      botId: recipient.id,
      userId: from.id,
    },
    ...languageHintOf(locale),
    ...what,
  }
}

type What = Pick<Incoming, 'kind' | 'text' | 'hasFiles'> & { action?: Action }

function message({ text = '', value, channelData, attachments = [] }: InboundActivity): What | undefined {
  const { message: raw, postback } = channelData ?? {}
  if (raw?.is_echo) return undefined
  // A quick reply comes back as its title in `text`; what it means stands beside it. The connector hands on a pressed
  // button as `text` or `value`, whichever its age.
  const payload = raw?.quick_reply?.payload ?? postback?.payload ?? payloadOf(value)
  return pressed(payload, postback?.title ?? (text === payload ? '' : text), attachments.length > 0)
}

function event({ name, value }: InboundActivity): What | undefined {
  if (name === 'standby') return undefined // somebody else has the conversation
  const { postback, optin, referral } = eventSchema.safeParse(value).data ?? {}
  if (postback) return pressed(postback.payload, postback.title ?? '', false)
  return optin === undefined && referral === undefined ? undefined : opened
}

const opened: What = { kind: 'opened', text: '', hasFiles: false }

function pressed(payload: string | undefined, title: string, hasFiles: boolean): What {
  if (payload === getStarted) return opened
  const action = parseAction(payload)
  const text = title
    .slice(0, maxTextChars)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
  return { kind: 'message', text, hasFiles, ...(action !== undefined && { action }) }
}

function payloadOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return eventSchema.safeParse(value).data?.postback?.payload
}
