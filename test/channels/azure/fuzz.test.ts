import { afterEach, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { messengerActivity, teamsActivity } from '../../support/bot-service'
import { startChannel, until, type TestChannel } from './channel'
import { bearer } from './door'

const count = 1_000
const atOnce = 25

let channel: TestChannel
afterEach(() => channel.remove())

/** Mulberry32: the same numbers in every run. @returns a number from 0 up to its argument */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])

const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x\u0000y',
  '\ud83d',
  '\u202e\u0007',
  'é'.repeat(2_000),
  'x'.repeat(30_000),
  '<at>'.repeat(500),
  '&#1114112;&#0;&lt;',
  '9999-12-31T23:59:59.999Z',
  '2026-11-21T10:00:00+14:00',
  '-000001-01-01T00:00:00Z',
  '19:x;messageid=',
  'msteams',
  'facebook',
  'invoke',
  'event',
  'messageUpdate',
  'messageDelete',
  'installationUpdate',
  'add',
  'remove',
  'channel',
  'groupChat',
  'adaptiveCard/action',
  [],
  {},
  [[null]],
  { id: 'x' },
  { id: { id: 1 } },
  { action: 'ticked', ticked: ['a', 1, null] },
  { action: { data: { action: 'person', title: 1 } } },
  { desk: 'claim', caseId: '\u0000' },
  { postback: { payload: 'yes', title: {} } },
  Array.from({ length: 300 }, (_, n) => ({ type: 'mention', text: `${n}`, mentioned: { id: '28:bot' } })),
  { length: 1e9 },
  { toString: 'x', constructor: { prototype: {} }, then: 'x' },
  deep(20),
  deep(60),
]
const oddKeys = ['__proto__', 'constructor', 'then', 'value', 'name', 'action', 'isGroup', 'tenant', 'x\u0000']

/** Changes one place in an activity. */
function mutate(activity: unknown, random: (below: number) => number): void {
  let place = activity
  for (;;) {
    if (typeof place !== 'object' || place === null) return
    const keys = Object.keys(place)
    const key = random(8) === 0 ? oddKeys[random(oddKeys.length)] : keys[random(keys.length)]
    if (key === undefined) return
    const inside: unknown = Object.hasOwn(place, key) ? Reflect.get(place, key) : undefined
    if (typeof inside === 'object' && inside !== null && random(3) > 0) {
      place = inside
      continue
    }
    if (random(5) === 0) Reflect.deleteProperty(place, key)
    // Not by assignment, which would change what objects are made of here.
    else {
      const value = structuredClone(oddValues[random(oddValues.length)])
      Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true })
    }
    return
  }
}

/** Changes one byte of the text. */
function corrupt(text: string, random: (below: number) => number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text)
  bytes[random(bytes.length)] = random(256)
  return new Uint8Array(bytes)
}

it('Whatever an activity is made of, it is taken or refused: no 5xx, and the next is answered', async () => {
  const plenty = { messagesPerSec: 1e6, messageBurst: 1e6, maxWaitingTurns: 1e6 }
  channel = await startChannel({ azure: { settings: { pages: ['100200300'], ...plenty } } })
  // No power cut is tested here.
  await sql`pragma synchronous = off`.execute(channel.store.sql.db)
  const rejected: unknown[] = []
  const onRejected = (error: unknown): void => void rejected.push(error)
  process.on('unhandledRejection', onRejected)
  const { bots } = channel
  const random = createRandom(4_711)
  const token = bots.token()
  const bodies = Array.from({ length: count }, (_, n) => {
    const valid = n % 2 === 0 ? teamsActivity : messengerActivity
    const activity = valid(bots.url, { id: `fuzz-${n}`, text: `vraag ${n}` })
    for (let times = 1 + random(4); times > 0; times--) mutate(activity, random)
    return random(10) === 0 ? corrupt(JSON.stringify(activity), random) : JSON.stringify(activity)
  })
  const statuses = new Map<number, number>()
  const failed: string[] = []
  const send = async (body: string | Uint8Array<ArrayBuffer>): Promise<void> => {
    const { status } = await fetch(`${channel.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(token) },
      body,
    })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (![200, 400, 401, 413].includes(status)) failed.push(`${status} ${Buffer.from(body).toString().slice(0, 2_000)}`)
  }
  for (let first = 0; first < count; first += atOnce) {
    await Promise.all(bodies.slice(first, first + atOnce).map(send))
  }
  expect(failed).toEqual([])
  // It is of use only when much of it comes in, and much does not.
  for (const status of [200, 400, 401]) expect(statuses.get(status)).toBeGreaterThan(count / 20)
  expect(await channel.say('ben je er nog?')).toBe(200)
  await until(() => channel.texts().includes('heard: ben je er nog?'))
  expect(channel.logged.filter(({ event }) => /http\.failed|lost|outbox-failed/.test(event))).toEqual([])
  process.off('unhandledRejection', onRejected)
  expect(rejected).toEqual([])
  expect(({} as Record<string, unknown>)['isGroup']).toBeUndefined()
}, 60_000)
