import type { StoredActivity } from '../conversation/stores'
import type { AuditRow, Case, CaseMessage, CaseNote, CaseOutcome, Delivery, StaffMember } from './case'
import type { CaseState } from './transitions'

/** A moment at which something must happen unless the case has moved on. Rows, so that a restart forgets none. */
export interface Deadline {
  id: string
  caseId: string
  kind: 'alert' | 'alert-again' | 'escalate' | 'expire-waiting' | 'close-inactive'
  dueAt: Date
  /** Acts only while the case is in this state. */
  onlyIn: CaseState['name']
}

export interface AlertAttempt {
  caseId: string
  at: Date
  to: 'first-mail' | 'second-mail' | 'webhook'
  result: 'sent' | 'failed'
  /** Of a failure: a code of the transport, never its text. */
  code: string | undefined
}

export type NewDeadline = Omit<Deadline, 'id' | 'caseId'>

/**
 * `told` is what was stored in the visitor's conversation; empty when it is gone.
 * `moved: false`: somebody was faster; `now` is how the case stands, so that the caller can say who has it.
 */
export type MoveResult = { moved: true; now: Case; told: StoredActivity[] } | { moved: false; now: Case | undefined }

/** What a reply of staff left behind. `told` has its place in the visitor's conversation, if it went there. */
export type ReplyResult =
  | { stored: CaseMessage; repeated: boolean; told: StoredActivity[] }
  | { refused: 'unknown' | 'not-owner' | 'closed' | 'visitor-left' }

/**
 * Keeps cases. Text and names are encrypted with a key of the case, which deletion destroys. Every method is one
 * transaction. Two implementations pass the same contract tests.
 */
export interface CaseStore {
  read(caseId: string): Promise<Case | undefined>
  /** The case that a conversation is about now, or was about last. */
  findByConversation(conversationId: string): Promise<Case | undefined>
  /** Open cases whose conversation is gone, because it was erased in the instant of a crash. */
  withoutConversation(): Promise<Case[]>
  /** Constant work for unknown codes too. */
  findByCode(codeHash: string): Promise<Case | undefined>
  /** Waiting first (oldest first), then with a person, then the rest, newest first. */
  list(filter: {
    states?: readonly CaseState['name'][]
    staffId?: string
    limit: number
    before?: Date
  }): Promise<Case[]>

  /**
   * Compare-and-set on the version: moves the case, writes the audit row, sets and drops deadlines.
   * @throws {IllegalMove} when the table of moves does not have it
   */
  move(
    caseId: string,
    change: {
      version: number
      to: CaseState
      at: Date
      actorId: string
      outcome?: CaseOutcome
      /** Replace all deadlines of the case. */
      deadlines: readonly NewDeadline[]
      /** What the visitor is told of it, in the form of their channel: stored with the move, or not at all. */
      outgoing?: readonly unknown[]
    },
  ): Promise<MoveResult>

  /** The latest page, returned oldest first. @param before and @param after are sequences, both exclusive */
  messages(caseId: string, page: { before?: number; after?: number; limit: number }): Promise<CaseMessage[]>
  lastVisitorMessageAt(caseId: string): Promise<Date | undefined>
  /**
   * A message of staff: in the case, and in the visitor's conversation, together. Refused unless `staffId` owns the
   * case now. To a message that was left anyone of staff may answer: that waits in the case for who has the code.
   * The same `clientId` twice is stored once.
   */
  reply(
    caseId: string,
    reply: { staffId: string; staffName: string; clientId: string; text: string; at: Date; outgoing: unknown },
  ): Promise<ReplyResult>
  setDelivery(caseId: string, sequence: number, delivery: Delivery): Promise<void>
  /** The visitor's client has its conversation up to this place. @returns the messages that thereby arrived */
  delivered(conversationId: string, upTo: number, at: Date): Promise<{ caseId: string; sequence: number }[]>
  /** The message of staff at this place did not arrive, or nobody knows. @returns which it was; undefined for others */
  missed(
    conversationId: string,
    conversationSequence: number,
    delivery: Extract<Delivery, { name: 'failed' }>,
  ): Promise<{ caseId: string; sequence: number } | undefined>
  markRead(caseId: string, staffId: string): Promise<void>
  /** Of staff's messages that the visitor has not seen, for who comes back with a code; marks them as shown. */
  takeUnseenReplies(caseId: string, at: Date): Promise<CaseMessage[]>

  addNote(caseId: string, note: { staffId: string; staffName: string; text: string; at: Date }): Promise<CaseNote>
  notes(caseId: string): Promise<CaseNote[]>

  dueDeadlines(now: Date, limit: number): Promise<Deadline[]>
  removeDeadline(id: string): Promise<void>
  postponeDeadline(id: string, dueAt: Date): Promise<void>
  recordAlert(attempt: AlertAttempt): Promise<void>
  alerts(caseId: string): Promise<AlertAttempt[]>

  audit(row: Omit<AuditRow, 'sequence' | 'hash'>): Promise<void>
  auditTrail(page: { after?: number; limit: number; caseId?: string }): Promise<AuditRow[]>
  /** @returns the sequence of the first row that does not fit, or undefined when the chain is whole */
  verifyAudit(): Promise<number | undefined>
  /** The last row: kept elsewhere now and then, it also shows when rows were cut off the end. */
  auditHead(): Promise<{ sequence: number; hash: string } | undefined>

  /** Destroys the key, then the rows. @returns counts only: the proof. */
  delete(caseId: string, by: { actorId: string; at: Date }): Promise<{ messages: number; notes: number }>
  /** Deletes what is past its days. Bounded memory. */
  purge(now: Date): Promise<{ cases: number }>
  /** For the weekly figures: counts by form, region, advice, channel, language; drills left out. */
  statistics(from: Date, to: Date): Promise<Record<string, Record<string, number>>>
}

/** Staff, their one-time links and their sessions. Tokens are stored as hashes. */
export interface StaffStore {
  find(staffId: string): Promise<StaffMember | undefined>
  /** The row that belongs to a person of the directory (OpenID Connect issuer and subject). */
  findByDirectory(issuer: string, subject: string): Promise<StaffMember | undefined>
  list(): Promise<StaffMember[]>
  save(member: StaffMember, directory?: { issuer: string; subject: string }): Promise<void>
  createInvite(invite: { tokenHash: string; staffId: string; expiresAt: Date }): Promise<void>
  /** Works once. */
  redeemInvite(tokenHash: string, now: Date): Promise<StaffMember | undefined>
  createSession(session: { tokenHash: string; staffId: string; at: Date }): Promise<void>
  /** Undefined when idle or absolute time is over, ended, or the member is not active any more. */
  session(tokenHash: string, now: Date): Promise<StaffMember | undefined>
  /** The same, without counting as use: a screen that stands open is not a person who works. */
  watchSession(tokenHash: string, now: Date): Promise<{ staff: StaffMember; endsAt: Date } | undefined>
  endSession(tokenHash: string): Promise<void>
}

/** A change of state that the table of moves does not have: refused, logged, and never half done. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove'
}
