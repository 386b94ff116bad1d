import type { ConversationStore } from '../../conversation/stores'
import type { Conversation } from './conversation'
import type { VisitorSigns } from './visitor-signs'

/** Notes that the visitor's client has everything up to here. A note that gets lost is made again by the next one. */
export function noteDelivered(
  conversation: Conversation,
  sequence: number,
  { signs, store }: { signs: VisitorSigns; store: ConversationStore },
): void {
  if (sequence <= conversation.deliveredSequence) return
  conversation.deliveredSequence = sequence
  if (!conversation.handedOver) return
  signs.has(conversation.id, sequence)
  store.note(conversation.id, { deliveredSequence: sequence }).catch(() => undefined)
}

/** Tells the desk when a visitor who talks with a person stops following the conversation, and comes back. */
export function noticeAbsence(
  conversation: Conversation,
  { signs, nowMs, awayAfterMs }: { signs: VisitorSigns; nowMs: number; awayAfterMs: number },
): void {
  if (!conversation.handedOver) return
  const away = conversation.log.listenerCount === 0 && nowMs - conversation.seenAtMs > awayAfterMs
  if (away === conversation.away) return
  conversation.away = away
  signs.away(conversation.id, away)
}
