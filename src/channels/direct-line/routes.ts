import type { Route, UpgradeRoute } from '../../http/route'
import type { Dependencies } from './dependencies'
import { generateToken } from './handlers/generate-token'
import { getActivities } from './handlers/get-activities'
import { leave } from './handlers/leave'
import { postActivity } from './handlers/post-activity'
import { reconnect } from './handlers/reconnect'
import { refreshToken } from './handlers/refresh-token'
import { startConversation } from './handlers/start-conversation'
import { upload } from './handlers/upload'
import { widgetToken } from './handlers/widget-token'
import { createStream } from './stream'

const base = '/v3/directline'
const one = `${base}/conversations/:id`

/**
 * Direct Line 3.0, and the two doors of our own widget. Not served: `/session/getsessionid`, which exists for sign-in
 * cards.
 */
export function directLineRoutes(deps: Dependencies): { routes: Route[]; upgradeRoutes: UpgradeRoute[] } {
  const callers = 'partners'
  const reads = 'json'
  return {
    routes: [
      { method: 'POST', path: `${base}/tokens/generate`, callers, reads, handle: generateToken(deps) },
      { method: 'POST', path: `${base}/tokens/refresh`, callers, handle: refreshToken(deps) },
      { method: 'POST', path: `${base}/conversations`, callers, reads, handle: startConversation(deps) },
      { method: 'GET', path: one, callers, handle: reconnect(deps) },
      { method: 'GET', path: `${one}/activities`, callers, handle: getActivities(deps) },
      { method: 'POST', path: `${one}/activities`, callers, reads, handle: postActivity(deps) },
      { method: 'POST', path: `${one}/upload`, callers, handle: upload(deps) },
      { method: 'POST', path: '/api/directline/token', callers, reads, handle: widgetToken(deps) },
      { method: 'POST', path: '/api/directline/leave', callers: 'anyone', reads: 'text', handle: leave(deps) },
    ],
    upgradeRoutes: [{ path: `${one}/stream`, callers, accept: createStream(deps) }],
  }
}
