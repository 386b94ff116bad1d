import { ServiceError } from '../../errors'
import type { Route } from '../../http/route'
import { answerWith } from '../../http/static-file'
import type { Dependencies } from '../dependencies'
import { deskPage } from '../shell/desk-page'
import { signInPage } from '../shell/sign-in-page'
import { chooseLanguage } from '../wordings'

type Needs = Pick<Dependencies, 'assets' | 'randomBytes' | 'directory' | 'socketOrigin'>

/** For everybody: nothing of a case is in it, and its first call tells who is signed out. */
export function showDesk(deps: Needs): Route['handle'] {
  return (request) => deskPage(deps, chooseLanguage(request))
}

export function showSignIn(deps: Needs): Route['handle'] {
  return (request) => signInPage(deps, chooseLanguage(request), { status: 200 })
}

export function showAsset({ assets }: Pick<Needs, 'assets'>): Route['handle'] {
  return ({ params, headers }) => {
    const file = assets.file(params['name'] ?? '')
    if (!file) throw new ServiceError('NotFound', 404, 'no such file')
    return answerWith(file, { ifNoneMatch: headers['if-none-match'], acceptEncoding: headers['accept-encoding'] })
  }
}
