import type { Case } from './case'
import type { CaseStore } from './case-store'

/** Closed cases whose last messages may still be on their way. */
const rememberedConversations = 5_000
const pageSize = 1_000

/**
 * What waits and what a person has, mirrored in memory, so that dialogs can ask for a place in the queue without
 * waiting for the store. The store decides; this follows.
 */
export class OpenCases {
  readonly #open = new Map<string, Case>()
  readonly #caseOf = new Map<string, string>()
  /** The last message of each case that screens were told of. */
  readonly toldUpTo = new Map<string, number>()
  /** Visitors whose clients nobody listens at. */
  readonly #away = new Set<string>()

  /** Reads what is open, as a restart left it. */
  async load(store: Pick<CaseStore, 'list' | 'messages'>): Promise<void> {
    for (const known of await store.list({ states: ['waiting', 'staff'], limit: pageSize })) {
      this.follow(known)
      const [last] = await store.messages(known.id, { limit: 1 })
      this.toldUpTo.set(known.id, last?.sequence ?? 0)
    }
  }

  /** Takes over how a case stands now. An older version than the one known changes nothing. */
  follow(known: Case): void {
    const before = this.#open.get(known.id)
    if (before && before.version > known.version) return
    if (known.conversationId !== undefined) this.#remember(known.conversationId, known.id)
    if (known.state.name === 'waiting' || known.state.name === 'staff') this.#open.set(known.id, known)
    else this.forget(known.id)
  }

  forget(caseId: string): void {
    this.#open.delete(caseId)
    this.#away.delete(caseId)
    this.toldUpTo.delete(caseId)
  }

  get(caseId: string): Case | undefined {
    return this.#open.get(caseId)
  }

  /** The case that a conversation is about, or was about last, since the start. */
  caseIdOf(conversationId: string): string | undefined {
    return this.#caseOf.get(conversationId)
  }

  ofConversation(conversationId: string): Case | undefined {
    const caseId = this.caseIdOf(conversationId)
    return caseId === undefined ? undefined : this.get(caseId)
  }

  /** Oldest first. */
  waiting(): Case[] {
    return [...this.#open.values()]
      .filter(({ state }) => state.name === 'waiting')
      .sort((a, b) => a.waitingSince.getTime() - b.waitingSince.getTime() || (a.id < b.id ? -1 : 1))
  }

  /** @returns whether that is news */
  setAway(caseId: string, away: boolean): boolean {
    if (this.#away.has(caseId) === away) return false
    if (away) this.#away.add(caseId)
    else this.#away.delete(caseId)
    return true
  }

  isAway(caseId: string): boolean {
    return this.#away.has(caseId)
  }

  #remember(conversationId: string, caseId: string): void {
    this.#caseOf.delete(conversationId)
    this.#caseOf.set(conversationId, caseId)
    if (this.#caseOf.size <= rememberedConversations) return
    for (const [conversation, id] of this.#caseOf) {
      if (this.#open.has(id)) continue
      this.#caseOf.delete(conversation)
      return
    }
  }
}
