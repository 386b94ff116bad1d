import type { IncomingHttpHeaders } from 'node:http'
import type { ResponseKind } from './security-headers'
import type { LiveSocket } from './web-socket'

/**
 * The whole contract between this folder and everything that answers over HTTP. Nobody else sees the web framework,
 * a stream or a network address.
 */
export interface HttpRequest {
  method: string
  /** Parts of the path named in {@link Route.path}, decoded. */
  params: Readonly<Record<string, string | undefined>>
  query: URLSearchParams
  headers: Readonly<IncomingHttpHeaders>
  /** `text` is empty and `json` undefined without a body, and on routes that read none. */
  body: { text: string; json: unknown }
  /** The page that made a browser call; absent for same-origin GETs and for clients that are no browser. */
  origin: string | undefined
  /** Stands for the network the call came from, for counting only: a keyed hash that changes every day. */
  source: string
  requestId: string
}

export interface HttpResponse {
  status: number
  /** Added to, and where they clash winning over, the headers of {@link Route.sends}. */
  headers?: Readonly<Record<string, string>>
  /** Sent as JSON. Use either this or `body`. */
  json?: unknown
  body?: string | Buffer
}

/**
 * Which web pages may call: `own` ours only, `partners` those on the list of origins too (with CORS), `anyone` every
 * page (CORS still for the list only). Calls without an `Origin` pass: they do not come from another site's script.
 */
export type Callers = 'own' | 'partners' | 'anyone'

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/agenda/:id`: a name after a colon stands for one part of the path. */
  path: string
  /** Defaults to `own`. */
  callers?: Callers
  /** `nothing` (the default) leaves a body unread. */
  reads?: 'nothing' | 'text' | 'json'
  /** Counted after decompression. Defaults to 64 kB. */
  maxBodyBytes?: number
  /** Chooses the security headers. Defaults to `api`. */
  sends?: ResponseKind
  /** `words` (the default) says in JSON what is wrong; `status` sends the status and an empty body. */
  refusesWith?: 'words' | 'status'
  /** Throw a ServiceError to refuse; anything else thrown becomes a 500 without details. */
  handle(request: HttpRequest): HttpResponse | Promise<HttpResponse>
}

export type UseSocket = (socket: LiveSocket) => void

export interface UpgradeRoute {
  path: string
  /** Defaults to `own`. */
  callers?: Callers
  /** Decides before the handshake: throw a ServiceError to refuse. What it returns receives the open socket. */
  accept(request: HttpRequest): UseSocket | Promise<UseSocket>
}
