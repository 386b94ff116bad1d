/** Decides which web pages may use the chat. */
export interface Origins {
  allows(origin: string): boolean
  /** Whether this is our own page. */
  isOwn(origin: string): boolean
}

const localhost = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/

/**
 * @param list exact origins, `https://www.example.org`; no patterns, because a pattern that is a bit too wide shows only
 *   when it is abused
 * @param publicUrl our own address; always allowed
 * @param development with an empty list, pages on this machine are allowed too
 */
export function createOrigins(options: {
  list: readonly string[]
  publicUrl?: string | undefined
  development: boolean
}): Origins {
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin
  const list = new Set(options.list.map((entry) => new URL(entry).origin))
  const openToThisMachine = options.development && list.size === 0
  const isOwn = (origin: string): boolean => origin === own || (options.development && localhost.test(origin))
  return {
    isOwn,
    allows: (origin) => origin === own || list.has(origin) || (openToThisMachine && localhost.test(origin)),
  }
}
