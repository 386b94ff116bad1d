import { AsyncLocalStorage } from 'node:async_hooks'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { z } from 'zod'
import type { Sent } from './outgoing'

export type Failed = Extract<Sent, { failed: unknown }>

type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>
type HttpClient = NonNullable<ClientOptions['httpClient']>
type HttpAnswer = Awaited<ReturnType<HttpClient['sendRequest']>>

/** One try to reach the channel. */
interface Call {
  base: string
  signal: AbortSignal
  /** From here on nobody knows whether it arrived, until an answer comes. */
  left: boolean
}

const currentCall = new AsyncLocalStorage<Call>()

class CallFailed extends Error {
  override readonly name = 'CallFailed'

  constructor(readonly failed: Failed) {
    super(failed.code)
  }
}

/** No connection was made, so nothing can have arrived. */
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
const badCertificate = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/
const maxRetryAfterMs = 3_600_000
const idSchema = z.object({ id: z.string() }).catch({ id: '' })
const causeSchema = z.object({ cause: z.object({ code: z.string() }) })
const errorSchema = z.object({ error: z.object({ code: z.string().regex(/^[A-Za-z]{1,60}$/) }) })

/**
 * Makes botbuilder call the channel through us. Its own client repeats a call up to three times after a 5xx or a lost
 * connection, and follows redirects; neither can be switched off by an option (`noRetryPolicy` is not read). What was
 * perhaps delivered would arrive twice, and the token of the assistant could travel to another host.
 */
export function createChannelClient(clock: () => Date): HttpClient {
  return {
    sendRequest: async (request) => {
      const call = currentCall.getStore()
      if (call === undefined || !request.url.startsWith(call.base)) {
        throw new CallFailed({ failed: 'unreachable', code: 'not-sent' })
      }
      call.left = true
      const { status, headers, text } = await askChannel(call, request)
      if (status < 200 || status > 299) throw new CallFailed(failureOf(status, headers, text, clock))
      // What was taken must not seem lost because of the form of the answer: of it, only the id counts.
      const bodyAsText = JSON.stringify(idSchema.parse(readJson(text)))
      // Of the headers, nothing but this one function is used.
      return { request, status: 200, headers: { toJson: () => ({}) }, bodyAsText } as unknown as HttpAnswer
    },
  }
}

async function askChannel(call: Call, request: Parameters<HttpClient['sendRequest']>[0]) {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof request.body === 'string' ? request.body : null,
      redirect: 'manual',
      signal: call.signal,
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (error) {
    const code = causeOf(error)
    if (notConnected.has(code) || badCertificate.test(code)) throw new CallFailed({ failed: 'unreachable', code })
    throw new CallFailed({ failed: 'unsure', code: call.signal.aborted ? 'timeout' : code })
  }
}

/** Statuses as the Bot Connector service gives them. */
function failureOf(status: number, headers: Headers, text: string, clock: () => Date): Failed {
  const code = errorSchema.safeParse(readJson(text)).data?.error.code ?? String(status)
  if (status === 429 || status === 412) {
    const retryAfterMs = retryAfter(headers.get('retry-after'), clock)
    return { failed: 'busy', code, ...(retryAfterMs !== undefined && { retryAfterMs }) }
  }
  if (status === 403) return { failed: 'blocked', code }
  // The channel heard at least a part of it.
  if (status >= 500 || status === 408) return { failed: 'unsure', code }
  return { failed: 'refused', code }
}

/** Seconds, or a date. RFC 9110, 10.2.3. */
function retryAfter(value: string | null, clock: () => Date): number | undefined {
  if (value === null) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock().getTime()
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), maxRetryAfterMs)
}

/** fetch says nothing itself; what happened is in the cause. */
const causeOf = (error: unknown): string => causeSchema.safeParse(error).data?.cause.code ?? 'no-answer'

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Calls the channel once.
 * @param base service address that every request of this call begins with
 * @param timeoutMs for everything together, the assistant's own token included
 */
export async function callChannel<T>(
  { base, timeoutMs }: { base: string; timeoutMs: number },
  work: () => Promise<T>,
): Promise<{ done: T } | Failed> {
  const abort = new AbortController()
  const call: Call = { base, signal: abort.signal, left: false }
  const tooLong = new Promise<never>((_, reject) => abort.signal.addEventListener('abort', () => reject(new Error())))
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    return { done: await Promise.race([currentCall.run(call, work), tooLong]) }
  } catch (error) {
    if (error instanceof CallFailed) return error.failed
    if (call.left) return { failed: 'unsure', code: abort.signal.aborted ? 'timeout' : 'no-answer' }
    // No token was to be had, most often.
    return { failed: 'unreachable', code: 'not-sent' }
  } finally {
    clearTimeout(timer)
  }
}
