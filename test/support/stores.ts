import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TurnStore } from '../../src/conversation/stores'
import { openStore, type Store } from '../../src/storage/open-store'
import { createSqlTurnStore, type ApplyDeskEffect } from '../../src/storage/turn-store-sql'

/** Both databases: every contract is kept by both. For `describe.each`. */
export const databases = ['sqlite', 'postgres'] as const
export type DatabaseKind = (typeof databases)[number]

export interface TestStore extends Store {
  turns: TurnStore
  dataDir: string
  databaseUrl: string | undefined
  /** Another process that starts on the same data, after this one has closed. */
  reopen(options?: Partial<TestStoreOptions>): Promise<TestStore>
  /** Closes it and takes away what it left. */
  remove(): Promise<void>
}

export interface TestStoreOptions {
  encryptionKeys: readonly string[]
  clock: () => Date
  applyEffect: ApplyDeskEffect
}

const testKey = 'ab'.repeat(32)

/** A store of its own, empty. */
export async function openTestStore(kind: DatabaseKind, options: Partial<TestStoreOptions> = {}): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'))
  const database = kind === 'postgres' ? await createDatabase() : undefined
  const remove = async (): Promise<void> => {
    rmSync(dataDir, { recursive: true, force: true })
    await database?.drop()
  }
  return open(options, { dataDir, databaseUrl: database?.url, remove })
}

async function open(
  options: Partial<TestStoreOptions>,
  place: { dataDir: string; databaseUrl: string | undefined; remove: () => Promise<void> },
): Promise<TestStore> {
  const { encryptionKeys = [testKey], clock = () => new Date(), applyEffect = () => Promise.resolve() } = options
  const log = (): void => undefined
  const store = await openStore({ ...place, encryptionKeys, clock, randomBytes, log })
  const turns = createSqlTurnStore({ store: store.sql, vault: store.vault, applyEffect, clock })
  return {
    ...store,
    ...place,
    turns,
    reopen: (changed = {}) => open({ ...options, ...changed }, place),
    remove: async () => {
      await store.close().catch(() => undefined)
      await place.remove()
    },
  }
}

/** A database of its own on the server of this test run. */
export async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const answer = await fetch(String(process.env['TEST_POSTGRES']))
  const serverUrl = await answer.text()
  if (!answer.ok) throw new Error(serverUrl)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) }
}
