import type { StaffMember } from './case'
import type { CaseStore, StaffStore } from './case-store'

/** Who runs the machine. Stands in the audit trail. */
const administrator = 'administrator'

/**
 * Lets somebody in who has no other way: makes them a member of staff if they are not one, and gives a link that works
 * once. Names are how an administrator tells people apart, so the same name is the same person.
 *
 * @param link makes the one-time link; what it makes works even for who was disabled, so they are made active again
 * @returns the path of the link
 */
export async function inviteMember(
  parts: {
    staff: Pick<StaffStore, 'list' | 'save'>
    cases: Pick<CaseStore, 'audit'>
    link: (staffId: string) => Promise<string>
    clock: () => Date
    ids: () => string
  },
  { name, lead }: { name: string; lead: boolean },
): Promise<string> {
  const { staff, cases, link, clock, ids } = parts
  const wanted = name.trim()
  const known = (await staff.list()).find((member) => member.name.toLowerCase() === wanted.toLowerCase())
  const member: StaffMember = {
    id: known?.id ?? ids(),
    name: known?.name ?? wanted,
    role: lead ? 'lead' : (known?.role ?? 'worker'),
    active: true,
  }
  await staff.save(member)
  const path = await link(member.id)
  await cases.audit({ at: clock(), actorId: administrator, action: 'invite', caseId: undefined, result: 'done' })
  return path
}
