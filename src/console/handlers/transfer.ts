import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { parse, transferBody } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function transfer({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { to } = parse(transferBody, request.body.json)
    return answer(await desk.transfer(staff, caseId, to), (now) => ({ case: now }))
  }
}
