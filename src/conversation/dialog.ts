import type { Action } from './action'
import type { CodeAnswer, DeskEffect } from './hand-off'
import type { Language, OtherLanguage } from './language'
import type { Reply } from './reply'
import type { Services } from './services'
import type { ConversationState } from './state'
import type { StoredActivity } from './stores'
import type { Triage } from './triage'
import type { Turn } from './turn'

/** What happened in a turn, in words that `npm run ask` prints and that measurements count. */
export type Outcome = 'answer' | 'choices' | 'agenda' | 'emergency' | 'hand-off' | 'small-talk' | 'unknown'

export interface DialogContext {
  turn: Turn
  language: Language
  /** The language of this message, when the safety texts are still to be said in it. */
  otherLanguage?: OtherLanguage | undefined
  triage: Triage
  /** As remembered; a dialog returns a changed copy, it never writes here. */
  state: Readonly<ConversationState>
  services: Services
  /** The message was a case code; this is what was found. */
  caseCode?: CodeAnswer | undefined
}

export interface DialogResult {
  replies: Reply[]
  outcome: Outcome
  /** Only what changes. */
  state?: Partial<ConversationState>
  /** Ids shown or offered, best first, at most five. */
  articles?: string[]
  /** Ids of the events listed, by date. */
  events?: string[]
  /** What the desk must do, stored together with the turn. */
  effects?: DeskEffect[]
}

/** The turn belongs to another dialog after all: it is answered as if this button had been pressed. */
export interface Redirect {
  goTo: Action
}

/**
 * One kind of conversation. The first dialog in `dialogs/index.ts` that gives a result owns the turn.
 * A dialog returns replies and new state; it never sends, never reads the clock, never logs.
 */
export interface Dialog {
  readonly name: string
  respond(context: DialogContext): DialogResult | Redirect | undefined
}

/** Everything a channel needs to know after a turn. */
export interface TurnResult {
  replies: Reply[]
  language: Language
  triage: Triage
  outcome: Outcome
  articles: string[]
  events: string[]
  /** What the desk was asked to do. */
  effects: readonly DeskEffect[]
  /**
   * Others read along, and this is nobody else's business: it was not answered here, and is to be answered in private.
   * `replies` says so in one neutral sentence. Nothing is stored and the turn still waits: the channel first takes it to
   * the private conversation, then says the sentence in answer to it, so that no crash in between loses it.
   */
  private?: boolean
  /** The replies in the channel's own form, with their places. They are on disk; now they can be shown. */
  stored: StoredActivity[]
}

/** Gives replies the form in which a channel sends and keeps them, one for each activity. */
export type Render = (replies: readonly Reply[], language: Language) => unknown[]

/** The door of the bot: every channel calls it. A repeated turn id gives `undefined`: it was answered before. */
export type HandleTurn = (turn: Turn, render: Render) => Promise<TurnResult | undefined>
