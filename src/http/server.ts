import type { Request } from 'restify'
import type { Log } from '../log'
import { limitConnections } from './connections'
import { asFrameworkHandler, createFramework } from './framework'
import { defaultLimits, slowCheckMs, type HttpLimits } from './limits'
import type { Origins } from './origins'
import { plainRequest } from './plain-request'
import { createRequestHandlers } from './request-handlers'
import type { HttpRequest, Route, UpgradeRoute } from './route'
import { createSourceKeys } from './source-keys'
import { createWebSockets } from './web-socket'

export interface HttpServerOptions {
  routes: readonly Route[]
  upgradeRoutes?: readonly UpgradeRoute[]
  origins: Origins
  log: Log
  clock: () => Date
  /** At least 128 random bits each. */
  ids: () => string
  randomBytes: (size: number) => Buffer
  limits?: Partial<HttpLimits>
}

export interface HttpServer {
  /** @returns the port; ask for port 0 to get a free one */
  listen(port: number, host?: string): Promise<number>
  /** Stops listening, closes sockets, lets requests under way finish within the drain time, then cuts the rest. */
  close(): Promise<void>
}

/** Serves the routes. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { routes, upgradeRoutes = [], origins, log, ids } = options
  const limits = { ...defaultLimits, ...options.limits }
  const sockets = createWebSockets({ pingEveryMs: limits.socketPingMs })
  const sourceKey = createSourceKeys(options)
  let closing = false

  const plain = (message: Request): HttpRequest =>
    plainRequest(message, { sourceKey, trustedProxies: limits.trustedProxies, ids })

  const handlers = createRequestHandlers({ plain, origins, log, sockets, closing: () => closing })

  const server = createFramework((message, response, error) => handlers.unmatched(message, response, error))
  for (const route of routes) {
    const handler = asFrameworkHandler(handlers.serve(route))
    if (route.method === 'GET') server.head(route.path, handler)
    const add = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const
    server[add[route.method]](route.path, handler)
  }
  for (const route of upgradeRoutes) server.get(route.path, asFrameworkHandler(handlers.upgrade(route)))
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path)
    const methods = here.map((route) => route.method)
    server.opts(path, asFrameworkHandler(handlers.preflight(methods, here[0]?.callers ?? 'own')))
  }

  const node = server.server
  node.headersTimeout = limits.headersTimeoutMs
  node.requestTimeout = limits.requestTimeoutMs
  // An option of Node's constructor, which restify does not pass on; Node reads it again when it starts to listen.
  Object.assign(node, { connectionsCheckingInterval: Math.min(slowCheckMs, limits.headersTimeoutMs) })
  limitConnections(node, limits)

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        node.once('error', reject)
        node.listen(port, host, () => resolve(server.address().port))
      }),
    close: async () => {
      closing = true
      const closed = new Promise<void>((resolve) => node.close(() => resolve()))
      sockets.closeAll()
      const cut = setTimeout(() => {
        sockets.terminateAll()
        node.closeAllConnections()
      }, limits.drainMs)
      await closed
      clearTimeout(cut)
    },
  }
}
