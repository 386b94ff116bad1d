import { AlertError, type AlertWay } from './alerts'

/**
 * Tells another system, such as a pager or a chat channel of the team. Says nothing but that somebody waits.
 *
 * @param url from the settings, https only. Redirects are refused: they would send the call where nobody chose.
 */
export function alertWebhook(url: string): AlertWay {
  return {
    to: 'webhook',
    when: 'always',
    async send(signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ event: 'case-waiting' }),
        redirect: 'error',
        signal,
      }).catch((cause: unknown) => {
        throw new AlertError(codeOf(cause), { cause })
      })
      await response.body?.cancel()
      if (!response.ok) throw new AlertError(`HTTP_${response.status}`)
    },
  }
}

/** Node hides the code of the network below the error of fetch. */
function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : 'FETCH_FAILED'
}
