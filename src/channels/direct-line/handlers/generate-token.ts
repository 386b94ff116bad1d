import type { Route } from '../../../http/route'
import { issueToken, type Dependencies } from '../dependencies'
import { generateTokenSchema, parse } from '../schemas'

/** `POST /tokens/generate`, for our own servers: a token for a new conversation, which is not started yet. */
export function generateToken(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    dependencies.access.secret(request)
    const { trustedOrigins } = parse(generateTokenSchema, request.body.json ?? {})
    const origins = trustedOrigins?.map((origin) => new URL(origin).origin)
    const conversation = await dependencies.conversations.create({ origins })
    return {
      status: 200,
      json: {
        conversationId: conversation.id,
        token: issueToken(dependencies, conversation),
        expires_in: dependencies.tokens.lifetimeSec,
      },
    }
  }
}
