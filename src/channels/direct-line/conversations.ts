import type { Language } from '../../conversation/language'
import type { ConversationStore, StoredActivity } from '../../conversation/stores'
import { ServiceError } from '../../errors'
import type { Log } from '../../log'
import { Conversation } from './conversation'
import type { DirectLineSettings } from './settings'
import type { VisitorSigns } from './visitor-signs'

const pageSize = 200
/** How soon the store is asked again whether a silent conversation may end. */
const holdMs = 60_000

export interface ConversationsOptions {
  settings: DirectLineSettings
  clock: () => Date
  ids: () => string
  store: ConversationStore
  signs: VisitorSigns
  log: Log
}

/** The conversations in use, in memory within bounds; the store has all of them. */
export class Conversations {
  /** Called with a conversation that was read from the store: what it still waits for is answered. */
  onLoad: (conversation: Conversation) => Promise<void> = () => Promise.resolve()
  readonly #living = new Map<string, Conversation>()
  readonly #loading = new Map<string, Promise<Conversation | undefined>>()
  /** Ended for everyone, also while the store has not been able to forget them yet. */
  readonly #ended = new Set<string>()

  constructor(private readonly options: ConversationsOptions) {}

  /** @throws {ServiceError} 503 `Full` when there is no room and nobody has left, or `StoreUnavailable` */
  async create(about: { origins?: readonly string[] | undefined; language?: Language | undefined } = {}) {
    const { ids, store, clock } = this.options
    this.#makeRoom()
    // The prefix is the protocol's: ids of users who are bound to a token start with `dl_`.
    const [id, userId, at] = [ids(), `dl_${ids()}`, clock()]
    const { origins, language } = about
    await store.create({ id, channel: 'web', userId, origins, language, at })
    const places = { tokenGeneration: 0, deliveredSequence: 0, attemptedSequence: 0, lastSequence: 0 }
    const fresh = { ...places, heardAt: undefined, owner: 'bot', activeAt: at } as const
    const conversation = new Conversation({ id, channel: 'web', userId, origins, language, ...fresh }, this.options)
    this.#living.set(id, conversation)
    return conversation
  }

  /** Those in memory. */
  living(id: string): Conversation | undefined {
    return this.#living.get(id)
  }

  all(): Iterable<Conversation> {
    return this.#living.values()
  }

  /** A conversation that has been idle too long is not found, even if nobody has cleared it away yet. */
  async find(id: string): Promise<Conversation | undefined> {
    if (this.#ended.has(id)) return undefined
    const conversation = this.#living.get(id) ?? (await this.#load(id))
    if (conversation === undefined || !this.#idle(conversation)) return conversation
    return (await this.#endIdle(conversation)) ? undefined : conversation
  }

  /** Shows what was stored in a conversation, in the store's order, whoever stored it. */
  async show(conversation: Conversation, stored: readonly StoredActivity[]): Promise<void> {
    conversation.activeAtMs = this.options.clock().getTime()
    if (!conversation.log.add(stored)) await this.catchUp(conversation)
  }

  /** Reads what somebody else stored. Never throws: the store may be away, and is asked again. */
  async catchUp(conversation: Conversation): Promise<void> {
    try {
      await this.#read(conversation)
      conversation.behind = false
    } catch {
      conversation.behind = true
    }
  }

  /** @throws {ServiceError} 503 `Full` when the logs together are at their bound and nobody has left */
  checkRoom(): void {
    const chars = (): number => [...this.#living.values()].reduce((sum, { log }) => sum + log.chars, 0)
    while (chars() > this.options.settings.maxCharsInTotal) this.#evictOne()
  }

  /**
   * Ends a conversation and destroys it in the store. Its tokens and sockets end before this returns, whatever the
   * store does; never rejects.
   */
  async end(id: string): Promise<void> {
    this.#ended.add(id)
    this.#drop(id)
    const { signs, store, log } = this.options
    try {
      await signs.left(id)
    } catch {
      log('direct-line.sign-failed', { conversationId: id })
    }
    try {
      await store.erase(id)
      this.#ended.delete(id)
    } catch {
      log('direct-line.erase-failed', { conversationId: id })
    }
  }

  /** It is gone from the store: so it is here. */
  forget({ id }: Conversation): void {
    this.#drop(id)
  }

  async sweep(): Promise<void> {
    for (const id of this.#ended)
      await this.options.store.erase(id).then(
        () => this.#ended.delete(id),
        () => false,
      )
    for (const conversation of this.#living.values()) if (this.#idle(conversation)) await this.#endIdle(conversation)
  }

  #idle({ activeAtMs, heldUntilMs }: Conversation): boolean {
    const nowMs = this.options.clock().getTime()
    return nowMs - activeAtMs >= this.options.settings.idleMs && nowMs >= heldUntilMs
  }

  /** Ends it unless a person has it, or will: then it is for the desk to say when it ends. */
  async #endIdle(conversation: Conversation): Promise<boolean> {
    try {
      if (await this.options.store.erase(conversation.id, { onlyOf: 'bot' })) {
        this.#drop(conversation.id)
        return true
      }
    } catch {
      if (!conversation.handedOver) {
        this.#ended.add(conversation.id)
        this.#drop(conversation.id)
        return true
      }
    }
    conversation.handedOver = true
    conversation.heldUntilMs = this.options.clock().getTime() + holdMs
    return false
  }

  #load(id: string): Promise<Conversation | undefined> {
    const loading = this.#loading.get(id)
    if (loading) return loading
    const load = this.#readFromStore(id).finally(() => this.#loading.delete(id))
    this.#loading.set(id, load)
    return load
  }

  async #readFromStore(id: string): Promise<Conversation | undefined> {
    const stored = await this.options.store.find(id)
    // Teams and Messenger keep theirs in the same store.
    if (stored?.channel !== 'web') return undefined
    this.#makeRoom()
    const conversation = new Conversation(stored, this.options)
    await this.#read(conversation)
    if (this.#ended.has(id)) return undefined
    this.#living.set(id, conversation)
    await this.onLoad(conversation)
    return conversation
  }

  async #read({ id, log }: Conversation): Promise<void> {
    for (;;) {
      const page = await this.options.store.activities(id, { after: log.last, limit: pageSize })
      log.addAll(page)
      if (page.length < pageSize) return
    }
  }

  #drop(id: string): void {
    const conversation = this.#living.get(id)
    this.#living.delete(id)
    conversation?.end()
  }

  #makeRoom(): void {
    while (this.#living.size >= this.options.settings.maxConversations) this.#evictOne()
  }

  /** Who left without a word makes room. A conversation with a person stays in the store, and comes back from there. */
  #evictOne(): void {
    const { clock, settings, store, log } = this.options
    const longAgoMs = clock().getTime() - settings.evictAfterMs
    let oldest: Conversation | undefined
    for (const conversation of this.#living.values()) {
      const left = conversation.log.listenerCount === 0 && conversation.seenAtMs <= longAgoMs
      if (left && conversation.seenAtMs < (oldest?.seenAtMs ?? Infinity)) oldest = conversation
    }
    if (oldest === undefined) throw new ServiceError('Full', 503, 'all conversations are in use', { retryAfterSec: 60 })
    const { id, handedOver } = oldest
    log('direct-line.evicted', { conversationId: id })
    this.#drop(id)
    if (handedOver) return
    this.#ended.add(id)
    const done = (): boolean => this.#ended.delete(id)
    store.erase(id, { onlyOf: 'bot' }).then(done, done)
  }
}
