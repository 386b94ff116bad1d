import type { StaffStore } from '../../desk/case-store'
import { hashToken, newToken } from '../session/secret-token'

/** Long enough to reach a colleague by mail or telephone, short enough to lie in a mailbox. */
const validForMs = 24 * 3_600_000

/** @returns the path of a link with which this person can sign in once, within a day */
export type Invite = (staffId: string) => Promise<string>

/**
 * The token stands behind a `#`: browsers do not send that part, so it is in no log of a proxy and no preview of a mail
 * program fetches it. The page behind the link sends it when somebody presses the button.
 */
export function createInvite(options: {
  staff: Pick<StaffStore, 'createInvite'>
  clock: () => Date
  randomBytes: (size: number) => Buffer
}): Invite {
  const { staff, clock, randomBytes } = options
  return async (staffId) => {
    const token = newToken(randomBytes)
    const expiresAt = new Date(clock().getTime() + validForMs)
    await staff.createInvite({ tokenHash: hashToken(token), staffId, expiresAt })
    return `/desk/sign-in#${token}`
  }
}
