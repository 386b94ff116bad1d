import type { AuditRow, StaffMember } from './case'
import type { Refusal } from './desk'
import type { DeskParts } from './desk-parts'

/** A refusal is written down like everything else. */
export async function refuse(
  { store, clock }: DeskParts,
  staff: StaffMember,
  caseId: string,
  refusal: Refusal,
  action: AuditRow['action'] = 'claim',
): Promise<Refusal> {
  await store.audit({ at: clock(), actorId: staff.id, action, caseId, result: 'refused' })
  return refusal
}
