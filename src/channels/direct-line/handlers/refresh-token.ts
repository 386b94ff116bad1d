import type { Route } from '../../../http/route'
import { issueToken, type Dependencies } from '../dependencies'

/** `POST /tokens/refresh`: a new token for the same conversation; the old one ends when the new one is used. */
export function refreshToken(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    const { conversation } = await dependencies.access.conversation(request)
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
