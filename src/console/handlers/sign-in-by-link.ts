import { ServiceError } from '../../errors'
import type { Route } from '../../http/route'
import type { Dependencies } from '../dependencies'
import { linkBody, parse } from '../schemas'
import { checkDeskHeader } from '../session/guard'
import { hashToken } from '../session/secret-token'

type Needs = Pick<Dependencies, 'staff' | 'sessions' | 'linkTries' | 'clock' | 'log'>

/** Spends a one-time link. Unknown, used and expired ones get the same answer. */
export function signInByLink({ staff, sessions, linkTries, clock, log }: Needs): Route['handle'] {
  return async (request) => {
    checkDeskHeader(request)
    const { token } = parse(linkBody, request.body.json)
    if (!linkTries.take(request.source)) {
      throw new ServiceError('TooManyTries', 429, 'too many links tried', { retryAfterSec: 600 })
    }
    const member = await staff.redeemInvite(hashToken(token), clock())
    if (!member) {
      log('desk.sign-in-refused', { by: 'link' })
      return { status: 401, json: { error: { code: 'LinkNotValid' } } }
    }
    linkTries.giveBack(request.source)
    return { status: 204, headers: { 'Set-Cookie': await sessions.begin(request, member) } }
  }
}
