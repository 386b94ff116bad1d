import { createHash } from 'node:crypto'
import type { StaffMember } from '../../desk/case'
import type { StaffStore } from '../../desk/case-store'
import type { DirectoryPerson } from './directory'

/** The roles of the directory that stand for ours. Without any, only who is on our list comes in. */
export interface DirectoryRoles {
  worker: string | undefined
  lead: string | undefined
}

const maxNameLength = 40

/**
 * Who this person is at the desk: by issuer and subject, never by a name or an address, which can be given to somebody
 * else. Where the directory tells roles it decides: who lost the role there is refused here, and who has another one
 * has it here too. Whom we disabled stays out.
 * @returns undefined when they are not of the desk
 */
export async function memberFor(
  person: DirectoryPerson,
  options: { staff: Pick<StaffStore, 'findByDirectory' | 'save'>; roles: DirectoryRoles; unnamed: string },
): Promise<StaffMember | undefined> {
  const { staff, roles, unnamed } = options
  const { issuer, subject } = person
  const known = await staff.findByDirectory(issuer, subject)
  if (known && !known.active) return undefined
  const tellsRoles = roles.worker !== undefined || roles.lead !== undefined
  const role = tellsRoles ? roleOf(person, roles) : known?.role
  if (role === undefined) return undefined
  if (known?.role === role) return known
  const member: StaffMember = known
    ? { ...known, role }
    : { id: idOf(person), name: nameOf(person) ?? unnamed, role, active: true }
  await staff.save(member, { issuer, subject })
  return member
}

function roleOf({ roles: given }: DirectoryPerson, { worker, lead }: DirectoryRoles): StaffMember['role'] | undefined {
  if (lead !== undefined && given.includes(lead)) return 'lead'
  return worker !== undefined && given.includes(worker) ? 'worker' : undefined
}

/** The same every time, so that two windows that sign in at once do not make two people. */
function idOf({ issuer, subject }: DirectoryPerson): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, 32)
}

/** Visitors see it: a first name, and nothing that could turn the line around. */
function nameOf({ givenName = '' }: DirectoryPerson): string | undefined {
  const name = givenName
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, maxNameLength)
  return name === '' ? undefined : name
}
