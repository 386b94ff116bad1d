import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { parse, reasonBody } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function deleteCase({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { reason } = parse(reasonBody, request.body.json)
    return answer(await desk.delete(staff, caseId, reason), (counts) => counts)
  }
}
