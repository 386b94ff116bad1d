import type { Route } from '../../../http/route'
import type { Dependencies } from '../dependencies'
import { noteDelivered } from '../presence'

/**
 * `GET /conversations/{id}/activities`: what came after the watermark. While the conversation lives this never fails
 * and is never limited: the client library stops polling for good, and silently, at the first 429 or 5xx.
 */
export function getActivities(dependencies: Dependencies): Route['handle'] {
  const { access, conversations } = dependencies
  return async (request) => {
    const { conversation } = await access.conversation(request)
    const watermark = request.query.get('watermark')
    noteDelivered(conversation, conversation.log.position(watermark), dependencies)
    if (conversation.behind) await conversations.catchUp(conversation)
    return { status: 200, json: conversation.log.after(watermark) }
  }
}
