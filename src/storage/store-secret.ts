import type { SqlStore } from './sql-store'
import type { RowKey } from './vault'

const secretBytes = 32

/**
 * A secret that is made at the first start and stays: what was made with it is looked up for months. It is kept in the
 * store, sealed, so that it goes where the data goes and a change of ENCRYPTION_KEY does not touch it.
 */
export async function secretInStore(
  { sql, storeKey }: { sql: SqlStore; storeKey: RowKey },
  name: string,
  randomBytes: (size: number) => Buffer,
): Promise<Buffer> {
  const place = { table: 'secret', row: name, column: 'value' }
  return sql.transaction(async (trx) => {
    await sql.lock(trx, 'secret')
    const row = await trx.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst()
    if (row) return Buffer.from(storeKey.open(place, row.value), 'base64')
    const made = randomBytes(secretBytes)
    await trx
      .insertInto('secret')
      .values({ name, value: storeKey.seal(place, made.toString('base64')) })
      .execute()
    return made
  })
}
