/** What one caller may take of the server. Times in milliseconds. */
export interface HttpLimits {
  /** Until the last header has arrived. Defaults to 10 s. */
  headersTimeoutMs: number
  /** Until the last byte of the body has arrived. Defaults to 30 s. */
  requestTimeoutMs: number
  /** How long a closing server waits for requests under way. Defaults to 10 s. */
  drainMs: number
  /** A socket that has not answered the previous ping by the next one is gone. Defaults to 25 s. */
  socketPingMs: number
  /** Open connections in total. Defaults to 5,000. */
  maxConnections: number
  /** Open connections of one network address; schools and shelters share one. Defaults to 500. */
  maxConnectionsPerAddress: number
  /** Proxies of our own in front of this server, whose `X-Forwarded-For` is believed. Defaults to 0. */
  trustedProxies: number
}

export const defaultLimits: HttpLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  drainMs: 10_000,
  socketPingMs: 25_000,
  maxConnections: 5_000,
  maxConnectionsPerAddress: 500,
  trustedProxies: 0,
}

/** Larger than any message a person writes, small enough that many at once do no harm. */
export const defaultMaxBodyBytes = 64 * 1024

/** How often Node looks for connections that are too slow; a cut comes at most this much late. */
export const slowCheckMs = 1_000

/** Deeper JSON than this is made to hurt a parser. */
export const maxJsonDepth = 32
