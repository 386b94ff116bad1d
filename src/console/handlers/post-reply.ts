import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { parse, replyBody } from '../schemas'
import type { CaseHandler } from '../session/guard'

export function postReply({ desk }: Pick<Dependencies, 'desk'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const reply = parse(replyBody, request.body.json)
    return answer(await desk.reply(staff, caseId, reply), (message) => ({ message }))
  }
}
