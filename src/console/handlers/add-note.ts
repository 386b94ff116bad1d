import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { noteBody, parse } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function addNote({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { text } = parse(noteBody, request.body.json)
    return answer(await desk.note(staff, caseId, text), (note) => ({ note }))
  }
}
