import type { OutgoingBody } from './outgoing'

const hourMs = 3_600_000
const standardMs = 24 * hourMs
const humanAgentMs = 7 * 24 * hourMs

/**
 * On which terms Messenger takes a message now.
 *
 * - `standard`: within 24 hours of the user's last message.
 * - `human-agent`: by a person, within 7 days, with the tag that Meta gave permission for. Never by a machine.
 * - `closed`: not at all.
 *
 * Source: Messenger Platform policy, "Standard messaging window" and "Human agent".
 */
export type MessengerTerms = 'standard' | 'human-agent' | 'closed'

export function messengerTerms(about: {
  by: OutgoingBody['by']
  /** The user last said something. */
  heardAt: Date | undefined
  now: Date
  /** Meta permitted the tag for this page. */
  humanAgent: boolean
}): MessengerTerms {
  const { by, heardAt, now, humanAgent } = about
  const silentMs = heardAt === undefined ? Infinity : now.getTime() - heardAt.getTime()
  if (silentMs < standardMs) return 'standard'
  return by === 'person' && humanAgent && silentMs < humanAgentMs ? 'human-agent' : 'closed'
}

/** What Messenger wants to see of it, in `channelData`. Without it a message is a standard one. */
export const humanAgentTag = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } as const
