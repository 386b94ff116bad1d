import { createHash } from 'node:crypto'

const tokenBytes = 32

/** 256 random bits, of letters that are safe in an address and a cookie. */
export function newToken(randomBytes: (size: number) => Buffer): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** What is stored of a token. It has too much chance in it to need a slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
