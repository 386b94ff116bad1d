import { SettingsError } from '../errors'
import { migrations as ours } from './migrations'
import type { Migration } from './migrations/migration'
import type { SqlStore } from './sql-store'

/**
 * Brings the tables up to date, all steps in one transaction: a crash leaves the old schema, never half a new one.
 * @throws {SettingsError} when the store was written by a newer version of the service
 */
export async function migrate(
  store: SqlStore,
  now: Date,
  migrations: readonly Migration[] = ours,
): Promise<{ applied: string[] }> {
  return store.transaction(async (trx) => {
    await store.lock(trx, 'migrate')
    await trx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    const done = (await trx.selectFrom('migration').select('name').execute()).map(({ name }) => name)
    const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name))
    if (unknown.length > 0) {
      throw new SettingsError(
        `The store was made by a newer version of this service (${unknown.join(', ')}). Start that version, or restore a backup of before.`,
      )
    }
    const missing = migrations.filter(({ name }) => !done.includes(name))
    for (const migration of missing) {
      const { name } = migration
      await migration.up(trx, { bytes: store.kind === 'sqlite' ? 'blob' : 'bytea' })
      await trx.insertInto('migration').values({ name, at: now.getTime() }).execute()
    }
    return { applied: missing.map(({ name }) => name) }
  })
}
