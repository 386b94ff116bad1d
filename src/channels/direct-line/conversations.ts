import type { StateStore } from '../../conversation/stores'
import { ServiceError } from '../../errors'
import type { Log } from '../../log'
import { Conversation } from './conversation'
import type { DirectLineSettings } from './settings'

export interface ConversationsOptions {
  settings: DirectLineSettings
  clock: () => Date
  ids: () => string
  /** What the assistant remembers of a conversation goes with it. */
  states: Pick<StateStore, 'delete'>
  log: Log
}

/** All living conversations, in memory, within bounds. */
export class Conversations {
  readonly #living = new Map<string, Conversation>()

  constructor(private readonly options: ConversationsOptions) {}

  get count(): number {
    return this.#living.size
  }

  /** @throws {ServiceError} 503 `Full` when there is no room and nobody has left */
  create(origins?: readonly string[]): Conversation {
    const { settings, ids } = this.options
    while (this.#living.size >= settings.maxConversations) this.#makeRoom()
    // The prefix is the protocol's: ids of users who are bound to a token start with `dl_`.
    const conversation = new Conversation(ids(), `dl_${ids()}`, origins, this.options)
    this.#living.set(conversation.id, conversation)
    return conversation
  }

  /** A conversation that has been idle too long is not found, even if nobody has cleared it away yet. */
  find(id: string): Conversation | undefined {
    const conversation = this.#living.get(id)
    if (conversation === undefined || !this.#expired(conversation)) return conversation
    void this.erase(conversation)
    return undefined
  }

  /** @throws {ServiceError} 503 `Full` when the logs together are at their bound and nobody has left */
  checkRoom(): void {
    const chars = (): number => [...this.#living.values()].reduce((sum, { log }) => sum + log.chars, 0)
    while (chars() > this.options.settings.maxCharsInTotal) this.#makeRoom()
  }

  /**
   * Forgets a conversation: log, sockets and tokens before this returns, what the assistant remembered right after.
   * @returns when a turn that was under way has ended and what it wrote is gone too; never rejects
   */
  async erase(conversation: Conversation): Promise<void> {
    this.#living.delete(conversation.id)
    conversation.erase()
    const { states, log } = this.options
    try {
      await states.delete(conversation.id)
      await conversation.queue
      await states.delete(conversation.id)
    } catch {
      log('direct-line.forget-failed', { conversationId: conversation.id })
    }
  }

  sweep(): void {
    for (const conversation of this.#living.values()) if (this.#expired(conversation)) void this.erase(conversation)
  }

  async eraseAll(): Promise<void> {
    await Promise.all([...this.#living.values()].map((conversation) => this.erase(conversation)))
  }

  #expired({ activeAtMs }: Conversation): boolean {
    return this.options.clock().getTime() - activeAtMs >= this.options.settings.idleMs
  }

  #makeRoom(): void {
    const longAgoMs = this.options.clock().getTime() - this.options.settings.evictAfterMs
    let oldest: Conversation | undefined
    for (const conversation of this.#living.values()) {
      const left = conversation.log.listenerCount === 0 && conversation.seenAtMs <= longAgoMs
      if (left && conversation.seenAtMs < (oldest?.seenAtMs ?? Infinity)) oldest = conversation
    }
    if (oldest === undefined) throw new ServiceError('Full', 503, 'all conversations are in use', { retryAfterSec: 60 })
    this.options.log('direct-line.evicted', { conversationId: oldest.id })
    void this.erase(oldest)
  }
}
