import type { HttpRequest } from '../../http/route'

/** A cookie of ours: nothing that runs in a page reads it, and no other host or path gets it. */
export interface OwnCookie {
  read(request: Pick<HttpRequest, 'headers'>): string | undefined
  /** The value of `Set-Cookie`. */
  set(value: string): string
  clear(): string
}

/**
 * @param secure the rule: `__Host-` ties the cookie to this host, https and the whole site. Only on a machine where the
 *   desk is tried over plain http it has another name and goes without: Safari keeps no `Secure` cookie there, and a name
 *   with `__Host-` but without `Secure` is refused by every browser. Under a name of its own it can never stand in for
 *   the real one.
 * @param sameSite `Strict` unless the browser must bring it along from another site
 */
export function createOwnCookie(options: {
  name: string
  secure: boolean
  sameSite: 'Strict' | 'Lax'
  /** Without one it goes when the browser closes. */
  maxAgeSec?: number
}): OwnCookie {
  const { secure, sameSite, maxAgeSec } = options
  const name = secure ? `__Host-${options.name}` : `${options.name}-plain-http`
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`
  return {
    read: ({ headers }) => readCookie(headers.cookie, name),
    set: (value) => `${name}=${value}; ${attributes}${maxAgeSec === undefined ? '' : `; Max-Age=${maxAgeSec}`}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  }
}

/** The values that we set need no decoding; anything else is not ours. */
function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  const value = pair?.slice(name.length + 1)
  return value !== undefined && /^[\w.-]{1,2000}$/.test(value) ? value : undefined
}
