import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { AuditRow } from '../desk/case'
import type { CaseStore } from '../desk/case-store'
import type { Database } from './database'
import type { SqlStore, Trx } from './sql-store'

const pageSize = 1_000

type NewAuditRow = Omit<AuditRow, 'sequence' | 'hash'>

/** Adds a row to the chain. The last thing in a transaction: everybody who writes one waits for it to end. */
export async function writeAudit(store: SqlStore, trx: Trx, row: NewAuditRow): Promise<void> {
  await store.lock(trx, 'audit')
  const last = await trx.selectFrom('audit').select(['sequence', 'hash']).orderBy('sequence', 'desc').executeTakeFirst()
  const next = {
    sequence: (last?.sequence ?? 0) + 1,
    at: row.at.getTime(),
    actor_id: row.actorId,
    action: row.action,
    case_id: row.caseId ?? null,
    result: row.result,
  }
  await trx
    .insertInto('audit')
    .values({ ...next, hash: hashOf(last?.hash ?? '', next) })
    .execute()
}

/**
 * Who did what, to which case, when. Never content. Rows form a chain: each hash covers the hash before it, so that a
 * change of one is found wherever it was made.
 */
export function auditTrail(store: SqlStore): Pick<CaseStore, 'audit' | 'auditTrail' | 'verifyAudit' | 'auditHead'> {
  return {
    audit: (row) => store.transaction((trx) => writeAudit(store, trx, row)),

    auditTrail: ({ after = 0, limit, caseId }) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('sequence', '>', after)
          .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? null))
          .orderBy('sequence')
          .limit(limit)
          .execute()
        return rows.map(toAuditRow)
      }),

    async verifyAudit() {
      let before: { sequence: number; hash: string } | undefined
      for (;;) {
        const after: number = before?.sequence ?? 0
        const rows = await store.read((db) =>
          db
            .selectFrom('audit')
            .selectAll()
            .where('sequence', '>', after)
            .orderBy('sequence')
            .limit(pageSize)
            .execute(),
        )
        if (rows.length === 0) return undefined
        for (const row of rows) {
          // Rows past their time are gone; the oldest that is left vouches for what came before it.
          const isOldestLeft = before === undefined && row.sequence > 1
          const expected = { sequence: (before?.sequence ?? 0) + 1, hash: hashOf(before?.hash ?? '', row) }
          if (!isOldestLeft && (row.sequence !== expected.sequence || row.hash !== expected.hash)) return row.sequence
          before = row
        }
      }
    },

    auditHead: () =>
      store.read((db) =>
        db.selectFrom('audit').select(['sequence', 'hash']).orderBy('sequence', 'desc').executeTakeFirst(),
      ),
  }
}

function hashOf(before: string, row: Omit<Selectable<Database['audit']>, 'hash'>): string {
  const { sequence, at, actor_id, action, case_id, result } = row
  return createHash('sha256')
    .update(JSON.stringify([before, sequence, at, actor_id, action, case_id, result]))
    .digest('hex')
}

function toAuditRow(row: Selectable<Database['audit']>): AuditRow {
  return {
    sequence: row.sequence,
    at: new Date(row.at),
    actorId: row.actor_id,
    action: row.action,
    caseId: row.case_id ?? undefined,
    result: row.result,
    hash: row.hash,
  }
}
