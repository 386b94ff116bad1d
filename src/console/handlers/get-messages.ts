import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { messagesQuery, parseQuery } from '../schemas'
import type { CaseHandler } from '../session/guard'

/** The page before a message that the screen has. */
export function getMessages({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { before } = parseQuery(messagesQuery, request.query)
    return answer(await desk.messages(staff, caseId, before), (messages) => ({ messages }))
  }
}
