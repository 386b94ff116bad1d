import type { Language } from '../../conversation/language'
import { ActivityLog } from './activity-log'
import { RateLimit } from './rate-limit'
import type { DirectLineSettings } from './settings'
import { Tickets } from './tickets'
import { TokenRotation } from './token-rotation'

/** Far more than a client can have in doubt at one time. */
const maxRememberedPosts = 300

/** One visitor's conversation: its log, its keys, and the turns still to be answered. */
export class Conversation {
  readonly log: ActivityLog
  readonly tickets: Tickets
  readonly rotation: TokenRotation
  readonly rate: RateLimit
  /** Turns are answered one after another; this is the last of them. */
  queue: Promise<void> = Promise.resolve()
  /** The welcome is said once. */
  started = false
  /** What the page said, later what the assistant found. */
  language: Language | undefined
  /** Somebody posted or was answered. */
  activeAtMs: number
  /** Somebody polled, posted or reconnected. */
  seenAtMs: number
  readonly #posts = new Map<string, string>()
  readonly #closers = new Set<() => void>()

  constructor(
    readonly id: string,
    readonly userId: string,
    /** Pages that may use it; absent: every page on the server's list. */
    readonly origins: readonly string[] | undefined,
    options: { settings: DirectLineSettings; clock: () => Date; ids: () => string },
  ) {
    const { settings, clock, ids } = options
    const nowMs = clock().getTime()
    this.log = new ActivityLog({ conversationId: id, clock, maxChars: settings.maxCharsPerConversation })
    this.tickets = new Tickets(ids, settings.ticketLifetimeMs)
    this.rotation = new TokenRotation(settings.rotationGraceMs)
    this.rate = new RateLimit(settings.messagesPerSec, settings.messageBurst, nowMs)
    this.activeAtMs = this.seenAtMs = nowMs
  }

  /** Whether a page may use this conversation; clients that are no browser name none. */
  welcomes(origin: string | undefined): boolean {
    return origin === undefined || this.origins === undefined || this.origins.includes(origin)
  }

  /** The id that an earlier post with this client id got. */
  earlierPost(clientActivityId: string): string | undefined {
    return this.#posts.get(clientActivityId)
  }

  rememberPost(clientActivityId: string, activityId: string): void {
    this.#posts.set(clientActivityId, activityId)
    const oldest = this.#posts.size > maxRememberedPosts ? this.#posts.keys().next().value : undefined
    if (oldest !== undefined) this.#posts.delete(oldest)
  }

  /** @param close called when the conversation is erased. @returns how to take it back */
  onErase(close: () => void): () => void {
    this.#closers.add(close)
    return () => void this.#closers.delete(close)
  }

  erase(): void {
    this.log.erase()
    this.#posts.clear()
    for (const close of this.#closers) close()
    this.#closers.clear()
  }
}
