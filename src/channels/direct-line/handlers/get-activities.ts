import type { Route } from '../../../http/route'
import type { Dependencies } from '../dependencies'

/**
 * `GET /conversations/{id}/activities`: what came after the watermark. While the conversation lives this never fails
 * and is never limited: the client library stops polling for good, and silently, at the first 429 or 5xx.
 */
export function getActivities({ access }: Dependencies): Route['handle'] {
  return (request) => {
    const { conversation } = access.conversation(request)
    return { status: 200, json: conversation.log.after(request.query.get('watermark')) }
  }
}
