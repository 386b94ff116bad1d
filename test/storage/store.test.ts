import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import LibsqlDatabase from 'libsql'
import { newConversationState } from '../../src/conversation/state'
import type { Turn } from '../../src/conversation/turn'
import { SettingsError } from '../../src/errors'
import { openConversation, setOwner } from '../../src/storage/conversation-rows'
import { migrate } from '../../src/storage/migrate'
import { migrations } from '../../src/storage/migrations'
import type { Migration } from '../../src/storage/migrations/migration'
import { openPostgres } from '../../src/storage/postgres'
import { openSqlite } from '../../src/storage/sqlite'
import { VaultError } from '../../src/storage/vault'
import { databases, openTestStore, type DatabaseKind, type TestStore } from '../support/stores'

const at = new Date()
const [oldKey, newKey] = ['11'.repeat(32), '22'.repeat(32)] as const
let store: TestStore

afterEach(() => store.remove())

/** A conversation with this text in every place where a text can be. */
async function saySomething(text: string, id = randomUUID()): Promise<string> {
  const turn: Turn = {
    id: text,
    conversationId: id,
    channel: 'web',
    kind: 'message',
    text,
    audience: 'public',
    now: at,
  }
  await store.conversations.create({ id, channel: 'web', userId: 'u', origins: undefined, language: 'nl', at })
  await store.conversations.receive(id, { id: text, body: { text }, turn, notices: [{ text }], at })
  await store.conversations.receive(id, { id: 'pending', turn, at })
  const state = { ...newConversationState('public'), topic: text }
  await store.turns.commit(turn, { state, language: 'nl', ownerVersion: 0, effects: [], outgoing: [{ text }] })
  await store.sql.transaction(async (trx) => {
    const conversation = await openConversation({ store: store.sql, vault: store.vault }, trx, id)
    if (!conversation) throw new Error('no conversation')
    await setOwner(trx, conversation, { name: 'staff', caseId: 'k', staffId: 's', staffName: text })
  })
  return id
}

/** Everything that the store left on disk, or would give to somebody who has the database. */
async function everything(kind: DatabaseKind): Promise<Buffer> {
  if (kind === 'sqlite') {
    return Buffer.concat(readdirSync(store.dataDir).map((name) => readFileSync(join(store.dataDir, name))))
  }
  const tables = await store.sql.db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) => sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.sql.db)),
  )
  const values = rows.flatMap((result) => result.rows.flatMap((row) => Object.values(row)))
  return Buffer.concat(values.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${String(value)}\n`))))
}

describe.each(databases)('the store on %s', (kind) => {
  it('holds nothing that can be read of what people wrote', async () => {
    store = await openTestStore(kind)
    const canary = 'kanarie-4711'
    const id = await saySomething(canary)
    const all = await everything(kind)
    expect(all.includes(Buffer.from(id))).toBe(true)
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(all.includes(Buffer.from(canary, encoding))).toBe(false)
    }
    for (const encoding of ['hex', 'base64'] as const) {
      expect(all.includes(Buffer.from(canary).toString(encoding).slice(0, 12))).toBe(false)
    }
  })

  it('opens with its own key only, and says so', async () => {
    store = await openTestStore(kind, { encryptionKeys: [oldKey] })
    await store.close()
    await expect(store.reopen({ encryptionKeys: [newKey] })).rejects.toThrow(SettingsError)
    await expect(store.reopen({ encryptionKeys: [newKey] })).rejects.toThrow('ENCRYPTION_KEY')
    store = await store.reopen()
  })

  it('changes its keys while it is used, and then needs the old one no more', async () => {
    store = await openTestStore(kind, { encryptionKeys: [oldKey] })
    const ids = await Promise.all(Array.from({ length: 5 }, () => saySomething('before')))
    await store.close()
    store = await store.reopen({ encryptionKeys: [newKey, oldKey] })
    const [rewrapped] = await Promise.all([
      store.rotateKeys(),
      ...ids.map((id) => store.conversations.say(id, { bodies: [{ text: 'during' }], at })),
    ])
    expect(rewrapped).toBe(6) // and the key of the store
    expect(await store.rotateKeys()).toBe(0)
    await store.close()
    store = await store.reopen({ encryptionKeys: [newKey] })
    for (const id of ids) {
      const activities = await store.conversations.activities(id, { after: 0, limit: 10 })
      expect(activities.map(({ body }) => body)).toEqual([
        { text: 'before' },
        { text: 'before' },
        { text: 'before' },
        { text: 'during' },
      ])
    }
  })

  it('refuses a text that somebody swapped in the database', async () => {
    store = await openTestStore(kind)
    const [mine, other] = [await saySomething('mine'), await saySomething('other')]
    const bodyOf = (id: string, sequence: number) =>
      store.sql.db
        .selectFrom('activity')
        .select('body')
        .where('conversation_id', '=', id)
        .where('sequence', '=', sequence)
        .executeTakeFirstOrThrow()
    for (const { body } of [await bodyOf(other, 1), await bodyOf(mine, 2)]) {
      await store.sql.db
        .updateTable('activity')
        .set({ body })
        .where('conversation_id', '=', mine)
        .where('sequence', '=', 1)
        .execute()
      await expect(store.conversations.activities(mine, { after: 0, limit: 10 })).rejects.toThrow(VaultError)
    }
  })

  it('destroys the key of what is erased', async () => {
    store = await openTestStore(kind)
    const id = await saySomething('gone')
    const { wrapped_key: key } = await store.sql.db
      .selectFrom('conversation')
      .select('wrapped_key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect((await everything(kind)).includes(key)).toBe(true)
    await store.conversations.erase(id)
    if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(store.sql.db)
    expect((await everything(kind)).includes(key)).toBe(false)
  })

  it('is made from nothing, once, and refuses what a newer version has made of it', async () => {
    store = await openTestStore(kind)
    expect(await migrate(store.sql, at)).toEqual({ applied: [] })
    await store.sql.db.insertInto('migration').values({ name: '9999-later', at: 1 }).execute()
    await store.close()
    await expect(store.reopen()).rejects.toThrow(/newer version.*9999-later/)
  })

  it('keeps the old tables when a step to new ones breaks half-way', async () => {
    store = await openTestStore(kind)
    const broken: Migration = {
      name: '9999-broken',
      up: async (db) => {
        await db.schema.createTable('half').addColumn('id', 'text').execute()
        throw new TypeError('broken')
      },
    }
    await expect(migrate(store.sql, at, [...migrations, broken])).rejects.toThrow('broken')
    const tables = (await store.sql.db.introspection.getTables()).map(({ name }) => name)
    expect(tables).toContain('conversation')
    expect(tables).not.toContain('half')
  })

  it('belongs to one process: a second is told so', async () => {
    store = await openTestStore(kind)
    const second =
      store.databaseUrl === undefined
        ? () => Promise.resolve(openSqlite(store.dataDir))
        : () => openPostgres({ url: String(store.databaseUrl), log: () => undefined, waitForOtherMs: 0 })
    await expect(Promise.resolve().then(second)).rejects.toThrow(/Another process.*Stop it first/)
    await store.close()
    await (await second()).close()
    store = await store.reopen()
  })
})

describe('the store on sqlite', () => {
  it('is readable by its owner only, all files of it', async () => {
    store = await openTestStore('sqlite')
    await saySomething('x')
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
    const modes = readdirSync(store.dataDir).map((name) => [name, modeOf(join(store.dataDir, name))])
    expect(modes.map(([name]) => name)).toEqual(expect.arrayContaining(['assistant.db', 'assistant.db-wal', 'lock']))
    expect(modes.filter(([, mode]) => mode !== '600')).toEqual([])
    expect(modeOf(store.dataDir)).toBe('700')
  })

  it('is given free by a process that was killed', async () => {
    store = await openTestStore('sqlite')
    await store.close()
    const child = `
      const Database = require('libsql')
      const lock = new Database(process.argv[1])
      lock.exec('BEGIN EXCLUSIVE')
      console.log('locked')
      process.kill(process.pid, 'SIGKILL')`
    const lockFile = join(store.dataDir, 'lock')
    expect(() => execFileSync(process.execPath, ['-e', child, lockFile], { stdio: 'pipe' })).toThrow()
    store = await store.reopen()
  })

  it('waits for every commit to be on disk', async () => {
    store = await openTestStore('sqlite')
    const pragma = async (name: string): Promise<unknown[]> => {
      const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(store.sql.db)
      return Object.values(rows[0] ?? {})
    }
    expect(await pragma('journal_mode')).toEqual(['wal'])
    expect(await pragma('synchronous')).toEqual([2])
    expect(await pragma('secure_delete')).toEqual([1])
  })

  it('that is full or locked refuses, says that it is not ready, and goes on when there is room', async () => {
    store = await openTestStore('sqlite')
    const id = await saySomething('x')
    const say = () => store.conversations.say(id, { bodies: [{ text: 'y'.repeat(100_000) }], at })
    const refusal = { code: 'StoreUnavailable', status: 503, retryAfterSec: 5 }

    await sql`pragma max_page_count = 1`.execute(store.sql.db)
    await expect(say()).rejects.toMatchObject(refusal)
    expect(await store.conversations.find(id)).toMatchObject({ id })
    await sql`pragma max_page_count = 1000000`.execute(store.sql.db)
    expect(await store.isReady()).toBe(true)
    expect(await say()).toHaveLength(1)

    const other = new LibsqlDatabase(join(store.dataDir, 'assistant.db'))
    other.exec('begin immediate')
    await expect(say()).rejects.toMatchObject(refusal)
    expect(await store.isReady()).toBe(false)
    other.exec('rollback')
    expect(await store.isReady()).toBe(true)
    expect(await say()).toHaveLength(1)
  })

  it('refuses a folder that is none, and a file that is no store', async () => {
    store = await openTestStore('sqlite')
    const file = join(store.dataDir, 'file')
    writeFileSync(file, 'x')
    expect(() => openSqlite(file)).toThrow(SettingsError)
  })
})

describe('the store on postgres', () => {
  it('that cannot be reached is named', async () => {
    store = await openTestStore('sqlite')
    const unreachable = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none', log: () => undefined })
    await expect(unreachable).rejects.toThrow(/DATABASE_URL cannot be reached/)
  })

  it('goes on after its connections were cut', async () => {
    store = await openTestStore('postgres')
    const id = await saySomething('x')
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      store.sql.db,
    )
    const say = () => store.conversations.say(id, { bodies: [{}], at })
    await say().catch(() => undefined) // the one that meets the cut may be refused
    expect(await say()).toHaveLength(1)
    expect(await store.isReady()).toBe(true)
  })
})
