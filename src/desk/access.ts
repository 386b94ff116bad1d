import type { Case, StaffMember } from './case'

/** Reading what is closed, or what a colleague has, needs a reason. All else is work that waits for anybody. */
export function readsFreely(staffId: string, { state }: Pick<Case, 'state'>): boolean {
  switch (state.name) {
    case 'waiting':
    case 'message-left':
    case 'expired':
      return true
    case 'staff':
      return state.staffId === staffId
    case 'closed':
      return false
  }
}

/** The case without the visitor's words: enough to know that it is there, and who has it. */
function withoutContent(known: Case): Case {
  return { ...known, passedOn: [], safeContact: { way: 'never' } }
}

export const asSeenBy = (staffId: string, known: Case): Case =>
  readsFreely(staffId, known) ? known : withoutContent(known)

/** Whether this person decides what happens to the case now. */
export function decides(staff: StaffMember, { state }: Pick<Case, 'state'>): boolean {
  switch (state.name) {
    case 'staff':
      return state.staffId === staff.id || staff.role === 'lead'
    case 'waiting':
      return staff.role === 'lead'
    case 'message-left':
    case 'expired':
    case 'closed':
      return true
  }
}

/** A reason that was given opens the further pages too, for as long as somebody reads. */
const readingMs = 3_600_000

export class ReadingReasons {
  readonly #until = new Map<string, number>()

  constructor(private readonly clock: () => Date) {}

  give(staffId: string, caseId: string): void {
    const nowMs = this.clock().getTime()
    for (const [key, untilMs] of this.#until) if (untilMs <= nowMs) this.#until.delete(key)
    this.#until.set(`${staffId} ${caseId}`, nowMs + readingMs)
  }

  has(staffId: string, caseId: string): boolean {
    return (this.#until.get(`${staffId} ${caseId}`) ?? 0) > this.clock().getTime()
  }
}
