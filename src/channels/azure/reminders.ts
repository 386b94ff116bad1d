import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { ConversationStore } from '../../conversation/stores'
import { addressSchema } from './address'
import { tryAgain, type Wait } from './back-off'
import type { Connector } from './connector'
import { conversationIdOf } from './conversation-id'
import { messengerTerms } from './messenger-clock'
import { renderers } from './sentences'

/**
 * Says something to who asked for it earlier, outside the conversation: nothing of it is stored.
 *
 * `failed` may also mean that it perhaps arrived; it is not repeated. `blocked`: this person does not want messages of
 * the assistant any more.
 */
export type SayUnasked = (
  address: unknown,
  replies: readonly Reply[],
  language: Language,
) => Promise<'sent' | 'failed' | 'blocked'>

export function createSayUnasked(options: {
  store: ConversationStore
  connector: Pick<Connector, 'send'>
  clock: () => Date
  wait: Wait
  random: () => number
  /** Given when the service stops: waits no more. */
  signal?: AbortSignal
}): SayUnasked {
  const { store, connector, clock, wait, random, signal } = options
  return async (stored, replies, language) => {
    const { data: address } = addressSchema.safeParse(stored)
    if (address === undefined) return 'failed'
    if (address.channel === 'messenger') {
      const heardAt = (await store.find(conversationIdOf(address)))?.heardAt
      if (messengerTerms({ by: 'assistant', heardAt, now: clock(), humanAgent: false }) === 'closed') return 'failed'
    }
    for (const { activity } of renderers[address.channel](replies, language)) {
      const sent = await tryAgain(() => connector.send(address, activity), { wait, random, ...(signal && { signal }) })
      if ('failed' in sent) return sent.failed === 'blocked' ? 'blocked' : 'failed'
    }
    return 'sent'
  }
}
