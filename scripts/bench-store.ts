import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDirectLine } from '../src/channels/direct-line/create-direct-line'
import type { ConversationStore, StoredActivity, StoredConversation, TurnStore } from '../src/conversation/stores'
import { createOrigins } from '../src/http/origins'
import { createHttpServer } from '../src/http/server'
import { createMemoryTurnStore } from '../src/storage/memory-turn-store'
import { openStore } from '../src/storage/open-store'
import { createSqlTurnStore } from '../src/storage/turn-store-sql'
import { startPostgres } from '../test/support/postgres-server'
import { createQuietBot } from '../test/support/quiet-bot'

const conversations = 50
const messagesEach = 20
/** So that all together post 100 messages a second. */
const everyMs = 500

export interface StoreFigures {
  store: string
  /** From posting a message to its acknowledgement. */
  p50Ms: number
  p99Ms: number
}

interface Stores {
  store: ConversationStore
  turns: TurnStore
  close: () => Promise<void>
}

/**
 * How long a visitor's message takes to be acknowledged, over HTTP, with 50 conversations going on: kept in memory only,
 * in the embedded store, and in PostgreSQL (with fsync, on this machine).
 */
export async function benchStore(): Promise<StoreFigures[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-store-'))
  const postgres = await startPostgres({ fsync: true })
  try {
    return [
      { store: 'in memory, lost at a restart', ...(await measure(inMemory())) },
      { store: 'SQLite', ...(await measure(await inDatabase(join(dataDir, 'sqlite'), undefined))) },
      { store: 'PostgreSQL', ...(await measure(await inDatabase(join(dataDir, 'postgres'), postgres.url))) },
    ]
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const common = { clock: () => new Date(), ids: () => randomUUID(), log: () => undefined }

async function inDatabase(dataDir: string, databaseUrl: string | undefined): Promise<Stores> {
  const opened = await openStore({ ...common, dataDir, databaseUrl, encryptionKeys: undefined, randomBytes })
  const { sql, vault, conversations } = opened
  const turns = createSqlTurnStore({ ...common, store: sql, vault, applyEffect: () => Promise.resolve() })
  return { store: conversations, turns, close: () => opened.close() }
}

/** What the service did before it had a store: the least that any store can cost. */
function inMemory(): Stores {
  const known = new Map<string, { about: StoredConversation; activities: StoredActivity[] }>()
  const append = (id: string, bodies: readonly unknown[], at: Date): StoredActivity[] => {
    const activities = known.get(id)?.activities ?? []
    const added = bodies.map((body, index) => ({ sequence: activities.length + index + 1, body, at }))
    activities.push(...added)
    return added
  }
  const memory = createMemoryTurnStore({ idleMs: 3_600_000, now: Date.now })
  const store: ConversationStore = {
    create: ({ at, ...about }) => {
      const places = { tokenGeneration: 0, deliveredSequence: 0, attemptedSequence: 0, lastSequence: 0 }
      const fresh = { ...places, heardAt: undefined, owner: 'bot', activeAt: at } as const
      known.set(about.id, { about: { ...about, ...fresh }, activities: [] })
      return Promise.resolve()
    },
    enter: () => Promise.reject(new TypeError('only the website is measured')),
    find: (id) => Promise.resolve(known.get(id)?.about),
    receive: (id, { body, at }) => {
      const stored = append(id, body === undefined ? [] : [body], at)
      return Promise.resolve({ repeated: false, sequence: stored.at(-1)?.sequence ?? 0, stored })
    },
    pending: () => Promise.resolve([]),
    withPending: () => Promise.resolve([]),
    withUndelivered: () => Promise.resolve([]),
    say: (id, { bodies, at }) => Promise.resolve(append(id, bodies, at)),
    activities: (id, { after }) =>
      Promise.resolve((known.get(id)?.activities ?? []).filter(({ sequence }) => sequence > after)),
    note: () => Promise.resolve(),
    erase: (id) => Promise.resolve(known.delete(id)),
    purge: () => Promise.resolve(0),
  }
  const turns: TurnStore = {
    begin: (turn) => memory.begin(turn),
    commit: async (turn, change) => {
      await memory.commit(turn, change)
      return append(turn.conversationId, change.outgoing, turn.now)
    },
  }
  return { store, turns, close: () => Promise.resolve() }
}

async function measure({ store, turns, close }: Stores): Promise<{ p50Ms: number; p99Ms: number }> {
  const directLine = createDirectLine({
    ...common,
    store,
    handleTurn: createQuietBot(turns, ({ text }) => [`heard ${text}`]),
    contacts: { contact: (id) => ({ id, name: id }) },
    settings: { tokenKey: 'k'.repeat(32), messagesPerSec: 100, messageBurst: 100 },
  })
  const origins = createOrigins({ list: [], development: true })
  const server = createHttpServer({ ...common, ...directLine, origins, randomBytes })
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
  const tookMs: number[] = []
  await Promise.all(Array.from({ length: conversations }, (_, place) => talk(url, place, tookMs)))
  await server.close()
  await directLine.close()
  await close()
  const sorted = tookMs.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

async function talk(url: string, place: number, tookMs: number[]): Promise<void> {
  const post = async (path: string, token: string | undefined, body: object): Promise<unknown> => {
    const headers = { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const granted = await post('/api/directline/token', undefined, {})
  const { token, conversationId } = granted as { token: string; conversationId: string } // the protocol says so
  await post('/v3/directline/conversations', token, {})
  const beginMs = performance.now() + (everyMs * place) / conversations
  for (let n = 0; n < messagesEach; n++) {
    await new Promise((resolve) => setTimeout(resolve, beginMs + n * everyMs - performance.now()))
    const startedMs = performance.now()
    const text = `Message ${n} of somebody who tells at some length what they saw at the neighbours`
    await post(`/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', text })
    tookMs.push(performance.now() - startedMs)
  }
}
