import { sql } from 'kysely'
import type { CaseStore } from '../desk/case-store'
import { writeAudit } from './audit-trail'
import { conversationOf } from './case-moves'
import { openCase, type CaseStoreParts } from './case-rows'
import { setOwner } from './conversation-rows'
import type { Trx } from './sql-store'

/** How many days things are kept; none longer than {@link longestDays}. */
export interface Retention {
  closedDays: number
  /** Left as a message, or expired: nobody picked it up. */
  unansweredDays: number
  auditDays: number
}

/** Whatever the settings say. */
const longestDays = 365
const casesAtOnce = 50
const dayMs = 86_400_000
/** Who deletes what is past its days. */
const retentionActor = 'retention'

/** Deleting: the key goes with the row, so that what a backup still holds of it can never be read. */
export function caseRemoval(parts: CaseStoreParts, keep: Retention): Pick<CaseStore, 'delete' | 'purge'> {
  const { store } = parts

  const remove = async (trx: Trx, caseId: string, by: { actorId: string; at: Date }) => {
    const conversation = await conversationOf(parts, trx, caseId)
    const opened = await openCase(parts, trx, caseId)
    if (opened === undefined) return { messages: 0, notes: 0 }
    if (conversation?.row.case_id === caseId) await setOwner(trx, conversation, { name: 'bot' })
    const count = async (table: 'case_message' | 'case_note'): Promise<number> => {
      const query = trx.selectFrom(table).select(({ fn }) => fn.countAll().as('count'))
      return Number((await query.where('case_id', '=', caseId).executeTakeFirstOrThrow()).count)
    }
    const counts = { messages: await count('case_message'), notes: await count('case_note') }
    await trx.deleteFrom('cases').where('id', '=', caseId).execute()
    await writeAudit(store, trx, { ...by, action: 'delete', caseId, result: 'done' })
    return counts
  }

  return {
    delete: (caseId, by) => store.transaction((trx) => remove(trx, caseId, by)),

    async purge(now) {
      const ago = (days: number): number => now.getTime() - Math.min(days, longestDays) * dayMs
      let cases = 0
      for (;;) {
        const due = await store.read((db) =>
          db
            .selectFrom('cases')
            .select('id')
            .where((eb) =>
              eb.or([
                eb.and([eb('state', '=', 'closed'), eb('closed_at', '<', ago(keep.closedDays))]),
                eb.and([
                  eb('state', 'in', ['message-left', 'expired']),
                  eb('waiting_since', '<', ago(keep.unansweredDays)),
                ]),
                eb('opened_at', '<', ago(longestDays)),
              ]),
            )
            .limit(casesAtOnce)
            .execute(),
        )
        for (const { id } of due) {
          await store.transaction((trx) => remove(trx, id, { actorId: retentionActor, at: now }))
        }
        cases += due.length
        if (due.length < casesAtOnce) break
      }
      await store.transaction(async (trx) => {
        // The newest row always stays: the chain goes on from it.
        await sql`delete from audit where at < ${ago(keep.auditDays)} and sequence < (select max(sequence) from audit)`.execute(
          trx,
        )
        await trx
          .deleteFrom('invite')
          .where('expires_at', '<', now.getTime() - dayMs)
          .execute()
        await trx
          .deleteFrom('session')
          .where('created_at', '<', now.getTime() - dayMs)
          .execute()
      })
      return { cases }
    },
  }
}
