import { ServiceError } from '../../../errors'
import type { Route } from '../../../http/route'
import { issueToken, nowMs, type Dependencies } from '../dependencies'
import { parse, widgetTokenSchema } from '../schemas'

/**
 * `POST /api/directline/token`: how our widget gets in without a secret. The origin has been checked; the token is
 * bound to it. Counted per source, because every call makes a conversation.
 */
export function widgetToken(dependencies: Dependencies): Route['handle'] {
  const { newcomers, conversations, tokens } = dependencies
  return async (request) => {
    const retryAfterSec = newcomers.take(request.source, nowMs(dependencies))
    if (retryAfterSec > 0) {
      throw new ServiceError('TooManyConversations', 429, 'over the cap of this source', { retryAfterSec })
    }
    const { language } = parse(widgetTokenSchema, request.body.json)
    const origins = request.origin === undefined ? undefined : [request.origin]
    const conversation = await conversations.create({ origins, language })
    return {
      status: 200,
      json: {
        token: issueToken(dependencies, conversation),
        conversationId: conversation.id,
        userId: conversation.userId,
        expires_in: tokens.lifetimeSec,
      },
    }
  }
}
