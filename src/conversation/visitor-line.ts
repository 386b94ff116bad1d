import type { Language } from './language'
import type { StoredActivity } from './stores'
import type { Channel } from './turn'

/** What the desk has a visitor told besides a person's own words. The sentences are written with the hand-off dialog. */
export type DeskNotice =
  /** A person has taken the conversation. */
  | { kind: 'joined'; staffName: string }
  /** A colleague goes on with it. */
  | { kind: 'handed-over'; staffName: string }
  /** The visitor waits again, in the old place. */
  | { kind: 'back-in-queue' }
  /** Nobody could take it in time: with the numbers that are open now, and what happens to what was passed on. */
  | { kind: 'nobody-came' }
  | { kind: 'ended-by-staff' }
  /** The visitor said nothing for so many minutes. */
  | { kind: 'ended-by-silence'; minutes: number }

/** The desk's line to a visitor, whatever the channel. */
export interface VisitorLine {
  /** A person's words, marked as a person's, in the form of the channel. */
  personSays(to: Recipient, message: { staffName: string; text: string }): unknown
  notice(to: Recipient, notice: DeskNotice): readonly unknown[]
  /** Tells who follows the conversation what has just been stored in it. */
  stored(conversationId: string, activities: readonly StoredActivity[]): void
  /** Not stored: of use only to who looks now. */
  personTypes(conversationId: string, staffName: string): void
}

export interface Recipient {
  channel: Channel
  language: Language
}
