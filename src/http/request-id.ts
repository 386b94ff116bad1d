/** Short, and of letters that mean nothing to a log, a shell or a page. */
const safe = /^[A-Za-z0-9_-]{8,64}$/

/** Takes over the caller's `X-Request-Id` if it is harmless; else makes one. */
export function requestId(header: string | string[] | undefined, newId: () => string): string {
  return typeof header === 'string' && safe.test(header) ? header : newId()
}
