import type { HandOffReason, SafeContact } from '../conversation/hand-off'
import type { Language } from '../conversation/language'
import type { TriageLevel } from '../conversation/triage'
import type { Channel } from '../conversation/turn'
import type { CaseState } from './transitions'

/** How it ended, for the statistics. No field can hold a name. */
export interface CaseOutcome {
  form: 'labour' | 'sexual' | 'criminal' | 'domestic' | 'begging' | 'marriage' | 'other' | 'none' | 'unknown'
  region: 'twente' | 'elsewhere' | 'unknown'
  advice: 'police' | 'care' | 'inspectorate' | 'information' | 'emergency' | 'none'
}

/** One hand-off: what the visitor agreed to pass on, who has it, and how it ended. */
export interface Case {
  id: string
  /** Changes with every change of state; a claim or close names the one it saw. */
  version: number
  state: CaseState
  /** Gone when the conversation has been erased: then nothing can be sent to the visitor any more. */
  conversationId: string | undefined
  channel: Channel
  language: Language
  /** The gravest so far. */
  level: TriageLevel
  reason: HandOffReason
  openedAt: Date
  /** Kept over restarts, and when a case goes back to the queue. */
  waitingSince: Date
  closedAt: Date | undefined
  passedOn: string[]
  safeContact: SafeContact
  outcome: CaseOutcome | undefined
  /** Made by the weekly drill: marked everywhere, never counted. */
  isDrill: boolean
  /** Messages of the visitor since staff last wrote or looked. */
  unread: number
}

/**
 * - `stored`: safe with us.
 * - `delivered`: the visitor's client has it.
 * - `failed`: it will not arrive, or nobody knows (`unsure`); `why` is a code for which the desk has a sentence.
 *   `window-closed`: the channel takes nothing so long after the visitor's last message.
 */
export type Delivery =
  | { name: 'stored' }
  | { name: 'delivered'; at: Date }
  | { name: 'failed'; why: 'visitor-left' | 'channel-refused' | 'unsure' | 'window-closed' }

export interface CaseMessage {
  /** Order within the case, from 1. */
  sequence: number
  author: { kind: 'visitor' } | { kind: 'assistant' } | { kind: 'staff'; staffId: string; staffName: string }
  text: string
  at: Date
  /** Of staff's messages only. */
  delivery: Delivery | undefined
}

export interface CaseNote {
  id: string
  staffId: string
  staffName: string
  text: string
  at: Date
}

/** A person who works at the desk. Authority comes from this row, never from a name or a text. */
export interface StaffMember {
  id: string
  /** First name or role: what visitors see. */
  name: string
  role: 'worker' | 'lead'
  active: boolean
}

/** What is kept of an action: who did what to which case and when. Never content. */
export interface AuditRow {
  sequence: number
  at: Date
  actorId: string
  action:
    | 'sign-in'
    | 'sign-out'
    | 'read'
    | 'claim'
    | 'transfer'
    | 'close'
    | 'expire'
    | 'export'
    | 'delete'
    | 'note'
    | 'reply'
    | 'search'
    | 'invite'
    | 'disable'
  caseId: string | undefined
  result: 'done' | 'refused'
  /** SHA-256 over the previous row's hash and this row: changing one row breaks all that follow. */
  hash: string
}
