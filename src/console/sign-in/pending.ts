import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What must be the same when the browser comes back from the directory. */
const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  /** PKCE: shows that who brings the code asked for it (RFC 7636). */
  codeVerifier: z.string(),
  expiresAtMs: z.number(),
})
export type Pending = Omit<z.infer<typeof pendingSchema>, 'expiresAtMs'>

/** Time for a password, a second factor and a look for the phone. */
export const pendingForSec = 600

export interface PendingSeal {
  seal(pending: Pending): string
  /** @returns undefined for what was not sealed here, was changed, or is too old */
  open(sealed: string | undefined): Pending | undefined
}

/** Puts it into a cookie, signed: nothing has to be stored for who starts and never comes back. */
export function createPendingSeal(options: { key: Uint8Array; clock: () => Date }): PendingSeal {
  const { key, clock } = options
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  return {
    seal(pending) {
      const expiresAtMs = clock().getTime() + pendingForSec * 1000
      const text = Buffer.from(JSON.stringify({ ...pending, expiresAtMs })).toString('base64url')
      return `${text}.${sign(text).toString('base64url')}`
    },
    open(sealed) {
      const [text = '', signature = ''] = (sealed ?? '').split('.')
      const given = Buffer.from(signature, 'base64url')
      const right = sign(text)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
      const { expiresAtMs, ...pending } = pendingSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
      return expiresAtMs > clock().getTime() ? pending : undefined
    },
  }
}
