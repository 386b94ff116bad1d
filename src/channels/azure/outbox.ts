import type { ConversationStore, StoredActivity, StoredConversation } from '../../conversation/stores'
import { ServiceError } from '../../errors'
import type { Log } from '../../log'
import { afterAnswering, codeOf } from '../background-turn'
import { backOffMs, isAgain, type Wait } from './back-off'
import type { ChannelSigns } from './channel-signs'
import type { Connector } from './connector'
import type { SendFailure } from './outgoing'
import { readyToSend } from './ready-to-send'

export interface OutboxOptions {
  store: ConversationStore
  connector: Pick<Connector, 'send'>
  signs: ChannelSigns
  /** Meta permitted the human-agent tag. */
  humanAgent: boolean
  /** So long after something was stored it is tried for the last time. */
  giveUpAfterMs: number
  clock: () => Date
  wait: Wait
  random: () => number
  log: Log
}

/** Brings what is stored to the channel: in order, one at a time for each conversation, and nothing twice by itself. */
export interface Outbox {
  /** There may be something to send. Returns at once; harmless when there is nothing. */
  wake(conversationId: string): void
  /** Sends what can be sent without waiting; the rest stays stored. */
  close(): Promise<void>
}

/** `gone`: the channel takes nothing for this user, as was just found out. */
type Failure = SendFailure | 'window-closed' | 'gone'
type Outcome = 'arrived' | { failed: Failure; code: string; retryAfterMs?: number }

/** A store that comes back is noticed within this. */
const storeAgainMs = 4_000

/** What staff are told. */
const whyMissed = {
  unsure: 'unsure',
  'window-closed': 'window-closed',
  gone: 'visitor-left',
  blocked: 'visitor-left',
  refused: 'channel-refused',
  'foreign-host': 'channel-refused',
  busy: 'channel-refused',
  unreachable: 'channel-refused',
} as const satisfies Record<Failure, Parameters<ChannelSigns['missed']>[2]>

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, connector, signs, humanAgent, giveUpAfterMs, clock, wait, random, log } = options
  const closing = new AbortController()
  const running = new Map<string, Promise<void>>()
  /** Something came while the conversation was being looked at. */
  const wokenAgain = new Set<string>()

  /** Waits for a store that is away: what became of a message must not be forgotten meanwhile. */
  const surely = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await work()
      } catch (error) {
        if (!isAway(error)) throw error
        await wait(Math.min(backOffMs(tries, random), storeAgainMs), closing.signal)
      }
    }
  }

  /** A mistake of who is told does not hold up what else there is to send. */
  const tell = (conversationId: string, work: () => Promise<void>): Promise<void> =>
    surely(() =>
      work().catch((error: unknown) => {
        if (isAway(error)) throw error
        log('azure.sign-failed', { conversationId, code: codeOf(error) })
      }),
    )

  const sendAll = async (id: string): Promise<void> => {
    /** What became of everything up to here is known; the store may be one note behind. */
    let settled = 0
    /** The message under way, how many of its parts arrived, and how often it failed. */
    let current = { sequence: 0, parts: 0, tries: 0 }
    const user = { gone: false }

    const attempt = async (conversation: StoredConversation, activity: StoredActivity): Promise<Outcome> => {
      const ready = readyToSend(conversation, activity, { now: clock(), humanAgent })
      if ('failed' in ready) return ready
      // Whoever finds this note after a crash knows that it may have arrived.
      await surely(() => store.note(id, { deliveredSequence: settled, attemptedSequence: activity.sequence }))
      for (const part of ready.activities.slice(current.parts)) {
        const sent = await connector.send(ready.address, part)
        if ('failed' in sent) return sent
        current.parts += 1
      }
      return 'arrived'
    }

    /** @returns whether it is tried again */
    const retry = async (failure: Exclude<Outcome, 'arrived'>, { at }: StoredActivity): Promise<boolean> => {
      if (!isAgain(failure) || clock().getTime() - at.getTime() >= giveUpAfterMs) return false
      current.tries += 1
      if (current.parts === 0) await surely(() => store.note(id, { attemptedSequence: settled }))
      await wait(backOffMs(current.tries, random, failure.retryAfterMs), closing.signal)
      return true
    }

    const report = async (sequence: number, { failed, code }: Exclude<Outcome, 'arrived'>): Promise<void> => {
      log('azure.not-delivered', { conversationId: id, failed, code })
      await tell(id, () => signs.missed(id, sequence, whyMissed[failed]))
      if (failed !== 'blocked') return
      user.gone = true
      await tell(id, () => signs.blocked(id))
    }

    for (;;) {
      const conversation = await surely(() => store.find(id))
      if (conversation === undefined) return
      settled = Math.max(settled, conversation.deliveredSequence)
      const [next] = await surely(() => store.activities(id, { after: settled, limit: 1 }))
      if (next === undefined) {
        // Up to the last one there was: some may have been erased before they were sent.
        const last = Math.max(settled, conversation.lastSequence)
        if (last > conversation.deliveredSequence) await surely(() => store.note(id, { deliveredSequence: last }))
        return
      }
      const { sequence } = next
      const begunByUs = current.sequence === sequence
      const begunByAnother = !begunByUs && sequence <= conversation.attemptedSequence
      if (!begunByUs) current = { sequence, parts: 0, tries: 0 }

      let outcome: Outcome
      if (begunByAnother) outcome = { failed: 'unsure', code: 'Stopped' }
      else if (user.gone) outcome = { failed: 'gone', code: 'Blocked' }
      else outcome = await attempt(conversation, next)

      if (outcome === 'arrived') signs.has(id, sequence)
      else if (await retry(outcome, next)) continue
      else await report(sequence, outcome)
      settled = sequence
    }
  }

  const run = async (id: string): Promise<void> => {
    try {
      do {
        wokenAgain.delete(id)
        await sendAll(id)
      } while (wokenAgain.has(id))
    } catch (error) {
      if (!closing.signal.aborted) log('azure.outbox-failed', { conversationId: id, code: codeOf(error) })
    } finally {
      wokenAgain.delete(id)
      running.delete(id)
    }
  }

  return {
    wake(id) {
      if (running.has(id)) return void wokenAgain.add(id)
      const done = afterAnswering().then(() => run(id))
      running.set(id, done)
    },
    async close() {
      closing.abort()
      await Promise.all(running.values())
    },
  }
}

const isAway = (error: unknown): boolean => error instanceof ServiceError && error.code === 'StoreUnavailable'
