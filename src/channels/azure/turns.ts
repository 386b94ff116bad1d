import type { HandleTurn } from '../../conversation/dialog'
import type { ContactBook } from '../../conversation/services'
import type { ConversationStore } from '../../conversation/stores'
import type { Turn } from '../../conversation/turn'
import type { Log } from '../../log'
import { afterAnswering, asTurn, codeOf, withTimeout } from '../background-turn'
import { addressSchema, type Address } from './address'
import type { Connector } from './connector'
import type { Lane, Lanes } from './lanes'
import type { Outbox } from './outbox'
import type { OutgoingBody } from './outgoing'
import type { TakeAside } from './private-chat'
import { renderers, sorry } from './sentences'

export interface TurnsOptions {
  handleTurn: HandleTurn
  store: ConversationStore
  outbox: Outbox
  connector: Pick<Connector, 'send'>
  lanes: Lanes
  takeAside: TakeAside
  contacts: ContactBook
  turnTimeoutMs: number
  /** On each of the two channels. */
  maxWaitingTurns: number
  clock: () => Date
  log: Log
}

export interface Turns {
  /** Has the assistant answer, after the turns that came before. Returns at once. */
  answer(turn: Turn, address: Address): void
  /** No more turns can wait on this channel. */
  isFull(channel: Address['channel']): boolean
  /** Has it answer what was received and is not answered yet, in order. Harmless for what is under way. */
  resume(conversationId: string): Promise<void>
}

/** Runs turns in the background: one queue per conversation, and a kind word when one fails. */
export function createTurns(options: TurnsOptions): Turns {
  const { handleTurn, store, outbox, connector, lanes, takeAside, contacts, clock, log } = options
  const { turnTimeoutMs, maxWaitingTurns } = options
  const waiting = { teams: 0, messenger: 0 }

  const run = async (turn: Turn, address: Address, lane: Lane): Promise<void> => {
    try {
      const result = await withTimeout(handleTurn(turn, renderers[address.channel]), turnTimeoutMs)
      if (result?.private) await answerAside(turn, address, result)
      else if (result) outbox.wake(turn.conversationId)
    } catch (error) {
      await apologise(turn, address, lane, codeOf(error))
    }
  }

  /**
   * First the turn is stored in the private conversation, then it counts as answered here: a crash in between repeats
   * the first, which changes nothing.
   */
  const answerAside = async (turn: Turn, address: Address, result: Parameters<TakeAside>[2]): Promise<void> => {
    const { aside, bodies } = await takeAside(turn, address, result)
    if (aside) answer(aside.turn, aside.address)
    await store.say(turn.conversationId, { bodies, at: clock(), answers: turn.id })
    outbox.wake(turn.conversationId)
  }

  /** Said instead of the answer. When even that cannot be stored it is sent, and the turn waits for the store. */
  const apologise = async (turn: Turn, address: Address, lane: Lane, code: string): Promise<void> => {
    const { id, conversationId, languageHint = 'nl' } = turn
    log('azure.turn-failed', { conversationId, code })
    const bodies = sorry(contacts, address.channel, languageHint)
    const say = () => store.say(conversationId, { bodies, at: clock(), answers: id }).catch(() => undefined)
    const stored = code === 'StoreUnavailable' ? undefined : await say()
    if (stored !== undefined) return outbox.wake(conversationId)
    lane.unanswered = true
    if (lane.apologisedFor === id) return
    lane.apologisedFor = id
    await sendUnstored(address, bodies)
  }

  const sendUnstored = async (address: Address, bodies: readonly OutgoingBody[]): Promise<void> => {
    for (const { activity } of bodies) await connector.send(address, activity)
  }

  const answer: Turns['answer'] = (turn, address) => {
    const lane = lanes.of(turn.conversationId)
    lane.busy += 1
    waiting[address.channel] += 1
    lane.answering = lane.answering
      .then(afterAnswering)
      .then(() => run(turn, address, lane))
      // Not even the apology could be made. The turns behind it are answered all the same.
      .catch((error: unknown) => log('azure.turn-lost', { conversationId: turn.conversationId, code: codeOf(error) }))
      .finally(() => {
        lane.busy -= 1
        waiting[address.channel] -= 1
      })
  }

  return {
    answer,
    isFull: (channel) => waiting[channel] >= maxWaitingTurns,
    async resume(conversationId) {
      const lane = lanes.of(conversationId)
      lane.unanswered = false
      try {
        const conversation = await store.find(conversationId)
        const address = addressSchema.safeParse(conversation?.address)
        if (!address.success) return
        for (const { turn } of await store.pending(conversationId)) answer(asTurn(turn), address.data)
      } catch {
        lane.unanswered = true
      }
    },
  }
}
