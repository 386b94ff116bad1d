import type { DocumentStore } from '../conversation/stores'
import type { SqlStore } from './sql-store'
import type { RowKey } from './vault'

/** Keeps documents in the database, sealed with the key of the store. */
export function createSqlDocumentStore({ store, storeKey }: { store: SqlStore; storeKey: RowKey }): DocumentStore {
  const open = (kind: string, id: string, body: Uint8Array): unknown =>
    JSON.parse(storeKey.open(placeOf(kind, id), body))
  return {
    get: (kind, id) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('document')
          .select('body')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst()
        return row && open(kind, id, row.body)
      }),

    all: (kind) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('document')
          .select(['id', 'body'])
          .where('kind', '=', kind)
          .orderBy('id')
          .execute()
        return rows.map(({ id, body }) => ({ id, value: open(kind, id, body) }))
      }),

    put: (kind, id, value) =>
      store.transaction(async (trx) => {
        const body = storeKey.seal(placeOf(kind, id), JSON.stringify(value))
        await trx
          .insertInto('document')
          .values({ kind, id, body })
          .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ body }))
          .execute()
      }),

    remove: (kind, id) =>
      store.transaction(async (trx) => {
        await trx.deleteFrom('document').where('kind', '=', kind).where('id', '=', id).execute()
      }),
  }
}

const placeOf = (kind: string, id: string) => ({ table: 'document', row: [kind, id], column: 'body' })
