import { sql } from 'kysely'
import type { SqlStore } from './sql-store'
import type { KeyTable, Vault, WrappedKey } from './vault'

const atOnce = 200
const idColumns = { store_key: 'name', cases: 'id', conversation: 'id' } as const satisfies Record<KeyTable, string>

/**
 * Wraps the keys of all rows with the current master key, while everything else goes on. When it is done, older master
 * keys can be taken out of ENCRYPTION_KEY.
 * @returns how many were wrapped anew
 */
export async function rotateKeys(parts: { store: SqlStore; vault: Vault }): Promise<number> {
  const counts = { conversation: 0, cases: 0, store_key: 0 }
  for (const table of ['conversation', 'cases', 'store_key'] as const) {
    let done: number
    do counts[table] += done = await rotateSome(parts, table)
    while (done === atOnce)
  }
  return counts.conversation + counts.cases + counts.store_key
}

function rotateSome({ store, vault }: { store: SqlStore; vault: Vault }, table: KeyTable): Promise<number> {
  const [rowsOf, id] = [sql.table(table), sql.ref(idColumns[table])]
  return store.transaction(async (trx) => {
    const { rows } = await sql<WrappedKey & { id: string }>`
      select ${id} as id, wrapped_key, wrapped_by from ${rowsOf} where wrapped_by <> ${vault.current} limit ${atOnce}
      ${sql.raw(store.locksRows ? 'for update' : '')}`.execute(trx)
    for (const row of rows) {
      const { wrapped_key, wrapped_by } = vault.rewrap(table, row.id, row)
      await sql`update ${rowsOf} set wrapped_key = ${wrapped_key}, wrapped_by = ${wrapped_by} where ${id} = ${row.id}`.execute(
        trx,
      )
    }
    return rows.length
  })
}
