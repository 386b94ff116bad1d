import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

/** One open socket to a browser, to which we send; what comes in is limited and ignored. */
export interface LiveSocket {
  /**
   * A reader that has fallen far behind is cut off instead; it can reconnect and ask for what it missed.
   * @param sent called when it was handed to the network
   */
  send(text: string, sent?: () => void): void
  close(code: number, reason: string): void
  onClose(listener: () => void): void
}

export interface WebSockets {
  open(request: IncomingMessage, socket: Duplex, head: Buffer, use: (socket: LiveSocket) => void): void
  closeAll(): void
  terminateAll(): void
}

const maxPayloadBytes = 32 * 1024
const maxFragments = 16
const maxUnreadBytes = 1024 * 1024
const goingAway = 1001

/** @param pingEveryMs a socket that has not answered the previous ping by then is gone */
export function createWebSockets({ pingEveryMs }: { pingEveryMs: number }): WebSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: maxPayloadBytes,
    maxFragments,
    perMessageDeflate: false,
  })
  const answered = new WeakSet<object>()
  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!answered.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, pingEveryMs)
  pinging.unref()
  return {
    open: (request, stream, head, use) =>
      server.handleUpgrade(request, stream, head, (socket) => {
        answered.add(socket)
        socket.on('pong', () => answered.add(socket))
        // A broken frame or a reset connection ends in 'close', which is where it is dealt with.
        socket.on('error', () => undefined)
        use({
          send: (text, sent) => {
            if (socket.readyState !== socket.OPEN) return
            if (socket.bufferedAmount > maxUnreadBytes) socket.terminate()
            else socket.send(text, (error) => (error ? undefined : sent?.()))
          },
          close: (code, reason) => socket.close(code, reason),
          onClose: (listener) => void socket.once('close', listener),
        })
      }),
    closeAll: () => {
      clearInterval(pinging)
      for (const socket of server.clients) socket.close(goingAway, 'restarting')
    },
    terminateAll: () => {
      for (const socket of server.clients) socket.terminate()
    },
  }
}
