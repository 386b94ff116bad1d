import type { Route, UpgradeRoute } from '../http/route'
import type { Dependencies } from './dependencies'
import { addNote } from './handlers/add-note'
import { claim } from './handlers/claim'
import { closeCase } from './handlers/close-case'
import { deleteCase } from './handlers/delete-case'
import { exportCase } from './handlers/export-case'
import { findCases } from './handlers/find-cases'
import { getMessages } from './handlers/get-messages'
import { listCases } from './handlers/list-cases'
import { me } from './handlers/me'
import { openCase } from './handlers/open-case'
import { showAsset, showDesk, showSignIn } from './handlers/pages'
import { postReply } from './handlers/post-reply'
import { finishDirectorySignIn, startDirectorySignIn } from './handlers/sign-in-by-directory'
import { signInByLink } from './handlers/sign-in-by-link'
import { signOut } from './handlers/sign-out'
import { statistics } from './handlers/statistics'
import { transfer } from './handlers/transfer'
import { typing } from './handlers/typing'
import type { Live } from './live'
import { createGuard } from './session/guard'

const one = '/desk/api/cases/:id'

/** The table of `api.ts`. Callers are our own pages only: that is the default of a route. */
export function consoleRoutes(deps: Dependencies, live: Live): { routes: Route[]; upgradeRoutes: UpgradeRoute[] } {
  const { staff, aCase } = createGuard(deps.sessions, { withDirectory: deps.directory !== undefined })
  const page = { method: 'GET', sends: 'page' } as const
  const post = { method: 'POST', reads: 'json' } as const
  return {
    routes: [
      { ...page, path: '/desk', handle: showDesk(deps) },
      { ...page, path: '/desk/assets/:name', handle: showAsset(deps) },
      { ...page, path: '/desk/sign-in', handle: showSignIn(deps) },
      { ...post, path: '/desk/sign-in/link', handle: signInByLink(deps) },
      { ...page, path: '/desk/sign-in/oidc', handle: startDirectorySignIn(deps) },
      { ...page, path: '/desk/sign-in/oidc/return', handle: finishDirectorySignIn(deps) },
      { ...post, path: '/desk/sign-out', handle: signOut(deps) },

      { method: 'GET', path: '/desk/api/me', handle: staff(me(deps)) },
      { method: 'GET', path: '/desk/api/cases', handle: staff(listCases(deps)) },
      { ...post, path: '/desk/api/cases/find', handle: staff(findCases(deps)) },
      { ...post, path: `${one}/open`, handle: aCase(openCase(deps)) },
      { method: 'GET', path: `${one}/messages`, handle: aCase(getMessages(deps)) },
      { ...post, path: `${one}/claim`, handle: aCase(claim(deps)) },
      { ...post, path: `${one}/reply`, handle: aCase(postReply(deps)) },
      { ...post, path: `${one}/typing`, handle: aCase(typing(deps)) },
      { ...post, path: `${one}/notes`, handle: aCase(addNote(deps)) },
      { ...post, path: `${one}/transfer`, handle: aCase(transfer(deps)) },
      { ...post, path: `${one}/close`, handle: aCase(closeCase(deps)) },
      { ...post, path: `${one}/export`, sends: 'file', handle: aCase(exportCase(deps)) },
      { ...post, path: `${one}/delete`, handle: aCase(deleteCase(deps)) },
      { method: 'GET', path: '/desk/api/statistics', handle: staff(statistics(deps)) },
    ],
    upgradeRoutes: [{ path: '/desk/live', accept: live.accept }],
  }
}
