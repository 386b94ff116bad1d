import { SettingsError } from '../errors'
import type { SqlStore } from './sql-store'
import { VaultError, type RowKey, type Vault } from './vault'

/**
 * The key for what belongs to no conversation or case: the names of staff. Made at the first start; at later ones it
 * shows whether ENCRYPTION_KEY is the one that this store was made with.
 * @throws {SettingsError} when it is not
 */
export async function openStoreKey({ store, vault }: { store: SqlStore; vault: Vault }): Promise<RowKey> {
  const name = 'store'
  return store.transaction(async (trx) => {
    await store.lock(trx, 'store-key')
    const row = await trx.selectFrom('store_key').selectAll().where('name', '=', name).executeTakeFirst()
    if (row === undefined) {
      const { key, wrapped } = vault.newKey('store_key', name)
      await trx
        .insertInto('store_key')
        .values({ name, ...wrapped })
        .execute()
      return key
    }
    try {
      return vault.unwrap('store_key', name, row)
    } catch (cause) {
      if (!(cause instanceof VaultError)) throw cause
      throw new SettingsError(
        'ENCRYPTION_KEY does not open this store. Give the key that it was made with; after a change of keys the old one too, behind a comma.',
        { cause },
      )
    }
  })
}
