import type { StaffMember } from '../../desk/case'
import { ServiceError } from '../../errors'
import type { HttpRequest, HttpResponse, Route } from '../../http/route'
import type { SignedOut } from '../api'
import { refusal } from '../refusals'
import type { Sessions } from './sessions'

export interface StaffCall {
  staff: StaffMember
  request: HttpRequest
}

/** A call about one case; the id has the form of an id. */
export interface CaseCall extends StaffCall {
  caseId: string
}

export type StaffHandler = (call: StaffCall) => HttpResponse | Promise<HttpResponse>
export type CaseHandler = (call: CaseCall) => HttpResponse | Promise<HttpResponse>

const idForm = /^[\w-]{8,64}$/

/** Lets through who is signed in; others are told how they can. */
export interface Guard {
  staff: (handle: StaffHandler) => Route['handle']
  aCase: (handle: CaseHandler) => Route['handle']
}

export function createGuard(sessions: Pick<Sessions, 'of'>, options: { withDirectory: boolean }): Guard {
  const signedOut: SignedOut = {
    error: { code: 'NotSignedIn' },
    signIn: { page: '/desk/sign-in', ...(options.withDirectory ? { directory: '/desk/sign-in/oidc' } : {}) },
  }
  const staff: Guard['staff'] = (handle) => async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') checkDeskHeader(request)
    const session = await sessions.of(request)
    return session ? handle({ staff: session.staff, request }) : { status: 401, json: signedOut }
  }
  return {
    staff,
    // What cannot be an id gets the answer of an id that nothing has, and leaves no trace of its text.
    aCase: (handle) =>
      staff((call) => {
        const caseId = call.request.params['id'] ?? ''
        return idForm.test(caseId) ? handle({ ...call, caseId }) : refusal({ refused: 'unknown' })
      }),
  }
}

/**
 * A form or image of another site cannot send a header of its own, and a script of another site is not allowed to
 * without asking. Comes on top of `SameSite=Strict` and of the check of `Origin`, which the server does for every call.
 * @throws {ServiceError} 403
 */
export function checkDeskHeader({ headers }: HttpRequest): void {
  if (headers['x-desk'] !== '1') throw new ServiceError('DeskHeaderMissing', 403, 'X-Desk: 1 is missing')
}
