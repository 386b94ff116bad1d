import { ServiceError } from '../errors'
import type { Origins } from './origins'
import type { Callers } from './route'

/** What Direct Line clients send; a header that is not named here is refused by the browser. */
const allowedHeaders = 'Authorization, Content-Type, x-ms-bot-agent, X-Requested-With'
/** Two hours: the longest that Chromium remembers. Clients poll every second, and each poll would ask first. */
const maxAgeSec = 7200

/** @throws {ServiceError} 403 `OriginNotAllowed` when the page that calls may not */
export function checkOrigin(origin: string | undefined, callers: Callers, origins: Origins): void {
  if (origin === undefined || callers === 'anyone') return
  const allowed = callers === 'own' ? origins.isOwn(origin) : origins.allows(origin)
  if (!allowed) throw new ServiceError('OriginNotAllowed', 403, 'the origin is not on the list')
}

/** Lets a page on the list read the answer. CORS does not cover WebSockets: see {@link checkOrigin} on the upgrade. */
export function corsHeaders(origin: string | undefined, callers: Callers, origins: Origins): Record<string, string> {
  if (callers === 'own') return {}
  if (origin === undefined || !origins.allows(origin)) return { Vary: 'Origin' }
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' }
}

/** What the browser asks before a call from another page. */
export function preflightHeaders(
  origin: string | undefined,
  methods: readonly string[],
  callers: Callers,
  origins: Origins,
): Record<string, string> {
  const headers = corsHeaders(origin, callers, origins)
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (!('Access-Control-Allow-Origin' in headers)) return { ...headers, Allow: allow }
  return {
    ...headers,
    Allow: allow,
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': allowedHeaders,
    'Access-Control-Max-Age': String(maxAgeSec),
  }
}
