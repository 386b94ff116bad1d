import type { HttpResponse, Route } from '../../http/route'
import type { Dependencies } from '../dependencies'
import { signInPage } from '../shell/sign-in-page'
import type { SignInNotice } from '../wording'
import { chooseLanguage } from '../wordings'
import { DirectoryAway, DirectoryRefused } from '../sign-in/directory'

type Needs = Pick<Dependencies, 'directory' | 'sessions' | 'assets' | 'randomBytes' | 'log'>

/** Sends the browser to the directory of the organisation. */
export function startDirectorySignIn(deps: Needs): Route['handle'] {
  return async (request) => {
    if (!deps.directory) return signInPage(deps, chooseLanguage(request), { status: 404 })
    try {
      const { url, cookie } = await deps.directory.start()
      return { status: 302, headers: { Location: url, 'Set-Cookie': cookie } }
    } catch (error) {
      return notSignedIn(deps, error, request)
    }
  }
}

/** Where the directory sends the browser back to. */
export function finishDirectorySignIn(deps: Needs): Route['handle'] {
  return async (request) => {
    if (!deps.directory) return signInPage(deps, chooseLanguage(request), { status: 404 })
    try {
      const member = await deps.directory.finish(request)
      // The cookie of the way there stays until it is too old: the code that it belongs to has been spent.
      return { status: 302, headers: { Location: '/desk', 'Set-Cookie': await deps.sessions.begin(request, member) } }
    } catch (error) {
      return notSignedIn(deps, error, request)
    }
  }
}

function notSignedIn(deps: Needs, error: unknown, request: Parameters<Route['handle']>[0]): HttpResponse {
  const refused = error instanceof DirectoryRefused
  if (!refused && !(error instanceof DirectoryAway)) throw error
  const notice: SignInNotice = refused ? (error.code === 'not-on-list' ? 'not-on-list' : 'refused') : 'directory-away'
  deps.log('desk.sign-in-refused', { by: 'directory', code: error.code })
  return signInPage(deps, chooseLanguage(request), { status: refused ? 403 : 503, notice })
}
