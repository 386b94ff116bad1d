import type { Request, Response } from 'restify'
import { ServiceError } from '../errors'
import type { Log } from '../log'
import { checkOrigin, corsHeaders, preflightHeaders } from './cors'
import { errorResponse } from './error-response'
import { isUpgrade } from './framework'
import type { Origins } from './origins'
import { readBody } from './read-body'
import type { Callers, HttpRequest, HttpResponse, Route, UpgradeRoute } from './route'
import { securityHeaders, type ResponseKind } from './security-headers'
import { refuseUpgrade, send } from './send'
import type { WebSockets } from './web-socket'

type Handler = (message: Request, response: Response) => void | Promise<void>

export interface RequestHandlers {
  serve(route: Route): Handler
  upgrade(route: UpgradeRoute): Handler
  preflight(methods: readonly string[], callers: Callers): Handler
  /** Answers what no route fits. */
  unmatched(message: Request, response: Response, error: unknown): void
}

/** The way of each request: who calls, read the body, the route's handler, headers, out. */
export function createRequestHandlers(options: {
  plain: (message: Request) => HttpRequest
  origins: Origins
  log: Log
  sockets: WebSockets
  /** Whether the server is stopping: connections are not kept and sockets not opened. */
  closing: () => boolean
}): RequestHandlers {
  const { plain, origins, log, sockets, closing } = options

  const failure = (error: unknown, { requestId }: HttpRequest, path: string): HttpResponse => {
    const answer = errorResponse(error)
    // The name of the class only: the message of a foreign error may quote what somebody wrote.
    const cause = error instanceof Error ? error.name : typeof error
    if (answer.status >= 500) log('http.failed', { requestId, path, code: answer.json.error.code, cause })
    return answer
  }

  const withHeaders = (answer: HttpResponse, request: HttpRequest, kind: ResponseKind, callers: Callers) => ({
    ...answer,
    headers: {
      ...securityHeaders(kind),
      ...corsHeaders(request.origin, callers, origins),
      'X-Request-Id': request.requestId,
      ...(closing() ? { Connection: 'close' } : {}),
      ...answer.headers,
    },
  })

  const serve: RequestHandlers['serve'] = (route) => {
    const { callers = 'own', sends = 'api', path, refusesWith = 'words' } = route
    return async (message, response) => {
      const request = plain(message)
      try {
        if (isUpgrade(response)) {
          response.send(400)
          return
        }
        // A page of another site may ask for ours, but the browser does not let it read the answer.
        if (callers !== 'own' || route.method !== 'GET') checkOrigin(request.origin, callers, origins)
        checkSingle(message)
        const answer = await route.handle({ ...request, body: await readBody(message, route) })
        send(message, response, withHeaders(answer, request, sends, callers))
      } catch (error) {
        const { json, ...bare } = failure(error, request, path)
        const answer = refusesWith === 'words' ? { ...bare, json } : bare
        send(message, response, withHeaders(answer, request, 'api', callers))
      }
    }
  }

  const upgrade: RequestHandlers['upgrade'] = (route) => {
    const { path, callers = 'own' } = route
    return async (message, response) => {
      const request = plain(message)
      const refusal = (error: unknown): HttpResponse =>
        withHeaders(failure(error, request, path), request, 'api', callers)
      if (!isUpgrade(response)) {
        send(message, response, refusal(new ServiceError('UpgradeRequired', 426, 'a plain GET')))
        return
      }
      const { socket, head } = response.claimUpgrade()
      // Whoever goes away while it is decided is noticed at the handshake.
      socket.on('error', () => undefined)
      try {
        checkOrigin(request.origin, callers, origins)
        const use = await route.accept(request)
        if (closing()) throw new ServiceError('Full', 503, 'closing', { retryAfterSec: 5 })
        sockets.open(message, socket, head, use)
      } catch (error) {
        refuseUpgrade(socket, refusal(error))
      }
    }
  }

  const preflight: RequestHandlers['preflight'] = (methods, callers) => {
    return (message, response) => {
      const request = plain(message)
      const headers = preflightHeaders(request.origin, methods, callers, origins)
      send(message, response, withHeaders({ status: 204, headers }, request, 'api', callers))
    }
  }

  const unmatched: RequestHandlers['unmatched'] = (message, response, error) => {
    const request = plain(message)
    send(message, response, withHeaders(failure(error, request, 'none'), request, 'api', 'own'))
  }

  return { serve, upgrade, preflight, unmatched }
}

/** Node keeps the first and forgets the others; which one was meant would be a guess. */
function checkSingle({ headersDistinct }: Request): void {
  const given = headersDistinct['authorization'] ?? []
  if (given.length > 1) throw new ServiceError('BadArgument', 400, 'more than one Authorization')
}
