import type { DeskEffect } from './hand-off'
import type { Language } from './language'
import type { Owner } from './owner'
import type { ConversationState } from './state'
import type { Channel, Turn } from './turn'

/** What is known of a conversation when a turn begins. */
export interface TurnStart {
  /** Plain JSON; the reader checks it. `undefined` in a new conversation. */
  state: unknown
  owner: Owner
  /** This turn was answered and stored before: nothing may be said or changed. */
  answered: boolean
  /** Changes with every change of owner (fencing): handed back in {@link TurnChange}. */
  ownerVersion: number
}

/** All that a turn leaves behind, stored together or not at all. */
export interface TurnChange {
  state: ConversationState
  language: Language
  ownerVersion: number
  effects: readonly DeskEffect[]
  /** What the channel will send, in the channel's own form, in order. */
  outgoing: readonly unknown[]
}

/** One stored activity of a conversation. `sequence` is the server's order and counts from 1 without gaps. */
export interface StoredActivity {
  sequence: number
  body: unknown
  at: Date
}

/** Remembers what a conversation needs between two turns. */
export interface TurnStore {
  begin(turn: Pick<Turn, 'id' | 'conversationId'>): Promise<TurnStart>
  /**
   * @returns the outgoing activities with their places; none when the turn was answered in the meantime, or the
   *   conversation is gone
   * @throws {OwnerChanged} when the owner changed since `begin`: the turn is begun again
   */
  commit(turn: Turn, change: TurnChange): Promise<StoredActivity[]>
}

/** Somebody took or left the conversation while its turn was being answered. */
export class OwnerChanged extends Error {
  override readonly name = 'OwnerChanged'
}

export interface NewConversation {
  id: string
  channel: Channel
  /** As the website knows its visitor; empty where the channel's own id stands in the address. */
  userId: string
  /** Pages that may use it; absent: every page on the server's list. */
  origins: readonly string[] | undefined
  language: Language | undefined
  /** How the channel reaches the user, for channels that have to be called. Plain JSON; sealed. */
  address?: unknown
  at: Date
}

export interface StoredConversation extends Omit<NewConversation, 'at'> {
  tokenGeneration: number
  /** The visitor's client has everything up to here. */
  deliveredSequence: number
  /** Delivery was begun up to here. More than `deliveredSequence` after a crash: nobody knows whether that arrived. */
  attemptedSequence: number
  /** The last activity in the store. */
  lastSequence: number
  /** The user last said something. */
  heardAt: Date | undefined
  owner: Owner['name']
  /** Somebody posted or was answered. */
  activeAt: Date
}

/** Something that came in. */
export interface Received {
  /** The sender's id for it: a repeat carries the same. */
  id: string
  /** As everyone in the conversation sees it; absent for what is not shown, such as the opening of the window. */
  body?: unknown
  /** What is to be answered, as {@link ConversationStore.pending} gives it back. Absent: nothing is. */
  turn?: unknown
  /** What the channel says about it at once. */
  notices?: readonly unknown[]
  at: Date
}

/**
 * Keeps what was said in conversations, in order, until they end. Every method is one transaction, and is on disk when
 * it resolves. All throw {@link ServiceError} 503 `StoreUnavailable` when nothing could be stored or read.
 */
export interface ConversationStore {
  create(conversation: NewConversation): Promise<void>
  /** For channels where conversations begin by themselves: creates it when it is new, and keeps the newest address. */
  enter(conversation: NewConversation): Promise<StoredConversation>
  /** Undefined when it never was, ended, or was erased. */
  find(id: string): Promise<StoredConversation | undefined>
  /**
   * Stores what came in and what is to be done with it. A repeat changes nothing.
   * @returns `sequence` of its activity, the same for a repeat; undefined when the conversation is gone
   */
  receive(
    id: string,
    received: Received,
  ): Promise<{ repeated: boolean; sequence: number; stored: StoredActivity[] } | undefined>
  /** What was received and not answered yet, in order. */
  pending(id: string): Promise<{ turn: unknown; sequence: number }[]>
  /** Conversations in which something is pending. */
  withPending(): Promise<string[]>
  /** Conversations of other channels than the website with activities that are not delivered yet. */
  withUndelivered(): Promise<string[]>
  /**
   * The channel itself speaks. With `answers`, the id of something received: instead of an answer to it, so that none
   * comes any more; nothing is said when it was answered already.
   */
  say(id: string, said: { bodies: readonly unknown[]; at: Date; answers?: string }): Promise<StoredActivity[]>
  /** Oldest first. */
  activities(id: string, page: { after: number; limit: number }): Promise<StoredActivity[]>
  /** Remembers what may be lost without harm. */
  note(
    id: string,
    about: Partial<
      Pick<StoredConversation, 'tokenGeneration' | 'deliveredSequence' | 'attemptedSequence'> & { language: Language }
    >,
  ): Promise<void>
  /**
   * Destroys the conversation's key, and with it everything. `onlyOf: 'bot'` leaves a conversation that a person has,
   * or will have.
   * @returns whether it is gone
   */
  erase(id: string, options?: { onlyOf: 'bot' }): Promise<boolean>
  /**
   * Erases what nobody has: of the website what was created before `createdAt` or is silent since `webActiveAt`, of the
   * other channels what is silent since `activeAt`, and of those that go on what was said before then. Bounded memory.
   * @returns how many conversations
   */
  purge(before: { createdAt: Date; webActiveAt: Date; activeAt: Date }): Promise<number>
}

/**
 * Small things that must outlive a restart and belong to no table of their own: which Teams channel is the desk, which
 * card shows a case. Plain JSON, sealed; the reader checks it. All throw {@link ServiceError} 503 `StoreUnavailable`.
 */
export interface DocumentStore {
  get(kind: string, id: string): Promise<unknown>
  all(kind: string): Promise<{ id: string; value: unknown }[]>
  put(kind: string, id: string, value: unknown): Promise<void>
  remove(kind: string, id: string): Promise<void>
}

/** One reminder of an event, for who asked for it. */
export interface Reminder {
  id: string
  conversationId: string
  /** As the conversation's, at the moment of asking. */
  address: unknown
  language: Language
  eventId: string
  /** ISO date on which the event begins, as it stood when the reminder was asked for. */
  startsOn: string
  dueAt: Date
}

export interface ReminderStore {
  due(now: Date, limit: number): Promise<Reminder[]>
  /** Takes it away, so that it is sent once at most. @returns false when somebody else took it, or it was stopped */
  take(id: string): Promise<boolean>
  /** All reminders of a conversation whose channel takes nothing any more; of one event when it is named. */
  forget(conversationId: string, eventId?: string): Promise<void>
}
