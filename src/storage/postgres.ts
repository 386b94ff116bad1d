import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { SettingsError } from '../errors'
import type { Log } from '../log'
import { createSqlStore, type SqlStore } from './sql-store'

const connectMs = 3_000
/** A statement that takes longer has met a lock or a sick server; the caller is told so. */
const statementMs = 10_000
const maxConnections = 10
/** A new version may start while the old one still stops. */
const waitForOtherMs = 15_000
const askAgainMs = 500

/**
 * The store on a server. Commits are on the server's disk (`synchronous_commit`, on by default).
 * @throws {SettingsError} when the server cannot be reached, or another process works with this database
 */
export async function openPostgres(options: { url: string; log: Log; waitForOtherMs?: number }): Promise<SqlStore> {
  const { url, log } = options
  const config: pg.PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    application_name: 'kmt-assistant',
    keepAlive: true,
    types: { getTypeParser: readType },
  }
  const claim = await claimDatabase({ config, log, waitMs: options.waitForOtherMs ?? waitForOtherMs })
  const pool = new pg.Pool({ ...config, max: maxConnections })
  // A connection that breaks while nobody uses it; the next one who needs one gets a new one.
  pool.on('error', () => log('store.connection-lost'))
  return createSqlStore({ kind: 'postgres', dialect: new PostgresDialect({ pool }), release: claim.release })
}

/** Moments and counts come as numbers: they are far below 2^53. */
const readType: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
  type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as (text: string) => unknown)

/**
 * One process answers from one database: the others would not hear of what it stores. The claim is an advisory lock on
 * a connection of its own; the server drops it when that connection ends, however it ends. It is taken again after a
 * break.
 */
async function claimDatabase(options: { config: pg.PoolConfig; log: Log; waitMs: number }) {
  const { config, log, waitMs } = options
  let client: pg.Client | undefined
  let released = false

  const claim = async (untilMs: number): Promise<void> => {
    const mine = new pg.Client(config)
    mine.on('error', () => undefined)
    await mine.connect()
    for (;;) {
      const { rows } = await mine.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('serve', 0)) as mine`,
      )
      if (rows[0]?.mine === true) break
      if (Date.now() >= untilMs) {
        await mine.end()
        throw new SettingsError(
          'Another process works with the database of DATABASE_URL. Stop it first: one process answers at a time.',
        )
      }
      await new Promise((resolve) => setTimeout(resolve, askAgainMs))
    }
    client = mine
    mine.once('end', () => {
      if (!released) void claimAgain()
    })
  }
  const claimAgain = async (): Promise<void> => {
    while (!released) {
      try {
        return await claim(Infinity)
      } catch {
        log('store.claim-lost')
        await new Promise((resolve) => setTimeout(resolve, askAgainMs).unref())
      }
    }
  }

  try {
    await claim(Date.now() + waitMs)
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause
    throw new SettingsError(
      'The database of DATABASE_URL cannot be reached. Is the address right, and the server up?',
      {
        cause,
      },
    )
  }
  return {
    release: async () => {
      released = true
      await client?.end().catch(() => undefined)
    },
  }
}
