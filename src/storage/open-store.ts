import type { ConversationStore, DocumentStore, ReminderStore } from '../conversation/stores'
import type { Log } from '../log'
import { createSqlConversationStore } from './conversation-store-sql'
import { createSqlDocumentStore } from './document-store-sql'
import { keptSecret } from './key-files'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { createSqlReminderStore } from './reminder-store-sql'
import { rotateKeys } from './rotate-keys'
import type { SqlStore } from './sql-store'
import { makePrivateDir, openSqlite } from './sqlite'
import { openStoreKey } from './store-key'
import { createVault, type RowKey, type Vault } from './vault'

export interface StoreOptions {
  dataDir: string
  /** PostgreSQL; without it the store is a file in the data folder. */
  databaseUrl: string | undefined
  /** 64 hexadecimal digits each, the newest first. Without any, one is made and kept in the data folder. */
  encryptionKeys: readonly string[] | undefined
  clock: () => Date
  randomBytes: (size: number) => Buffer
  log: Log
}

export interface Store {
  sql: SqlStore
  vault: Vault
  /** For what belongs to no conversation or case. */
  storeKey: RowKey
  conversations: ConversationStore
  documents: DocumentStore
  reminders: ReminderStore
  /** Wraps keys anew after a change of ENCRYPTION_KEY. */
  rotateKeys(): Promise<number>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Opens the store, brings its tables up to date and checks its key.
 * @throws {SettingsError} with what is in the way and what to do
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, databaseUrl, clock, randomBytes, log } = options
  makePrivateDir(dataDir)
  const sql = databaseUrl === undefined ? openSqlite(dataDir) : await openPostgres({ url: databaseUrl, log })
  try {
    const keys = options.encryptionKeys ?? [ownKey(dataDir, randomBytes, log)]
    const vault = createVault(
      keys.map((key) => Buffer.from(key, 'hex')),
      randomBytes,
    )
    const { applied } = await migrate(sql, clock())
    const parts = { store: sql, vault }
    const storeKey = await openStoreKey(parts)
    // The operator must know what a crash can cost: with both kinds nothing that was acknowledged.
    log('store.open', { kind: sql.kind, durability: 'commit-on-disk', migrations: applied.length })
    return {
      sql,
      vault,
      storeKey,
      conversations: createSqlConversationStore(parts),
      documents: createSqlDocumentStore({ store: sql, storeKey }),
      reminders: createSqlReminderStore({ store: sql, storeKey }),
      rotateKeys: () => rotateKeys(parts),
      isReady: () => sql.isReady(),
      close: () => sql.close(),
    }
  } catch (error) {
    await sql.close()
    throw error
  }
}

function ownKey(dataDir: string, randomBytes: (size: number) => Buffer, log: Log): string {
  const { secret, made } = keptSecret(dataDir, 'encryption-key', randomBytes)
  log('store.own-key', { made, file: 'encryption-key' })
  return secret
}
