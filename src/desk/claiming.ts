import { decides } from './access'
import type { Case, StaffMember } from './case'
import type { Desk, Refusal } from './desk'
import type { DeskParts } from './desk-parts'
import { moveCase, visitorIsGone } from './moving'
import { refuse } from './refusal'

/** Taking a case, and handing it over. */
export function claiming(parts: DeskParts): Pick<Desk, 'claim' | 'transfer'> {
  const { store, presence, staff: colleagues } = parts

  return {
    async claim(staff, caseId) {
      let seen = await store.read(caseId)
      while (seen?.state.name === 'waiting') {
        const to = { name: 'staff', staffId: staff.id, staffName: staff.name } as const
        const result = await moveCase(parts, seen, {
          to,
          actorId: staff.id,
          notice: { kind: 'joined', staffName: staff.name },
        })
        if (result.moved && result.now) return result.now
        if (result.now?.state.name === 'waiting' && result.now.conversationId === undefined) {
          await visitorIsGone(parts, caseId)
          return refuse(parts, staff, caseId, { refused: 'visitor-left' })
        }
        seen = result.now
      }
      if (seen?.state.name === 'staff' && seen.state.staffId === staff.id) return seen
      return refuse(parts, staff, caseId, whyNot(seen))
    },

    async transfer(staff, caseId, to) {
      const seen = await store.read(caseId)
      if (seen?.state.name !== 'staff') return refuse(parts, staff, caseId, whyNot(seen), 'transfer')
      if (!decides(staff, seen)) return refuse(parts, staff, caseId, { refused: 'not-owner' }, 'transfer')
      if (to === 'queue') {
        return handOver(staff, seen, { to: { name: 'waiting' }, notice: { kind: 'back-in-queue' } })
      }
      const colleague = await colleagues.find(to)
      if (!colleague?.active || !presence.has(to))
        return refuse(parts, staff, caseId, { refused: 'absent' }, 'transfer')
      const staffName = colleague.name
      const notice = { kind: 'handed-over', staffName } as const
      return handOver(staff, seen, { to: { name: 'staff', staffId: to, staffName }, notice })
    },
  }

  async function handOver(
    staff: StaffMember,
    seen: Case,
    move: Pick<Parameters<typeof moveCase>[2], 'to' | 'notice'>,
  ): Promise<Case | Refusal> {
    const result = await moveCase(parts, seen, { ...move, actorId: staff.id })
    if (result.moved && result.now) return result.now
    if (result.now?.state.name === 'staff' && result.now.conversationId === undefined) {
      await visitorIsGone(parts, seen.id)
      return refuse(parts, staff, seen.id, { refused: 'visitor-left' }, 'transfer')
    }
    return refuse(parts, staff, seen.id, whyNot(result.now), 'transfer')
  }
}

function whyNot(seen: Case | undefined): Refusal {
  if (!seen) return { refused: 'unknown' }
  const { state } = seen
  switch (state.name) {
    case 'staff':
      return { refused: 'taken', by: state.staffName }
    case 'waiting':
      return { refused: 'not-owner' }
    case 'closed':
      return { refused: state.reason === 'visitor-left' ? 'visitor-left' : 'closed' }
    case 'message-left':
    case 'expired':
      // Nobody waits at the other end: it is answered, not claimed.
      return { refused: 'closed' }
  }
}
