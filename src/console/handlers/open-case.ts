import type { OpenedCase } from '../api'
import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { openBody, parse } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function openCase({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { reason } = parse(openBody, request.body.json)
    return answer(await desk.open(staff, caseId, reason), (opened): OpenedCase => opened)
  }
}
