import { asSeenBy, readsFreely } from './access'
import { readCaseCode } from './case-code'
import type { Case, CaseMessage, StaffMember } from './case'
import type { CaseView, Desk, Refusal } from './desk'
import type { DeskParts } from './desk-parts'
import { announce } from './moving'
import { refuse } from './refusal'
import { hideSmallCells } from './statistics'
import { wording } from './wording'

const listSize = 100
const pageSize = 50
const exportPageSize = 1_000

/** Looking at cases. Who looks at what is written down before it is shown. */
export function reading(
  parts: DeskParts,
): Pick<Desk, 'queue' | 'search' | 'open' | 'messages' | 'export' | 'delete' | 'statistics'> {
  const { store, codes, live, open: openCases, reasons, clock } = parts

  const audit = (staff: StaffMember, action: 'read' | 'search' | 'export', caseId?: string): Promise<void> =>
    store.audit({ at: clock(), actorId: staff.id, action, caseId, result: 'done' })

  const noteReason = async (staff: StaffMember, known: Case, text: string): Promise<void> => {
    reasons.give(staff.id, known.id)
    const by = { staffId: staff.id, staffName: staff.name, text, at: clock() }
    live.about(known, { kind: 'note', caseId: known.id, note: await store.addNote(known.id, by) })
  }

  const view = async (known: Case, messages: CaseMessage[]): Promise<CaseView> => {
    const [notes, alerts] = await Promise.all([store.notes(known.id), store.alerts(known.id)])
    return { case: known, messages, notes, alerts, visitorAway: openCases.isAway(known.id) }
  }

  /** Every message, oldest first, by the page. */
  const allMessages = async (caseId: string): Promise<CaseMessage[]> => {
    const pages: CaseMessage[][] = []
    for (let before: number | undefined; ;) {
      const page = await store.messages(caseId, { ...(before === undefined ? {} : { before }), limit: exportPageSize })
      pages.unshift(page)
      before = page[0]?.sequence
      if (page.length < exportPageSize) return pages.flat()
    }
  }

  const forLead = async (
    staff: StaffMember,
    caseId: string,
    reason: string,
    action: 'export' | 'delete',
  ): Promise<Case | Refusal> => {
    if (staff.role !== 'lead') return refuse(parts, staff, caseId, { refused: 'lead-only' }, action)
    if (reason.trim() === '') return refuse(parts, staff, caseId, { refused: 'reason-needed' }, action)
    return (await store.read(caseId)) ?? refuse(parts, staff, caseId, { refused: 'unknown' }, action)
  }

  return {
    async queue(staff) {
      const cases = await store.list({ states: ['waiting', 'staff', 'message-left', 'expired'], limit: listSize })
      return cases.map((known) => asSeenBy(staff.id, known))
    },

    async search(staff, { code, states, before }) {
      if (code === undefined) {
        const filter = { ...(states ? { states } : {}), ...(before ? { before } : {}), limit: listSize }
        return (await store.list(filter)).map((known) => asSeenBy(staff.id, known))
      }
      const read = readCaseCode(code)
      if (read === undefined || read === 'mistyped') return []
      const found = await store.findByCode(await codes.hash(read.code))
      await audit(staff, 'search', found?.id)
      return found ? [asSeenBy(staff.id, found)] : []
    },

    async open(staff, caseId, reason = '') {
      const known = await store.read(caseId)
      if (!known) return refuse(parts, staff, caseId, { refused: 'unknown' }, 'read')
      if (!readsFreely(staff.id, known)) {
        if (reason.trim() === '') return refuse(parts, staff, caseId, { refused: 'reason-needed' }, 'read')
        await noteReason(staff, known, wording.reason.read(reason.trim()))
      }
      await audit(staff, 'read', caseId)
      const isMine = known.state.name === 'staff' && known.state.staffId === staff.id
      const now = isMine && known.unread > 0 ? { ...known, unread: 0 } : known
      if (now !== known) {
        await store.markRead(caseId, staff.id)
        announce(parts, now)
      }
      return view(now, await store.messages(caseId, { limit: pageSize }))
    },

    async messages(staff, caseId, before) {
      const known = await store.read(caseId)
      if (!known) return refuse(parts, staff, caseId, { refused: 'unknown' }, 'read')
      if (!readsFreely(staff.id, known) && !reasons.has(staff.id, caseId)) {
        return refuse(parts, staff, caseId, { refused: 'reason-needed' }, 'read')
      }
      return store.messages(caseId, { before, limit: pageSize })
    },

    async export(staff, caseId, reason) {
      const known = await forLead(staff, caseId, reason, 'export')
      if ('refused' in known) return known
      await noteReason(staff, known, wording.reason.export(reason.trim()))
      await audit(staff, 'export', caseId)
      return view(known, await allMessages(caseId))
    },

    async delete(staff, caseId, reason) {
      const known = await forLead(staff, caseId, reason, 'delete')
      if ('refused' in known) return known
      const counts = await store.delete(caseId, { actorId: staff.id, at: clock() })
      openCases.forget(caseId)
      live.everyone({ kind: 'deleted', caseId })
      return counts
    },

    /** Counts: everyone who works at the desk may see them. */
    async statistics(...[, from, to]) {
      return hideSmallCells(await store.statistics(from, to))
    },
  }
}
