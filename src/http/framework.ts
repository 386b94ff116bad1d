import type { Server as NodeServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { createServer, type Request, type Response, type Server } from 'restify'
import { ServiceError } from '../errors'

/** What the framework hands over when a browser asks for a WebSocket; its published types do not know it. */
interface UpgradeResponse {
  claimUpgrade(): { socket: Duplex; head: Buffer }
  send(status: number): void
}

/** Published types lack these two. */
interface UntypedServer {
  server: NodeServer
  first(handler: (request: Request, response: Response | UpgradeResponse) => boolean): void
}

/**
 * A restify server that survives odd requests.
 *
 * @param unmatched answers when no route fits; gets 404 `NotFound` or 405 `MethodNotAllowed` (with `Allow` already set)
 */
export function createFramework(
  unmatched: (request: Request, response: Response, error: unknown) => void,
): Server & UntypedServer {
  const server = createServer({ name: '', handleUpgrades: true, maxParamLength: 200 }) as Server & UntypedServer
  // restify reads the address outside every handler, and throws if target or Host are no URL: the process would end.
  server.first((request, response) => {
    const { url = '', headers } = request
    if (url.startsWith('/') && URL.canParse(`http://${headers.host ?? 'localhost'}${url}`)) return true
    if (isUpgrade(response)) response.send(400)
    else {
      response.writeHead(400, { 'Content-Length': '0', Connection: 'close' })
      response.end()
    }
    return false
  })
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      // An upgrade that no route takes is refused by restify itself.
      if (!isUpgrade(response)) unmatched(request, response, asServiceError(error))
      done()
    },
  )
  return server
}

/** restify takes a handler without callback only if it is declared `async`. */
export function asFrameworkHandler(
  handler: (request: Request, response: Response) => void | Promise<void>,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    await handler(request, response)
  }
}

/** An upgrade arrives as an ordinary GET, with a response that can do little else than being claimed. */
export function isUpgrade(response: Response | UpgradeResponse): response is UpgradeResponse {
  return 'claimUpgrade' in response
}

function asServiceError(error: { statusCode?: number }): unknown {
  if (error.statusCode === 404) return new ServiceError('NotFound', 404, 'no such path')
  if (error.statusCode === 405) return new ServiceError('MethodNotAllowed', 405, 'no such method on this path')
  return error
}
