import type { Language } from '../../conversation/language'
import type { StoredConversation } from '../../conversation/stores'
import { ActivityLog } from './activity-log'
import { RateLimit } from '../rate-limit'
import type { DirectLineSettings } from './settings'
import { Tickets } from './tickets'
import { TokenRotation } from './token-rotation'

/**
 * One visitor's conversation while it is in use: a copy of what the store has, and what is worth nothing after a
 * restart (sockets, tickets, the rate).
 */
export class Conversation {
  readonly id: string
  readonly userId: string
  readonly log: ActivityLog
  readonly tickets: Tickets
  readonly rotation: TokenRotation
  readonly rate: RateLimit
  /** Turns are answered one after another; this is the last of them. */
  queue: Promise<void> = Promise.resolve()
  /** What comes in is stored one after another; this is the last of it. */
  receiving: Promise<unknown> = Promise.resolve()
  /** The welcome was asked for. */
  started = false
  /** What the page said, later what the assistant found. */
  language: Language | undefined
  /** A person has it, or will: then it does not end by itself. */
  handedOver: boolean
  /** Somebody posted or was answered. */
  activeAtMs: number
  /** Somebody polled, posted or reconnected. */
  seenAtMs: number
  /** Nobody follows it, for the desk. */
  away = false
  /** The store was asked whether it may end, and said no. */
  heldUntilMs = 0
  /** The store has activities that the log could not read yet. */
  behind = false
  /** A turn is waiting for a store that did not answer. */
  unanswered = false
  /** Id of the turn for which that was said. */
  apologisedFor: string | undefined
  /** The visitor's client has everything up to here. */
  deliveredSequence: number
  readonly #origins: readonly string[] | undefined
  readonly #closers = new Set<() => void>()

  constructor(
    stored: StoredConversation,
    options: { settings: DirectLineSettings; clock: () => Date; ids: () => string },
  ) {
    const { settings, clock, ids } = options
    const nowMs = clock().getTime()
    this.id = stored.id
    this.userId = stored.userId
    this.#origins = stored.origins
    this.language = stored.language
    this.handedOver = stored.owner !== 'bot'
    this.deliveredSequence = stored.deliveredSequence
    this.log = new ActivityLog({ conversationId: stored.id, clock, maxChars: settings.maxCharsPerConversation })
    this.tickets = new Tickets(ids, settings.ticketLifetimeMs)
    this.rotation = new TokenRotation(settings.rotationGraceMs, stored.tokenGeneration)
    this.rate = new RateLimit(settings.messagesPerSec, settings.messageBurst, nowMs)
    this.activeAtMs = stored.activeAt.getTime()
    this.seenAtMs = nowMs
  }

  /** Pages that may use it; absent: every page on the server's list. */
  get origins(): readonly string[] | undefined {
    return this.#origins
  }

  /** Whether a page may use this conversation; clients that are no browser name none. */
  welcomes(origin: string | undefined): boolean {
    return origin === undefined || this.#origins === undefined || this.#origins.includes(origin)
  }

  /** Runs after everything that came in before, so that the order of arrival is the order in the store. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.receiving.then(work, work)
    this.receiving = mine
    return mine
  }

  /** @param close called when the conversation ends. @returns how to take it back */
  onEnd(close: () => void): () => void {
    this.#closers.add(close)
    return () => void this.#closers.delete(close)
  }

  /** Lets go of everything in memory, sockets included. */
  end(): void {
    this.log.erase()
    for (const close of this.#closers) close()
    this.#closers.clear()
  }
}
