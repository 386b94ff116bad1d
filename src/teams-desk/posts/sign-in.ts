import type { StaffPost } from '../../conversation/staff-room'
import type { StaffMember } from '../../desk/case'
import { presenceCard } from '../cards/form-cards'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'

/** The path of a one-time link, as an administrator is given it; in front of it stands any address. */
const linkPattern = /\/desk\/sign-in\/?#([\w-]+)/

/** The token of a one-time sign-in link in what somebody typed. */
export const tokenIn = (text: string): string | undefined => linkPattern.exec(text)?.[1]

type Account = Pick<StaffPost, 'tenantId' | 'objectId'>

/** How the store knows an account of Teams. Ids are GUIDs, which are the same in either case. */
const directoryOf = ({ tenantId, objectId }: Account) => ({
  issuer: `teams:${tenantId.toLowerCase()}`,
  subject: objectId.toLowerCase(),
})

const isOfHome = (homeTenantId: string, { tenantId, objectId }: Account): boolean =>
  tenantId.toLowerCase() === homeTenantId.toLowerCase() && objectId !== ''

/**
 * Who wrote this, if they are staff: somebody of the organisation's own directory whose object id is linked to a person
 * of the desk. Nothing else counts, no name and no text.
 */
export async function staffOf(
  { homeTenantId, staff }: Pick<TeamsDeskParts, 'homeTenantId' | 'staff'>,
  account: Account,
): Promise<StaffMember | undefined> {
  if (!isOfHome(homeTenantId, account)) return undefined
  const { issuer, subject } = directoryOf(account)
  const found = await staff.findByDirectory(issuer, subject)
  return found?.active === true ? found : undefined
}

/**
 * Links an account of Teams to a person of the desk, with the link that an administrator gave them. Where others read
 * along the link is spent: they could have copied it. Wrong, used and expired ones get the same answer.
 * @returns the person, when they were signed in by this
 */
export async function signInByLink(
  parts: TeamsDeskParts,
  post: StaffPost,
  token: string,
  tell: (text: string) => void,
): Promise<StaffMember | undefined> {
  const { homeTenantId, staff, cases, hashToken, clock, log } = parts
  const directory = directoryOf(post)
  if (post.scope !== 'personal') {
    await staff.redeemInvite(hashToken(token), clock())
    tell(words.signIn.inTheOpen)
    return undefined
  }
  const known = await staffOf(parts, post)
  if (known) {
    tell(words.signIn.already(known.name))
    return undefined
  }
  // An account that was linked before and is disabled now is no way in for somebody else's link.
  const isFree = (await staff.findByDirectory(directory.issuer, directory.subject)) === undefined
  const member =
    isFree && isOfHome(homeTenantId, post) ? await staff.redeemInvite(hashToken(token), clock()) : undefined
  if (!member) {
    log('desk.sign-in-refused', { by: 'teams-link' })
    tell(words.signIn.refused)
    return undefined
  }
  await staff.save(member, directory)
  await cases.audit({ at: clock(), actorId: member.id, action: 'sign-in', caseId: undefined, result: 'done' })
  return member
}

export const welcomeCard = ({ name }: StaffMember) => presenceCard(words.signIn.done(name))
