import type { CaseStore } from '../desk/case-store'
import type { CaseStoreParts } from './case-rows'

/** What is due when, and what came of telling staff. */
export function caseDeadlines({
  store,
  ids,
}: CaseStoreParts): Pick<CaseStore, 'dueDeadlines' | 'removeDeadline' | 'postponeDeadline' | 'recordAlert' | 'alerts'> {
  return {
    dueDeadlines: (now, limit) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('deadline')
          .selectAll()
          .where('due_at', '<=', now.getTime())
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
        return rows.map(({ id, case_id: caseId, kind, due_at, only_in: onlyIn }) => {
          return { id, caseId, kind, dueAt: new Date(due_at), onlyIn }
        })
      }),

    removeDeadline: (id) =>
      store.transaction(async (trx) => {
        await trx.deleteFrom('deadline').where('id', '=', id).execute()
      }),

    postponeDeadline: (id, dueAt) =>
      store.transaction(async (trx) => {
        await trx.updateTable('deadline').set({ due_at: dueAt.getTime() }).where('id', '=', id).execute()
      }),

    recordAlert: ({ caseId, at, to, result, code }) =>
      store.transaction(async (trx) => {
        // The case may have been deleted while the mail was on its way; then there is nothing to note it on.
        const known = await trx.selectFrom('cases').select('id').where('id', '=', caseId).executeTakeFirst()
        if (known === undefined) return
        await trx
          .insertInto('alert_attempt')
          .values({ id: ids(), case_id: caseId, at: at.getTime(), recipient: to, result, code: code ?? null })
          .execute()
      }),

    alerts: (caseId) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('alert_attempt')
          .selectAll()
          .where('case_id', '=', caseId)
          .orderBy('at')
          .orderBy('id')
          .execute()
        return rows.map(({ at, recipient: to, result, code }) => {
          return { caseId, at: new Date(at), to, result, code: code ?? undefined }
        })
      }),
  }
}
