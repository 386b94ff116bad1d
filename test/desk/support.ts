import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { DeskEffect, HandOffRequest } from '../../src/conversation/hand-off'
import { newConversationState } from '../../src/conversation/state'
import type { ConversationStore, StoredActivity, TurnStore } from '../../src/conversation/stores'
import type { CaseStore, StaffStore } from '../../src/desk/case-store'
import { deadlinesFor, type DeadlineRules } from '../../src/desk/deadline-rules'
import type { Log } from '../../src/log'
import { createSqlCaseStore } from '../../src/storage/case-store-sql'
import { createSqlConversationStore } from '../../src/storage/conversation-store-sql'
import { createApplyDeskEffect } from '../../src/storage/desk-effects'
import { migrate } from '../../src/storage/migrate'
import type { SqlStore } from '../../src/storage/sql-store'
import { openSqlite } from '../../src/storage/sqlite'
import { createSqlStaffStore } from '../../src/storage/staff-store-sql'
import { openStoreKey } from '../../src/storage/store-key'
import { createSqlTurnStore } from '../../src/storage/turn-store-sql'
import { createVault } from '../../src/storage/vault'

export const rules: DeadlineRules = { alertRepeatMs: 300_000, waitingExpiresMs: 1_200_000, silenceMs: 900_000 }
export const keep = { closedDays: 90, unansweredDays: 7, auditDays: 365 }

/** A clock that tests turn by hand. */
export class TestClock {
  constructor(public at = new Date('2026-11-23T10:00:00Z')) {}
  readonly now = (): Date => this.at
  forward(ms: number): void {
    this.at = new Date(this.at.getTime() + ms)
  }
}

export interface TestStores {
  sql: SqlStore
  cases: CaseStore
  staff: StaffStore
  turns: TurnStore
  conversations: ConversationStore
  clock: TestClock
  drills: Set<string>
}

/** A database to test on. `reopen` closes what is open and opens the same data again. */
export interface TestDatabase {
  reopen(): Promise<SqlStore>
  remove(): Promise<void>
}

export function sqliteDatabase(): TestDatabase {
  const dir = mkdtempSync(join(tmpdir(), 'desk-test-'))
  let open: SqlStore | undefined
  return {
    async reopen() {
      await open?.close()
      open = openSqlite(dir)
      // No power cut is tested here, and waiting for a disk thousands of times takes minutes.
      await sql`pragma synchronous = off`.execute(open.db)
      return open
    },
    async remove() {
      await open?.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const masterKey = Buffer.alloc(32, 1)

export async function openStores(
  store: SqlStore,
  { clock = new TestClock(), log = () => undefined }: { clock?: TestClock; log?: Log } = {},
): Promise<TestStores> {
  await migrate(store, clock.now())
  const vault = createVault([masterKey], randomBytes)
  const parts = { store, vault, ids: randomUUID, log, clock: clock.now }
  const drills = new Set<string>()
  const applyEffect = createApplyDeskEffect(parts, {
    deadlinesFor: (state, since) => deadlinesFor(state, since, rules),
    isDrill: (id) => drills.has(id),
  })
  return {
    sql: store,
    cases: createSqlCaseStore({ ...parts, keep }),
    staff: createSqlStaffStore({ store, storeKey: await openStoreKey({ store, vault }) }),
    turns: createSqlTurnStore({ store, vault, applyEffect, clock: clock.now }),
    conversations: createSqlConversationStore({ store, vault }),
    clock,
    drills,
  }
}

export const request = (overrides: Partial<HandOffRequest> = {}): HandOffRequest => ({
  reason: 'suspected',
  passedOn: ['Iemand uit de straat werkt zonder loon.'],
  safeContact: { way: 'never' },
  ...overrides,
})

export async function startConversation(stores: TestStores, id: string = randomUUID()): Promise<string> {
  const at = stores.clock.now()
  await stores.conversations.create({ id, channel: 'web', userId: `dl_${id}`, origins: undefined, language: 'nl', at })
  return id
}

/** One turn of the visitor, as the bot stores it. */
export async function turn(
  stores: TestStores,
  conversationId: string,
  effects: DeskEffect[],
  id: string = randomUUID(),
): Promise<StoredActivity[]> {
  const now = stores.clock.now()
  const { ownerVersion } = await stores.turns.begin({ id, conversationId })
  return stores.turns.commit(
    { id, conversationId, channel: 'web', kind: 'message', text: '', audience: 'public', now },
    { state: newConversationState('public'), language: 'nl', ownerVersion, effects, outgoing: [] },
  )
}

export interface OpenedCase {
  caseId: string
  conversationId: string
}

/** A visitor who waits, or who left a message. */
export async function openCase(
  stores: TestStores,
  options: { queue?: boolean; codeHash?: string; request?: HandOffRequest; drill?: boolean } = {},
): Promise<OpenedCase> {
  const conversationId = await startConversation(stores)
  if (options.drill === true) stores.drills.add(conversationId)
  const caseId = randomUUID()
  const { queue = true, codeHash = randomUUID() } = options
  await turn(stores, conversationId, [{ kind: 'open', caseId, codeHash, request: options.request ?? request(), queue }])
  return { caseId, conversationId }
}

export const says = (stores: TestStores, { caseId, conversationId }: OpenedCase, text: string) =>
  turn(stores, conversationId, [{ kind: 'relay', caseId, text, level: 'none' }])
