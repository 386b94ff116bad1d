import { z } from 'zod'
import { ServiceError } from '../../../errors'
import type { Route } from '../../../http/route'
import type { Dependencies } from '../dependencies'

/**
 * `POST /api/directline/leave`: the visitor is gone. Erases the conversation at once. The token is the whole body, or
 * `{"token"}`, because a page that is being closed can only send a beacon. Always the same answer: nobody reads it,
 * and it says nothing about whether a token was good. An expired token still opens this door: it only leads out.
 */
export function leave({ tokens, conversations }: Dependencies): Route['handle'] {
  return async (request) => {
    try {
      const claims = tokens.read(tokenIn(request.body.text), { evenExpired: true })
      await conversations.end(claims.conv)
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
    }
    return { status: 204 }
  }
}

function tokenIn(body: string): string {
  if (!body.trimStart().startsWith('{')) return body.trim()
  try {
    return z.object({ token: z.string() }).parse(JSON.parse(body)).token
  } catch {
    return ''
  }
}
