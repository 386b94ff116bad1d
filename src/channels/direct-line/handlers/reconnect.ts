import type { Route } from '../../../http/route'
import { nowMs, type Dependencies } from '../dependencies'
import { streamUrl } from '../stream'
import { welcome } from '../welcome'

/** `GET /conversations/{id}`: a new socket address that goes on after the watermark. */
export function reconnect(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    const { conversation, token, expiresInSec } = await dependencies.access.conversation(request)
    await welcome(conversation, dependencies)
    const { publicUrl } = dependencies.settings
    const watermark = request.query.get('watermark') ?? ''
    return {
      status: 200,
      json: {
        conversationId: conversation.id,
        token,
        expires_in: expiresInSec,
        streamUrl: streamUrl(conversation, request, { publicUrl, nowMs: nowMs(dependencies), watermark }),
      },
    }
  }
}
