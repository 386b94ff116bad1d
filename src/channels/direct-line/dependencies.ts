import type { ConversationStore, Received } from '../../conversation/stores'
import type { Turn } from '../../conversation/turn'
import { ServiceError } from '../../errors'
import type { AccessControl } from './access'
import type { Conversation } from './conversation'
import type { Conversations } from './conversations'
import type { WindowLimit } from '../rate-limit'
import type { DirectLineSettings } from './settings'
import type { Tokens } from './tokens'
import type { Turns } from './turns'
import type { VisitorSigns } from './visitor-signs'

/** What handlers work with. */
export interface Dependencies {
  settings: DirectLineSettings
  clock: () => Date
  ids: () => string
  store: ConversationStore
  conversations: Conversations
  /** New conversations per source. */
  newcomers: WindowLimit
  tokens: Tokens
  access: AccessControl
  turns: Turns
  signs: VisitorSigns
}

export const nowMs = ({ clock }: Dependencies): number => clock().getTime()

export function issueToken({ tokens }: Dependencies, conversation: Conversation): string {
  const { id, userId, origins, rotation } = conversation
  const claims = { conv: id, user: userId, gen: rotation.next() }
  return tokens.issue(origins === undefined ? claims : { ...claims, origins: [...origins] })
}

/**
 * Stores what came in, shows it to everyone in the conversation and has its turn answered, all in the order of arrival.
 * When this resolves, it may be acknowledged.
 * @throws {ServiceError} 503 `StoreUnavailable`: nothing was taken, the sender may try again; 403 `TokenExpired` when
 *   the conversation was erased meanwhile
 */
export function receive(
  conversation: Conversation,
  received: Received & { turn?: Turn },
  { store, conversations, turns }: Dependencies,
): Promise<{ repeated: boolean; sequence: number }> {
  return conversation.inOrder(async () => {
    const result = await store.receive(conversation.id, received)
    if (result === undefined) {
      conversations.forget(conversation)
      throw new ServiceError('TokenExpired', 403, 'the conversation was erased')
    }
    const { repeated, sequence, stored } = result
    if (repeated) return { repeated, sequence }
    await conversations.show(conversation, stored)
    if (received.turn !== undefined) turns.answer(conversation, received.turn, sequence)
    return { repeated, sequence }
  })
}
