import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import LibsqlDatabase from 'libsql'
import type { Turn } from '../../src/conversation/turn'
import { openConversation, setOwner } from '../../src/storage/conversation-rows'
import {
  follow,
  outcome,
  startDirectLine,
  texts,
  turnResult,
  until,
  type TestDirectLine,
  type Visitor,
} from '../channels/direct-line/support'

let server: TestDirectLine

beforeEach(async () => {
  server = await startDirectLine()
})
afterEach(() => server.close())

/** The same service as a new process: nothing is left but what the store has. */
async function restart(options: Parameters<typeof startDirectLine>[0] = {}): Promise<void> {
  await server.stop()
  await server.store.close()
  server = await startDirectLine({ ...options, store: await server.store.reopen() })
}

const poll = async ({ id, token }: Visitor, watermark = '') => {
  const answer = await server.call('GET', `/conversations/${id}/activities?watermark=${watermark}`, token)
  return (await answer.json()) as Awaited<ReturnType<Visitor['poll']>>
}
const say = ({ id, token }: Visitor, text: string, clientActivityID: string) =>
  server.call('POST', `/conversations/${id}/activities`, token, {
    type: 'message',
    text,
    channelData: { clientActivityID },
  })
const heard = async (visitor: Visitor, count: number) => {
  for (;;) {
    const { activities } = await poll(visitor)
    if (activities.length >= count) return activities.map(({ text }) => text)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
const giveToStaff = (id: string): Promise<void> =>
  server.store.sql.transaction(async (trx) => {
    const conversation = await openConversation({ store: server.store.sql, vault: server.store.vault }, trx, id)
    if (!conversation) throw new Error('no conversation')
    await setOwner(trx, conversation, { name: 'staff', caseId: 'k', staffId: 's', staffName: 'Anna' })
  })

describe('a restart', () => {
  it('is not seen by a client: same token, same activities, nothing twice', async () => {
    const visitor = await server.visitor()
    const { id } = (await (await say(visitor, 'one', 'k1')).json()) as { id: string }
    await visitor.messages(3)
    const before = await poll(visitor)
    await restart()
    expect(await poll(visitor)).toEqual(before)
    expect(await poll(visitor, before.watermark)).toEqual({ activities: [], watermark: before.watermark })
    expect(await (await say(visitor, 'one', 'k1')).json()).toEqual({ id })
    const again = await server.call('GET', `/conversations/${visitor.id}?watermark=3`, visitor.token)
    const follower = follow(((await again.json()) as { streamUrl: string }).streamUrl)
    await say(visitor, 'two', 'k2')
    await until(() => texts(follower.frames).length === 2)
    expect(texts(follower.frames)).toEqual(['two', 'heard: two'])
    expect(await heard(visitor, 5)).toEqual(['welcome', 'one', 'heard: one', 'two', 'heard: two'])
    expect((await poll(visitor)).activities[1]?.from).toEqual(before.activities[1]?.from)
    expect(server.turns.map(({ id }) => id)).toEqual(['k2'])
  })

  it('answers what was received and not answered, in order, before anything new', async () => {
    const visitor = await server.visitor()
    const turn = (id: string): Turn => ({
      id,
      conversationId: visitor.id,
      channel: 'web',
      kind: 'message',
      text: id,
      audience: 'public',
      now: new Date(),
    })
    for (const id of ['a', 'b']) {
      const body = { type: 'message', from: { id: 'u', role: 'user' }, text: id }
      await server.store.conversations.receive(visitor.id, { id, body, turn: turn(id), at: new Date() })
    }
    await restart()
    await say(visitor, 'c', 'c')
    const answers = (await heard(visitor, 7)).filter((text) => text?.startsWith('heard'))
    expect(answers).toEqual(['heard: a', 'heard: b', 'heard: c'])
    await restart()
    expect(server.turns).toEqual([])
  })

  it('leaves what Teams and Messenger have to answer to them', async () => {
    const id = 'azure-1'
    const now = new Date()
    const about = { origins: undefined, language: undefined, address: {}, at: now }
    await server.store.conversations.enter({ id, channel: 'teams', userId: '29:user', ...about })
    const turn: Turn = {
      id: 'm',
      conversationId: id,
      channel: 'teams',
      kind: 'message',
      text: 'x',
      audience: 'public',
      now,
    }
    await server.store.conversations.receive(id, { id: 'm', turn, at: now })
    await restart()
    const visitor = await server.visitor()
    await say(visitor, 'later', 'k')
    await heard(visitor, 3)
    expect(server.turns.map(({ conversationId }) => conversationId)).toEqual([visitor.id, visitor.id])
    expect(await server.store.conversations.withPending()).toEqual([id])
  })

  it('keeps a token that was replaced dead', async () => {
    const visitor = await server.visitor()
    const refreshed = await server.call('POST', '/tokens/refresh', visitor.token)
    const { token } = (await refreshed.json()) as { token: string }
    const withToken = (bearer: string) => outcome(server.call('GET', `/conversations/${visitor.id}/activities`, bearer))
    expect(await withToken(token)).toEqual([200])
    await restart()
    expect(await withToken(visitor.token)).toEqual([403, 'TokenExpired'])
    expect(await withToken(token)).toEqual([200])
  })

  it('does not bring back who left, nor who was silent too long', async () => {
    const [left, silent] = [await server.visitor(), await server.visitor()]
    await server.call('POST', '/api/directline/leave', undefined, left.token, { 'Content-Type': 'text/plain' })
    await restart()
    expect(await outcome(say(left, 'x', 'x'))).toEqual([403, 'TokenExpired'])
    server.pass(20 * 60_000)
    const refreshed = await server.call('POST', '/tokens/refresh', silent.token)
    const { token } = (await refreshed.json()) as { token: string }
    server.pass(11 * 60_000)
    expect(await outcome(say({ ...silent, token }, 'x', 'x'))).toEqual([403, 'TokenExpired'])
    expect(await server.isForgotten(silent.id)).toBe(true)
  })
})

describe('a store that is away', () => {
  it('is said to who posts, who may try again; reading goes on, and what waited is answered', async () => {
    const visitor = await server.visitor()
    await say(visitor, 'one', 'k1')
    await visitor.messages(3)
    const other = new LibsqlDatabase(join(server.store.dataDir, 'assistant.db'))
    other.exec('begin immediate')
    const refused = await say(visitor, 'two', 'k2')
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(await outcome(refused)).toEqual([503, 'StoreUnavailable'])
    expect(await outcome(server.call('POST', '/api/directline/token', undefined, {}))).toEqual([
      503,
      'StoreUnavailable',
    ])
    expect((await poll(visitor)).activities.length).toBe(3)
    other.exec('rollback')
    expect((await say(visitor, 'two', 'k2')).status).toBe(200)
    expect(await heard(visitor, 5)).toEqual(['welcome', 'one', 'heard: one', 'two', 'heard: two'])
  })

  it('in the middle of a turn: help is shown at once, the answer comes later, once', async () => {
    const visitor = await server.visitor()
    let other: LibsqlDatabase.Database | undefined
    await restart({
      handleTurn: ({ text }) => {
        if (other === undefined) {
          other = new LibsqlDatabase(join(server.store.dataDir, 'assistant.db'))
          other.exec('begin immediate')
        }
        return Promise.resolve(turnResult([{ tone: 'plain', text: `heard: ${text}` }]))
      },
    })
    const again = await server.call('GET', `/conversations/${visitor.id}?watermark=1`, visitor.token)
    const follower = follow(((await again.json()) as { streamUrl: string }).streamUrl)
    await follower.refused
    expect((await say(visitor, 'one', 'k1')).status).toBe(200)
    await until(() => texts(follower.frames).length === 2)
    expect(texts(follower.frames)[1]).toContain('112')
    expect(follower.frames[1]?.watermark).toBeUndefined()
    other?.exec('rollback')
    expect(await heard(visitor, 3)).toEqual(['welcome', 'one', 'heard: one'])
  })
})

describe('a conversation that a person has', () => {
  it('does not end by itself, and its visitor sees what the person says and types', async () => {
    const visitor = await server.visitor()
    await giveToStaff(visitor.id)
    const follower = follow(visitor.streamUrl)
    await follower.refused
    const recipient = { channel: 'web', language: 'nl' } as const
    const body = server.line.personSays(recipient, { staffName: 'Anna', text: 'Dag, ik ben Anna' })
    const stored = await server.store.conversations.say(visitor.id, { bodies: [body], at: new Date() })
    server.line.stored(visitor.id, stored)
    server.line.stored(visitor.id, stored)
    server.line.personTypes(visitor.id, 'Anna')
    await until(() => follower.frames.length === 3)
    const said = follower.frames.slice(1).flatMap(({ activities }) => activities)
    expect(said).toMatchObject([
      { type: 'message', text: 'Dag, ik ben Anna', textFormat: 'plain', from: { id: 'kmt-staff', name: 'Anna' } },
      { type: 'typing', from: { id: 'kmt-staff' } },
    ])
    server.pass(29 * 60_000)
    expect(await outcome(say(visitor, 'x', 'x'))).toEqual([200])
    await restart()
    expect(await outcome(say(visitor, 'x', 'x'))).toEqual([200])
  })

  it('is known to the desk: how far the visitor is, whether they type, and when they leave', async () => {
    const signs: unknown[][] = []
    const visitor = await server.visitor()
    await giveToStaff(visitor.id)
    await restart({
      signs: {
        has: (id, sequence) => void signs.push(['has', id, sequence]),
        typing: (id) => void signs.push(['typing', id]),
        away: (id, away) => void signs.push(['away', id, away]),
        left: async (id) => void signs.push(['left', id, (await server.store.conversations.find(id)) !== undefined]),
      },
    })
    await poll(visitor, '1')
    await poll(visitor, '1')
    const again = await server.call('GET', `/conversations/${visitor.id}?watermark=1`, visitor.token)
    const follower = follow(((await again.json()) as { streamUrl: string }).streamUrl)
    await follower.refused
    await say(visitor, 'x', 'x')
    await until(() => signs.length >= 3)
    await server.call('POST', `/conversations/${visitor.id}/activities`, visitor.token, { type: 'typing' })
    await server.call('POST', '/api/directline/leave', undefined, visitor.token, { 'Content-Type': 'text/plain' })
    expect(signs).toEqual([
      ['has', visitor.id, 1],
      ['has', visitor.id, 2],
      ['has', visitor.id, 3],
      ['typing', visitor.id],
      ['left', visitor.id, true],
    ])
    expect(await server.isForgotten(visitor.id)).toBe(true)
  })
})
