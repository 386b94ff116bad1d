import type { TurnResult } from '../../conversation/dialog'
import type { ConversationStore } from '../../conversation/stores'
import type { Turn } from '../../conversation/turn'
import { ServiceError } from '../../errors'
import type { Address } from './address'
import { isAgain, tryAgain, type Wait } from './back-off'
import type { Connector } from './connector'
import { conversationIdOf, notInTheOpen } from './conversation-id'
import type { Lanes } from './lanes'
import type { OutgoingBody } from './outgoing'
import { groupSentence, renderers } from './sentences'

/**
 * Takes a turn that was posted where others read along to the chat with the person alone, and stores it there. Done
 * twice, it is there once: the turn keeps its id.
 * @returns what to say in the open; `aside` is the turn that is to be answered in private, absent when it is there
 *   already, or when there is no such chat
 * @throws {ServiceError} 503 `StoreUnavailable`
 */
export type TakeAside = (
  turn: Turn,
  address: Address,
  result: Pick<TurnResult, 'replies' | 'language'>,
) => Promise<{ bodies: OutgoingBody[]; aside?: { turn: Turn; address: Address } }>

export function createTakeAside(options: {
  store: ConversationStore
  connector: Pick<Connector, 'openPersonal'>
  lanes: Lanes
  clock: () => Date
  wait: Wait
  random: () => number
  /** Given when the service stops: waits no more. */
  signal?: AbortSignal
}): TakeAside {
  const { store, connector, lanes, clock, wait, random, signal } = options
  return async (turn, address, { replies, language }) => {
    // The channel has one such chat with a person, so opening it is safe to repeat. But not after a time-out: the
    // sentence in the open, with 112 in it, waits for this.
    const opened = await tryAgain(() => connector.openPersonal(address), {
      wait,
      random,
      ...(signal && { signal }),
      again: (outcome) =>
        isAgain(outcome) || ('failed' in outcome && outcome.failed === 'unsure' && outcome.code !== 'timeout'),
    })
    if ('failed' in opened) return { bodies: groupSentence('askInPrivate', language) }

    const personal = opened.address
    const id = conversationIdOf(personal)
    const aside: Turn = { ...turn, conversationId: id, languageHint: language }
    delete aside.inTheOpen
    const at = clock()
    const { channel } = personal
    const received = await lanes.of(id).inOrder(async () => {
      await store.enter({ id, channel, userId: notInTheOpen, origins: undefined, language, address: personal, at })
      return store.receive(id, { id: turn.id, turn: aside, at })
    })
    if (received === undefined) throw new ServiceError('StoreUnavailable', 503, 'erased while it was entered')
    const bodies = renderers[channel](replies, language)
    return received.repeated ? { bodies } : { bodies, aside: { turn: aside, address: personal } }
  }
}
