import type { Request } from 'restify'
import { requestId } from './request-id'
import type { HttpRequest } from './route'
import { callerAddress } from './source-keys'

/** Takes from the framework's request what handlers may know; the body is read later. */
export function plainRequest(
  message: Request,
  options: { sourceKey: (address: string) => string; trustedProxies: number; ids: () => string },
): HttpRequest {
  const { url = '', headers, socket } = message
  return {
    method: message.method ?? 'GET',
    // Typed as `any` by the framework; the router fills it with decoded text.
    params: { ...(message.params as Record<string, string>) },
    query: new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : ''),
    headers,
    body: { text: '', json: undefined },
    origin: headers.origin,
    source: options.sourceKey(callerAddress(socket.remoteAddress, headers['x-forwarded-for'], options.trustedProxies)),
    requestId: requestId(headers['x-request-id'], options.ids),
  }
}
