import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { ServiceError } from '../../errors'

/**
 * What a token says. Claim names are short because the token travels in every call; `user` is the name that Direct
 * Line clients look for to know which messages are their own.
 */
const claimsSchema = z.object({
  conv: z.string(),
  user: z.string(),
  /** Counts the refreshes of this conversation's token; see {@link TokenRotation}. */
  gen: z.number().int().min(0),
  /** Pages that may use it; absent: every page on the server's list. */
  origins: z.array(z.string()).optional(),
  exp: z.number().int(),
})

type TokenClaims = z.infer<typeof claimsSchema>

const issuer = 'kmt-direct-line'

export interface Tokens {
  readonly lifetimeSec: number
  issue(claims: Omit<TokenClaims, 'exp'>): string
  /** @throws {ServiceError} 403 `NotAllowed`, or `TokenExpired` for one of ours whose time has passed */
  read(token: string, options?: { evenExpired?: boolean }): TokenClaims
}

/** Makes and reads bearer tokens: JWT, signed with HS256. Sees no conversation: whether it still lives is not its job. */
export function createTokens(options: { key: string; lifetimeSec: number; clock: () => Date }): Tokens {
  const nowSec = (): number => Math.floor(options.clock().getTime() / 1000)
  return {
    lifetimeSec: options.lifetimeSec,
    issue: (claims) =>
      jwt.sign({ ...claims, iss: issuer, iat: nowSec(), exp: nowSec() + options.lifetimeSec }, options.key, {
        algorithm: 'HS256',
      }),
    read: (token, { evenExpired = false } = {}) => {
      try {
        const claims = jwt.verify(token, options.key, {
          algorithms: ['HS256'],
          issuer,
          clockTimestamp: nowSec(),
          ignoreExpiration: evenExpired,
        })
        return claimsSchema.parse(claims)
      } catch (cause) {
        const code = cause instanceof jwt.TokenExpiredError ? 'TokenExpired' : 'NotAllowed'
        throw new ServiceError(code, 403, 'the token was refused', { cause })
      }
    },
  }
}
