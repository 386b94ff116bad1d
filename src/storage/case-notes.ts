import { IllegalMove, type CaseStore } from '../desk/case-store'
import { writeAudit } from './audit-trail'
import { openCase, placeOfNote, type CaseStoreParts } from './case-rows'

/** What staff write for one another. */
export function caseNotes(parts: CaseStoreParts): Pick<CaseStore, 'addNote' | 'notes'> {
  const { store, vault, ids } = parts
  return {
    addNote: (caseId, { staffId, staffName, text, at }) =>
      store.transaction(async (trx) => {
        const opened = await openCase(parts, trx, caseId)
        if (opened === undefined) throw new IllegalMove('a note on a case that is gone')
        const id = ids()
        await trx
          .insertInto('case_note')
          .values({
            id,
            case_id: caseId,
            staff_id: staffId,
            staff_name: opened.key.seal(placeOfNote(id, 'staff_name'), staffName),
            body: opened.key.seal(placeOfNote(id, 'body'), text),
            at: at.getTime(),
          })
          .execute()
        await writeAudit(store, trx, { at, actorId: staffId, action: 'note', caseId, result: 'done' })
        return { id, staffId, staffName, text, at }
      }),

    notes: (caseId) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('case_note')
          .innerJoin('cases', 'cases.id', 'case_note.case_id')
          .selectAll('case_note')
          .select(['wrapped_key', 'wrapped_by'])
          .where('case_id', '=', caseId)
          .orderBy('at')
          .orderBy('case_note.id')
          .execute()
        const [first] = rows
        if (first === undefined) return []
        const key = vault.unwrap('cases', caseId, first)
        return rows.map(({ id, staff_id: staffId, staff_name: staffName, body, at }) => ({
          id,
          staffId,
          staffName: key.open(placeOfNote(id, 'staff_name'), staffName),
          text: key.open(placeOfNote(id, 'body'), body),
          at: new Date(at),
        }))
      }),
  }
}
