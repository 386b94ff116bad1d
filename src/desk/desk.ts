import type { CodeAnswer, DeskService } from '../conversation/hand-off'
import type { AlertAttempt } from './case-store'
import type { Case, CaseMessage, CaseNote, CaseOutcome, Delivery, StaffMember } from './case'

/** What changed, for the screens of staff. Carries no content beyond what its receiver may read anyway. */
export type DeskEvent =
  | { kind: 'case'; case: Case }
  | { kind: 'message'; caseId: string; message: CaseMessage }
  | { kind: 'delivery'; caseId: string; sequence: number; delivery: CaseMessage['delivery'] }
  | { kind: 'note'; caseId: string; note: CaseNote }
  | { kind: 'visitor-typing'; caseId: string }
  | { kind: 'visitor-away'; caseId: string; away: boolean }
  | { kind: 'deleted'; caseId: string }
  | { kind: 'presence'; present: { staffId: string; name: string }[] }

export type Refusal = {
  refused: 'unknown' | 'not-owner' | 'taken' | 'closed' | 'visitor-left' | 'lead-only' | 'reason-needed' | 'absent'
  by?: string
}
export type Result<T> = T | Refusal

export type DeliveryFailure = Extract<Delivery, { name: 'failed' }>['why']

export interface CaseView {
  case: Case
  /** The latest page, oldest first. */
  messages: CaseMessage[]
  notes: CaseNote[]
  alerts: AlertAttempt[]
  visitorAway: boolean
}

/** Everything staff can do. Each call checks who asks, is written to the audit trail, and tells the live screens. */
export interface Desk extends DeskService {
  queue(staff: StaffMember): Promise<Case[]>
  search(
    staff: StaffMember,
    query: { code?: string; states?: readonly Case['state']['name'][]; before?: Date },
  ): Promise<Case[]>
  /** Reading a closed case, or one that a colleague has, needs a reason; it is written down. */
  open(staff: StaffMember, caseId: string, reason?: string): Promise<Result<CaseView>>
  messages(staff: StaffMember, caseId: string, before: number): Promise<Result<CaseMessage[]>>
  /** Exactly one of many wins; the others get `taken` and the name of who has it. */
  claim(staff: StaffMember, caseId: string): Promise<Result<Case>>
  reply(staff: StaffMember, caseId: string, reply: { clientId: string; text: string }): Promise<Result<CaseMessage>>
  typing(staff: StaffMember, caseId: string): void
  note(staff: StaffMember, caseId: string, text: string): Promise<Result<CaseNote>>
  /** To the id of a colleague who is present, or to `queue`: back to the queue (keeps its waiting-since). */
  transfer(staff: StaffMember, caseId: string, to: string): Promise<Result<Case>>
  close(staff: StaffMember, caseId: string, outcome: CaseOutcome): Promise<Result<Case>>
  /** Lead only. */
  export(staff: StaffMember, caseId: string, reason: string): Promise<Result<CaseView>>
  /** Lead only. */
  delete(staff: StaffMember, caseId: string, reason: string): Promise<Result<{ messages: number; notes: number }>>
  statistics(staff: StaffMember, from: Date, to: Date): Promise<Result<Record<string, Record<string, number>>>>

  /** Says that this person has the desk on screen; forgotten after 90 seconds. */
  present(staff: StaffMember): void
  absent(staffId: string): void
  whoIsPresent(): { staffId: string; name: string }[]
  /**
   * Every change, as this person may see it: of a colleague's case no words, of a closed one none either.
   * @returns how to stop
   */
  subscribe(listener: (event: DeskEvent) => void, staff: Pick<StaffMember, 'id'>): () => void

  /**
   * For who comes back with a code, as they typed it. Five tries an hour.
   * @param source who tries, as an opaque id: the conversation, or what the channel counts by
   */
  status(code: string, source: string): Promise<CodeAnswer>

  /** Called after a turn was stored that opened, relayed, ended or erased. */
  turnStored(conversationId: string): void
  visitorTyping(conversationId: string): void
  /** The visitor's client has everything up to this place in its conversation. */
  visitorHas(conversationId: string, sequence: number): void
  /** Nobody listens at the other end, for now: a phone in a pocket, a reload. */
  visitorAway(conversationId: string, away: boolean): void
  visitorLeft(conversationId: string): Promise<void>
  /** What staff said at this place of a conversation did not arrive, or nobody knows whether it did. */
  visitorMissed(conversationId: string, sequence: number, why: DeliveryFailure): Promise<void>
  /** The channel will not take anything for this visitor any more. */
  undeliverable(conversationId: string): Promise<void>
  /** Acts on deadlines that are due. Run at start and every few seconds. */
  sweep(): Promise<void>
  /** Deletes what is past its days. Run at start and every hour. */
  purge(): Promise<void>
  /** The case that this conversation opens is a drill. Only for who holds the machine: see `admin-socket.ts`. */
  expectDrill(conversationId: string): void
}
