import { randomUUID } from 'node:crypto'
import { sql as rawSql } from 'kysely'
import type { DeskEffect, HandOffRequest } from '../../src/conversation/hand-off'
import type { Owner } from '../../src/conversation/owner'
import { newConversationState } from '../../src/conversation/state'
import type { ConversationStore, StoredActivity, TurnStore } from '../../src/conversation/stores'
import type { Case } from '../../src/desk/case'
import type { CaseStore, StaffStore } from '../../src/desk/case-store'
import { deadlinesFor, type DeadlineRules } from '../../src/desk/deadline-rules'
import { Drills } from '../../src/desk/drill'
import type { Log } from '../../src/log'
import { createSqlCaseStore } from '../../src/storage/case-store-sql'
import { createApplyDeskEffect } from '../../src/storage/desk-effects'
import type { SqlStore } from '../../src/storage/sql-store'
import { createSqlStaffStore } from '../../src/storage/staff-store-sql'
import { createSqlTurnStore } from '../../src/storage/turn-store-sql'
import type { TestStore } from '../support/stores'

export const rules: DeadlineRules = { alertRepeatMs: 300_000, waitingExpiresMs: 1_200_000, silenceMs: 900_000 }
const keep = { closedDays: 90, unansweredDays: 7, auditDays: 365 }

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
  drills: Drills
}

/** The stores of the desk on a store of the test run: see `test/support/stores.ts`. */
export async function openStores(
  store: TestStore,
  { clock = new TestClock(), log = () => undefined }: { clock?: TestClock; log?: Log } = {},
): Promise<TestStores> {
  const { sql, vault, storeKey, conversations } = store
  // No power cut is tested here, and waiting for a disk thousands of times takes minutes.
  if (sql.kind === 'sqlite') await rawSql`pragma synchronous = off`.execute(sql.db)
  const parts = { store: sql, vault, storeKey, ids: randomUUID, log, clock: clock.now }
  const drills = new Drills()
  const applyEffect = createApplyDeskEffect(parts, {
    deadlinesFor: (state, since) => deadlinesFor(state, since, rules),
    isDrill: (id) => drills.has(id),
  })
  return {
    sql,
    conversations,
    cases: createSqlCaseStore({ ...parts, keep }),
    staff: createSqlStaffStore({ store: sql, storeKey }),
    turns: createSqlTurnStore({ store: sql, vault, applyEffect, clock: clock.now }),
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

async function startConversation(stores: TestStores, id: string = randomUUID()): Promise<string> {
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
  if (options.drill === true) stores.drills.expect(conversationId)
  const caseId = randomUUID()
  const { queue = true, codeHash = randomUUID() } = options
  await turn(stores, conversationId, [{ kind: 'open', caseId, codeHash, request: options.request ?? request(), queue }])
  return { caseId, conversationId }
}

export const says = (stores: TestStores, { caseId, conversationId }: OpenedCase, text: string) =>
  turn(stores, conversationId, [{ kind: 'relay', caseId, text, level: 'none' }])

export const anna = { staffId: 'anna', staffName: 'Anna' }
export const bram = { staffId: 'bram', staffName: 'Bram' }

/** What happens to cases, in few words. */
export function actsOn(stores: () => TestStores) {
  const at = (): Date => stores().clock.now()
  const known = async (caseId: string): Promise<Case> => {
    const found = await stores().cases.read(caseId)
    if (!found) throw new Error('the case is gone')
    return found
  }
  return {
    at,
    known,
    claim: async (caseId: string, by = anna, version?: number) =>
      stores().cases.move(caseId, {
        version: version ?? (await known(caseId)).version,
        to: { name: 'staff', ...by },
        at: at(),
        actorId: by.staffId,
        deadlines: [],
      }),
    close: async (caseId: string) =>
      stores().cases.move(caseId, {
        version: (await known(caseId)).version,
        to: { name: 'closed', reason: 'staff' },
        at: at(),
        actorId: 'anna',
        deadlines: [],
      }),
    reply: (caseId: string, clientId: string, text = 'Hallo', by = anna) =>
      stores().cases.reply(caseId, { ...by, clientId, text, at: at(), outgoing: { text } }),
    ownerOf: async (conversationId: string): Promise<Owner> =>
      (await stores().turns.begin({ id: randomUUID(), conversationId })).owner,
  }
}
