import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteDialect } from 'kysely'
import LibsqlDatabase from 'libsql'
import { SettingsError } from '../errors'
import { createSqlStore, type SqlStore } from './sql-store'

/** How long a statement waits for somebody else's tool (a backup, an administrator). The whole process waits with it. */
const busyMs = 200
/** Prepared statements are kept: preparing costs as much as running. */
const maxStatements = 500

/**
 * The embedded store: one file in a folder of ours, readable by its owner only. WAL with `synchronous=FULL`: a commit
 * that was reported is on disk, also after a power cut.
 * @throws {SettingsError} when another process has the folder
 */
export function openSqlite(dataDir: string): SqlStore {
  makePrivateDir(dataDir)
  const release = lockDir(dataDir)
  try {
    const database = open(join(dataDir, 'assistant.db'))
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      // Freed pages are overwritten: erased is erased, and a destroyed key is nowhere in the file.
      'secure_delete = ON',
      `busy_timeout = ${busyMs}`,
    ])
      database.pragma(pragma)
    const dialect = new SqliteDialect({ database: asKyselyExpects(database) })
    return createSqlStore({ kind: 'sqlite', dialect, release })
  } catch (error) {
    release()
    throw error
  }
}

/** @throws {SettingsError} when it cannot be made, or is not ours */
export function makePrivateDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    chmodSync(dir, 0o700)
  } catch (cause) {
    throw new SettingsError(`DATA_DIR (${dir}) cannot be used: it must be a folder that this process owns.`, { cause })
  }
}

/** SQLite gives the files beside it (WAL, shared memory) the mode of the first. */
function open(file: string): LibsqlDatabase.Database {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  return new LibsqlDatabase(file)
}

/**
 * Takes the folder for this process. The lock is SQLite's own on a file beside the store: the operating system drops
 * it when the process ends, however it ends.
 * @returns how to give it back
 */
function lockDir(dataDir: string): () => void {
  const lock = open(join(dataDir, 'lock'))
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return () => {
      lock.exec('ROLLBACK') // closing alone keeps the lock until the statements are collected
      lock.close()
    }
  } catch (cause) {
    lock.close()
    throw new SettingsError(
      `Another process uses the store in ${dataDir}. Stop it first, or give this one a DATA_DIR of its own. Several at once need DATABASE_URL.`,
      { cause },
    )
  }
}

/**
 * A transaction takes the right to write when it begins. Taken later, by a statement that then has to be refused, the
 * library leaves that statement open, and the next commit fails too.
 */
const transactionControl: Readonly<Record<string, string>> = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
}

/** What Kysely asks of a driver, in its words: buffers instead of array buffers, and statements that are kept. */
function asKyselyExpects(database: LibsqlDatabase.Database) {
  const statements = new Map<string, LibsqlDatabase.Statement>()
  const prepare = (sql: string): LibsqlDatabase.Statement => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    if (statements.size >= maxStatements) statements.clear()
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const forgetOnError = <T>(sql: string, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      statements.delete(sql)
      throw error
    }
  }
  return {
    close: () => {
      statements.clear()
      database.close()
    },
    prepare: (sql: string) => {
      const control = transactionControl[sql]
      if (control !== undefined) {
        const run = () => {
          database.exec(control)
          return { changes: 0, lastInsertRowid: 0 }
        }
        return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() }
      }
      const statement = prepare(sql)
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) =>
          forgetOnError(sql, () => statement.all(checked(parameters)).map(toRow)),
        run: (parameters: readonly unknown[]) => forgetOnError(sql, () => statement.run(checked(parameters))),
        iterate: (parameters: readonly unknown[]) => statement.all(checked(parameters)).map(toRow)[Symbol.iterator](),
      }
    },
  }
}

/** The native library ends the whole process on a value it does not know, such as `true`. */
function checked(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (value === null || value instanceof Uint8Array) return value
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
    throw new TypeError(`SQLite takes no ${typeof value}`)
  })
}

function toRow(row: unknown): unknown {
  const values = Object.entries(row as Record<string, unknown>) // a row is a plain object
  return Object.fromEntries(
    values.map(([name, value]) => [name, value instanceof ArrayBuffer ? Buffer.from(value) : value]),
  )
}
