import type { DeskEffect } from './hand-off'
import type { Owner } from './owner'
import type { ConversationState } from './state'
import type { Turn } from './turn'

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
  ownerVersion: number
  effects: readonly DeskEffect[]
  /** What the channel will send, in the channel's own form, in order. */
  outgoing: readonly unknown[]
}

/** One stored activity of a conversation. `sequence` is the server's order and counts from 1. */
export interface StoredActivity {
  sequence: number
  body: unknown
}

/** Remembers what a conversation needs between two turns. */
export interface TurnStore {
  begin(turn: Pick<Turn, 'id' | 'conversationId'>): Promise<TurnStart>
  /**
   * @returns the outgoing activities with their places
   * @throws {OwnerChanged} when the owner changed since `begin`: the turn is begun again
   */
  commit(turn: Turn, change: TurnChange): Promise<StoredActivity[]>
}

/** Somebody took or left the conversation while its turn was being answered. */
export class OwnerChanged extends Error {
  override readonly name = 'OwnerChanged'
}
