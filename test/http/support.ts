import { randomBytes, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { createOrigins } from '../../src/http/origins'
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/http/server'

export interface RunningServer extends HttpServer {
  port: number
  url: string
  logged: { event: string; fields: unknown }[]
}

/** A server on a free port of this machine; close it after the test. */
export async function startServer(options: Partial<HttpServerOptions> = {}): Promise<RunningServer> {
  const logged: RunningServer['logged'] = []
  const server = createHttpServer({
    routes: [],
    origins: createOrigins({ list: ['https://partner.example'], development: false }),
    log: (event, fields) => void logged.push({ event, fields }),
    clock: () => new Date(),
    ids: () => randomUUID(),
    randomBytes,
    ...options,
  })
  const port = await server.listen(0, '127.0.0.1')
  return { ...server, port, url: `http://127.0.0.1:${port}`, logged }
}

/** Writes text to the port as it is and gives everything that comes back until the connection ends. */
export function sendRaw(port: number, text: string | Buffer, { keepOpenMs = 5_000 } = {}): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setTimeout(keepOpenMs, () => socket.destroy())
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}
