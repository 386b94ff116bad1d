import type { Route } from '../../http/route'
import type { Dependencies } from '../dependencies'
import { checkDeskHeader } from '../session/guard'

/**
 * Ends the session and every socket on it, and has the browser forget what it kept. Not `"cookies"`: that would take
 * those of all other sites under the same domain along.
 */
export function signOut({ sessions }: Pick<Dependencies, 'sessions'>): Route['handle'] {
  return async (request) => {
    checkDeskHeader(request)
    return {
      status: 204,
      headers: { 'Set-Cookie': await sessions.end(request), 'Clear-Site-Data': '"cache", "storage"' },
    }
  }
}
