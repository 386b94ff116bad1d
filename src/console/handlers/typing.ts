import type { Dependencies } from '../dependencies'
import type { CaseHandler } from '../session/guard'

/** Nothing comes of it for who does not have the case; that is no news to tell them. */
export function typing({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return ({ staff, caseId }) => {
    desk.typing(staff, caseId)
    return { status: 204 }
  }
}
