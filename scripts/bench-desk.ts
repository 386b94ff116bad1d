import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newConversationState } from '../src/conversation/state'
import { createSqlCaseStore } from '../src/storage/case-store-sql'
import { createApplyDeskEffect } from '../src/storage/desk-effects'
import { openStore } from '../src/storage/open-store'
import { createSqlTurnStore } from '../src/storage/turn-store-sql'

/**
 * `tsx scripts/bench-desk.ts [messages]`: a case with many messages: how long its latest page, a page from the middle and
 * a reply take, with the disk as it is. `DATABASE_URL` measures on PostgreSQL.
 */
const count = Number(process.argv[2] ?? 20_000)
const perTurn = 500

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-desk-'))
  const clock = (): Date => new Date()
  const log = (): void => undefined
  const databaseUrl = process.env['DATABASE_URL']
  const encryptionKeys = [randomBytes(32).toString('hex')]
  const store = await openStore({ dataDir, databaseUrl, encryptionKeys, clock, randomBytes, log })
  const parts = { store: store.sql, vault: store.vault, storeKey: store.storeKey, ids: randomUUID, log, clock }
  const applyEffect = createApplyDeskEffect(parts, { deadlinesFor: () => [], isDrill: () => false })
  const turns = createSqlTurnStore({ ...parts, applyEffect })
  const cases = createSqlCaseStore({ ...parts, keep: { closedDays: 90, unansweredDays: 7, auditDays: 365 } })

  const [conversationId, caseId] = [randomUUID(), randomUUID()]
  const commit = async (effects: Parameters<typeof turns.commit>[1]['effects']): Promise<void> => {
    const id = randomUUID()
    const { ownerVersion } = await turns.begin({ id, conversationId })
    const turn = {
      id,
      conversationId,
      channel: 'web',
      kind: 'message',
      text: '',
      audience: 'public',
      now: clock(),
    } as const
    await turns.commit(turn, {
      state: newConversationState('public'),
      language: 'nl',
      ownerVersion,
      effects,
      outgoing: [],
    })
  }
  const at = clock()
  await store.conversations.create({
    id: conversationId,
    channel: 'web',
    userId: 'bench',
    origins: undefined,
    language: 'nl',
    at,
  })
  const request = { reason: 'asked', passedOn: [], safeContact: { way: 'never' } } as const
  await commit([{ kind: 'open', caseId, codeHash: randomUUID(), request: { ...request, passedOn: [] }, queue: true }])
  for (let stored = 0; stored < count; stored += perTurn) {
    const relay = {
      kind: 'relay',
      caseId,
      text: 'Een bericht van gewone lengte, zoals mensen die schrijven.',
      level: 'none',
    } as const
    await commit(Array.from({ length: Math.min(perTurn, count - stored) }, () => relay))
  }
  const to = { name: 'staff', staffId: 'bench', staffName: 'Bench' } as const
  await cases.move(caseId, { version: 1, to, at, actorId: 'bench', deadlines: [] })

  const by = { staffId: 'bench', staffName: 'Bench' }
  await measure(`latest page of ${count} messages`, () => cases.messages(caseId, { limit: 50 }))
  await measure('a page from the middle', () => cases.messages(caseId, { before: count / 2, limit: 50 }))
  await measure('case, page, notes and alerts', async () => {
    await Promise.all([
      cases.read(caseId),
      cases.messages(caseId, { limit: 50 }),
      cases.notes(caseId),
      cases.alerts(caseId),
    ])
  })
  await measure('a reply, on disk', () =>
    cases.reply(caseId, { ...by, clientId: randomUUID(), text: 'Hallo', at, outgoing: {} }),
  )
  await measure(
    'whole case by the page',
    async () => {
      for (let before = count; before > 1; before -= 1_000) await cases.messages(caseId, { before, limit: 1_000 })
    },
    3,
  )
  await measure('deleting it', () => cases.delete(caseId, { actorId: 'bench', at }), 1)
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
}

async function measure(name: string, work: () => Promise<unknown>, times = 100): Promise<void> {
  const tookMs: number[] = []
  for (let run = 0; run < times; run++) {
    const startedMs = performance.now()
    await work()
    tookMs.push(performance.now() - startedMs)
  }
  tookMs.sort((a, b) => a - b)
  const at = (share: number): string => (tookMs[Math.floor((tookMs.length - 1) * share)] ?? 0).toFixed(1)
  console.log(`${name.padEnd(36)} p50 ${at(0.5).padStart(8)} ms   p99 ${at(0.99).padStart(8)} ms`)
}

void main()
