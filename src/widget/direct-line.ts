/** How long a socket may take to open before we take it to be blocked. */
const socketOpenMs = 3000
/** A socket that closes sooner than this without a frame counts as blocked too. */
const socketUsefulMs = 5000
const blockedAfterFailures = 2
const keepAliveMs = 20_000
/** After a message was accepted something must come back: otherwise the socket only looks open. */
const silenceAfterPostMs = 6000
const requestMs = 15_000
const pollMs = { busy: 1500, quiet: 4000, hidden: 10_000 }
/** Empty polls in a row after which we ask less often. */
const quietPolls = 40
const retryMs = [1000, 2000, 4000, 8000, 15_000]
/** Part of the life of a token after which we ask a new one. */
const refreshAt = 0.6

export type ConnectionStatus = 'connecting' | 'online' | 'offline'

export interface DirectLineListener {
  activities: (activities: unknown[]) => void
  status: (status: ConnectionStatus) => void
  token: (token: string | undefined) => void
  /** The server does not know our token or conversation any more. This client is done; start another. */
  expired: () => void
}

/** The server no longer accepts the token, or no longer knows the conversation. */
class ExpiredError extends Error {}
class StoppedError extends Error {}
class RequestError extends Error {
  constructor(readonly retryAfterMs: number) {
    super('the request failed')
  }
}

/**
 * One conversation over Direct Line 3.0: a socket where sockets work, polling where they do not, and patience when
 * there is no network.
 */
export class DirectLine {
  #token: string | undefined
  #conversationUrl: URL | undefined
  /** Handed out when the conversation starts; each is good for one socket. */
  #streamUrl: string | undefined
  #watermark = ''
  #socket: WebSocket | undefined
  #socketFailures = 0
  #lastFrameAt = 0
  #status: ConnectionStatus = 'connecting'
  #refreshTimer: ReturnType<typeof setTimeout> | undefined
  #wake: () => void = () => undefined
  readonly #stop = new AbortController()
  #whenReady: (() => void)[] = []

  constructor(
    private readonly serverUrl: URL,
    private readonly language: string,
    private readonly listener: DirectLineListener,
  ) {}

  start(): void {
    const signal = this.#stop.signal
    const wake = () => this.#wake()
    window.addEventListener('online', wake, { signal })
    document.addEventListener('visibilitychange', wake, { signal })
    window.addEventListener(
      'offline',
      () => {
        this.#setStatus('offline')
        this.#socket?.close()
      },
      { signal },
    )
    void this.#run()
  }

  stop(): void {
    this.#stop.abort()
    this.#socket?.close()
    clearTimeout(this.#refreshTimer)
    this.#setToken(undefined)
    this.#wake()
    this.#settleWaiting()
  }

  /**
   * Posts an activity once. `expired`: this client is done, the same message may be posted in a new conversation.
   * Repeating a post with the same `clientActivityID` is safe, the server keeps the first.
   */
  async post(activity: object): Promise<'sent' | 'failed' | 'expired'> {
    try {
      const url = await this.#conversation()
      const sentAt = Date.now()
      await this.#request(new URL(`${url.href}/activities`), { method: 'POST', body: JSON.stringify(activity) })
      this.#wake()
      setTimeout(() => this.#distrustSilence(sentAt), silenceAfterPostMs)
      return 'sent'
    } catch (error) {
      if (!(error instanceof ExpiredError)) return 'failed'
      this.#expire()
      return 'expired'
    }
  }

  async #run(): Promise<void> {
    let failures = 0
    while (!this.#isStopped()) {
      try {
        if (!this.#conversationUrl) await this.#begin()
        if (this.#socketFailures < blockedAfterFailures)
          await this.#listen(this.#streamUrl ?? (await this.#reconnect()))
        else await this.#poll(() => (failures = 0))
        failures = 0
      } catch (error) {
        if (error instanceof ExpiredError) this.#expire()
        if (this.#isStopped()) return
        this.#setStatus('offline')
        const delayMs = retryMs[Math.min(failures++, retryMs.length - 1)] ?? 0
        // Spread, so that a server that comes back is not met by everybody at once.
        const spreadMs = delayMs * randomBetween(0.75, 1.25)
        await this.#pause(Math.max(spreadMs, error instanceof RequestError ? error.retryAfterMs : 0))
      }
    }
  }

  async #begin(): Promise<void> {
    const body = JSON.stringify({ language: this.language })
    const issued = await this.#request(new URL('api/directline/token', this.serverUrl), { method: 'POST', body })
    this.#keepToken(issued)
    const started = await this.#request(new URL('v3/directline/conversations', this.serverUrl), { method: 'POST' })
    this.#keepToken(started)
    this.#streamUrl = textOf(started['streamUrl'])
    const id = textOf(started['conversationId']) ?? ''
    this.#conversationUrl = new URL(`v3/directline/conversations/${encodeURIComponent(id)}`, this.serverUrl)
    this.#setStatus('online')
    this.#settleWaiting()
  }

  /** Asks the address of a new socket, which replays what came after the watermark. */
  async #reconnect(): Promise<string> {
    const url = new URL(await this.#conversation())
    url.searchParams.set('watermark', this.#watermark)
    const answer = await this.#request(url, {})
    this.#keepToken(answer)
    return textOf(answer['streamUrl']) ?? ''
  }

  /** Resolves when the socket is closed. */
  async #listen(streamUrl: string): Promise<void> {
    this.#streamUrl = undefined
    const url = readStreamUrl(streamUrl, this.serverUrl)
    if (!url) {
      this.#socketFailures = blockedAfterFailures
      return
    }
    const socket = new WebSocket(url)
    this.#socket = socket
    // A new conversation begins with a welcome: until it has come, an open socket proves nothing. Some networks let a
    // socket open and then swallow what is said on it.
    const expectsFrame = this.#watermark === ''
    const seen = { openedAt: 0, frame: false }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#socketFailures = blockedAfterFailures
        socket.close()
        resolve()
      }, socketOpenMs)
      const keepAlive = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), keepAliveMs)
      socket.onopen = () => {
        seen.openedAt = Date.now()
        if (!expectsFrame) clearTimeout(timer)
        this.#setStatus('online')
      }
      socket.onmessage = ({ data }) => {
        clearTimeout(timer)
        seen.frame = true
        this.#receive(parseJson(data))
      }
      socket.onclose = () => {
        clearTimeout(timer)
        clearInterval(keepAlive)
        resolve()
      }
    })
    socket.onmessage = null
    this.#socket = undefined
    if (this.#socketFailures >= blockedAfterFailures) return
    const lastedMs = seen.openedAt > 0 ? Date.now() - seen.openedAt : 0
    if (seen.frame || lastedMs > socketUsefulMs) this.#socketFailures = 0
    else if (navigator.onLine) this.#socketFailures++
  }

  /** Asks for news until a request fails. */
  async #poll(onSuccess: () => void): Promise<void> {
    for (let quiet = 0; !this.#isStopped(); quiet++) {
      const url = new URL(`${(await this.#conversation()).href}/activities`)
      url.searchParams.set('watermark', this.#watermark)
      const hadNews = this.#receive(await this.#request(url, {}))
      onSuccess()
      this.#setStatus('online')
      if (hadNews) quiet = 0
      await this.#pause(document.hidden ? pollMs.hidden : quiet > quietPolls ? pollMs.quiet : pollMs.busy)
    }
  }

  /** A message was accepted and nothing came back: this socket is dead, and the next may be no better. */
  #distrustSilence(sentAt: number): void {
    if (!this.#socket || this.#lastFrameAt >= sentAt) return
    this.#socketFailures = blockedAfterFailures
    this.#socket.close()
  }

  /** Takes in an activity set; tells whether there was anything in it. */
  #receive(set: Readonly<Record<string, unknown>>): boolean {
    if (this.#isStopped()) return false
    this.#lastFrameAt = Date.now()
    this.#watermark = textOf(set['watermark']) ?? this.#watermark
    const activities: unknown[] = Array.isArray(set['activities']) ? set['activities'] : []
    if (activities.length > 0) this.listener.activities(activities)
    return activities.length > 0
  }

  /** Every answer may bring a new token; the old one soon stops working. */
  #keepToken(issued: Readonly<Record<string, unknown>>): void {
    const token = textOf(issued['token'])
    if (!token || token === this.#token) return
    this.#setToken(token)
    const lifeMs = (Number(issued['expires_in']) || 1800) * 1000
    this.#refreshIn(lifeMs * refreshAt)
  }

  #refreshIn(delayMs: number): void {
    clearTimeout(this.#refreshTimer)
    this.#refreshTimer = setTimeout(() => {
      this.#request(new URL('v3/directline/tokens/refresh', this.serverUrl), { method: 'POST' }).then(
        (issued) => this.#keepToken(issued),
        (error: unknown) => (error instanceof ExpiredError ? this.#expire() : this.#refreshIn(30_000)),
      )
    }, delayMs)
  }

  async #request(url: URL, init: RequestInit): Promise<Readonly<Record<string, unknown>>> {
    const timeout = new AbortController()
    const abort = () => timeout.abort()
    const timer = setTimeout(abort, requestMs)
    this.#stop.signal.addEventListener('abort', abort)
    try {
      const headers = new Headers({ Accept: 'application/json' })
      if (this.#token) headers.set('Authorization', `Bearer ${this.#token}`)
      if (init.body) headers.set('Content-Type', 'application/json')
      const response = await fetch(url, {
        ...init,
        headers,
        signal: timeout.signal,
        // No cookies, no trace in the cache, and the server does not learn which page this is.
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
      if (this.#token && [401, 403, 404].includes(response.status)) throw new ExpiredError()
      if (!response.ok) throw new RequestError(Number(response.headers.get('Retry-After')) * 1000 || 0)
      return parseJson(await response.text())
    } finally {
      clearTimeout(timer)
      this.#stop.signal.removeEventListener('abort', abort)
    }
  }

  /** The address of the conversation, as soon as there is one. While there is no network: an error, at once. */
  async #conversation(): Promise<URL> {
    if (!this.#conversationUrl && this.#status === 'connecting') {
      await new Promise<void>((resolve) => this.#whenReady.push(resolve))
    }
    if (!this.#conversationUrl || this.#isStopped()) throw new StoppedError()
    return this.#conversationUrl
  }

  /** A pause that ends early when the network is back, the page is looked at again, or something was sent. */
  async #pause(delayMs: number): Promise<void> {
    if (this.#isStopped()) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delayMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #expire(): void {
    if (this.#isStopped()) return
    this.stop()
    this.listener.expired()
  }

  #settleWaiting(): void {
    for (const resolve of this.#whenReady.splice(0)) resolve()
  }

  #setStatus(status: ConnectionStatus): void {
    if (this.#isStopped() || status === this.#status) return
    this.#status = status
    if (status === 'offline') this.#settleWaiting()
    this.listener.status(status)
  }

  #setToken(token: string | undefined): void {
    this.#token = token
    this.listener.token(token)
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted
  }
}

function randomBetween(low: number, high: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint8Array(1))
  return low + (value / 255) * (high - low)
}

/** Only a socket at our own server: the widget speaks to nobody else. */
function readStreamUrl(streamUrl: string, serverUrl: URL): URL | undefined {
  try {
    const url = new URL(streamUrl)
    return /^wss?:$/.test(url.protocol) && url.host === serverUrl.host ? url : undefined
  } catch {
    return undefined
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** An empty frame is a keepalive, and a broken one is no reason to lose the next. */
function parseJson(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} // an object has keys
  } catch {
    return {}
  }
}
