import { sql, type Dialect, Kysely, type Transaction } from 'kysely'
import { ServiceError, SettingsError } from '../errors'
import { OwnerChanged } from '../conversation/stores'
import { IllegalMove } from '../desk/case-store'
import type { Database } from './database'
import { VaultError } from './vault'

export type Trx = Transaction<Database>

/** One of the two databases, with what differs between them. Stores are written on top of this and see no driver. */
export interface SqlStore {
  kind: 'sqlite' | 'postgres'
  /** For single reads. Inside a transaction use its `trx`: SQLite has one connection, and would wait for itself. */
  db: Kysely<Database>
  /**
   * Runs the work as one transaction: when this resolves, it is on disk. Repeated when the database asks for that, so
   * the work must have no other effects.
   * @throws {ServiceError} 503 `StoreUnavailable` when it could not be stored: nothing was
   */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  /** A single read, with the same errors. */
  read<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T>
  /** Waits until nobody else holds the lock of this name; it ends with the transaction. */
  lock(trx: Trx, name: string): Promise<void>
  /** For `$if(store.locksRows, (query) => query.forUpdate())`. Order: a conversation before its case. */
  locksRows: boolean
  /** Whether writes succeed: the last one did, or one that is tried now does. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** PostgreSQL: serialization failure, deadlock. */
const againCodes = ['40001', '40P01']
const maxAttempts = 4
const retryAfterSec = 5

export function createSqlStore(options: {
  kind: SqlStore['kind']
  dialect: Dialect
  /** Releases what the dialect does not: locks. */
  release: () => Promise<void> | void
}): SqlStore {
  const { kind, dialect, release } = options
  const db = new Kysely<Database>({ dialect })
  let lastWriteFailed = false

  const transaction: SqlStore['transaction'] = async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await db.transaction().execute(work)
        lastWriteFailed = false
        return result
      } catch (error) {
        if (isOurs(error)) throw error
        if (attempt < maxAttempts && againCodes.includes(codeOf(error))) continue
        lastWriteFailed = true
        throw unavailable(error)
      }
    }
  }
  return {
    kind,
    db,
    transaction,
    read: async (work) => {
      try {
        return await work(db)
      } catch (error) {
        throw isOurs(error) ? error : unavailable(error)
      }
    },
    lock: async (trx, name) => {
      if (kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
    },
    locksRows: kind === 'postgres',
    isReady: async () => {
      if (!lastWriteFailed) return true
      const write = (trx: Trx) =>
        trx
          .updateTable('store_key')
          .set(({ eb }) => ({ checks: eb('checks', '+', 1) }))
          .execute()
      return transaction(write).then(
        () => true,
        () => false,
      )
    },
    close: async () => {
      await db.destroy()
      await release()
    },
  }
}

/** Errors that say something about the request; everything else a driver throws means that the store failed. */
function isOurs(error: unknown): boolean {
  const ours = [ServiceError, SettingsError, VaultError, OwnerChanged, IllegalMove, TypeError]
  return ours.some((kind) => error instanceof kind)
}

function unavailable(cause: unknown): ServiceError {
  return new ServiceError('StoreUnavailable', 503, `the store failed: ${codeOf(cause)}`, { cause, retryAfterSec })
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
