import { sessionEndedCode, type LiveMessage } from '../../api'

const firstPauseMs = 500
const longestPauseMs = 15_000
/** The server says hello at once; a socket that stays silent this long is none. */
const helloWithinMs = 10_000

export interface LiveLine {
  /** Connects again now if it is not connected: the network is back, or somebody looks at the page. */
  hurry(): void
  stop(): void
}

interface LiveLineOptions {
  url: string
  onMessage: (message: LiveMessage) => void
  onLost: () => void
  onSessionEnded: () => void
  /** From 0 to 1: many screens must not all come back in the same instant. */
  random: () => number
}

/** Keeps a socket to the desk open, with pauses that grow. Every connection begins with `hello`. */
export function keepLive({ url, onMessage, onLost, onSessionEnded, random }: LiveLineOptions): LiveLine {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pauseMs = firstPauseMs
  let stopped = false

  const connect = (): void => {
    clearTimeout(timer)
    const own = (socket = new WebSocket(url))
    timer = setTimeout(() => own.close(), helloWithinMs)
    own.onmessage = ({ data }: MessageEvent<string>) => {
      if (own !== socket) return
      const message = JSON.parse(data) as LiveMessage // our own server's, see api.ts
      if (message.kind === 'hello') {
        clearTimeout(timer)
        pauseMs = firstPauseMs
      }
      onMessage(message)
    }
    own.onclose = ({ code }) => {
      if (own !== socket || stopped) return
      socket = undefined
      clearTimeout(timer)
      if (code === sessionEndedCode) return onSessionEnded()
      onLost()
      timer = setTimeout(connect, pauseMs * (0.5 + random() / 2))
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
  connect()

  return {
    hurry() {
      if (!socket && !stopped) connect()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      socket?.close()
      socket = undefined
    },
  }
}
