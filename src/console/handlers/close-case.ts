import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { closeBody, parse } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function closeCase({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const outcome = parse(closeBody, request.body.json)
    return answer(await desk.close(staff, caseId, outcome), (now) => ({ case: now }))
  }
}
