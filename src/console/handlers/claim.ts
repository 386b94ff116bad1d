import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import type { CaseHandler } from '../session/guard'

export function claim({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, caseId }) => answer(await desk.claim(staff, caseId), (now) => ({ case: now }))
}
