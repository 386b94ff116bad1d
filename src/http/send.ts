import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Request, Response } from 'restify'
import type { HttpResponse } from './route'

/** How long a caller that is still sending may take to read our refusal before it is cut off. */
const lingerMs = 500

/** Writes an answer. A body that was not read to its end is not read any further, and the connection is closed. */
export function send(request: Request, response: Response, answer: HttpResponse): void {
  const { body, headers } = serialise(answer)
  if (request.complete || response.headersSent) {
    if (!response.headersSent) response.sendRaw(answer.status, body, headers)
    return
  }
  // Ending at once would reset the connection, and the caller would lose the answer that explains why.
  response.writeHead(answer.status, { ...headers, Connection: 'close' })
  response.write(body)
  const end = (): void => {
    clearTimeout(timer)
    response.end()
    request.destroy()
  }
  const timer = setTimeout(end, lingerMs)
  request.once('end', end).once('close', () => clearTimeout(timer))
  request.resume()
}

/** Refuses a WebSocket: the handshake has not happened, so the answer is written by hand. */
export function refuseUpgrade(socket: Duplex, answer: HttpResponse): void {
  const { body, headers } = serialise(answer)
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  socket.on('error', () => undefined)
  socket.end([`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines, '', ''].join('\r\n') + String(body))
}

function serialise({ status, headers, json, body }: HttpResponse): {
  body: string | Buffer
  headers: Record<string, string>
} {
  const content = json === undefined ? (body ?? '') : JSON.stringify(json)
  if (status === 204) return { body: '', headers: { ...headers } }
  return {
    body: content,
    headers: {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      ...headers,
      'Content-Length': String(Buffer.byteLength(content)),
    },
  }
}
