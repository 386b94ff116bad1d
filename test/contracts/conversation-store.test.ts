import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DeskEffect } from '../../src/conversation/hand-off'
import { newConversationState } from '../../src/conversation/state'
import { OwnerChanged, type Received, type TurnChange } from '../../src/conversation/stores'
import type { Turn } from '../../src/conversation/turn'
import { openConversation, setOwner } from '../../src/storage/conversation-rows'
import { databases, openTestStore, type TestStore } from '../support/stores'

const at = new Date('2026-11-21T12:00:00Z')
const after = (ms: number): Date => new Date(at.getTime() + ms)

describe.each(databases)('conversations on %s', (kind) => {
  let store: TestStore
  const effects: DeskEffect[] = []

  beforeAll(async () => {
    store = await openTestStore(kind, {
      clock: () => at,
      applyEffect: (_trx, effect) => {
        if (effect.kind === 'end') return Promise.reject(new TypeError('the desk refused'))
        effects.push(effect)
        return Promise.resolve()
      },
    })
  }, 60_000)
  afterAll(() => store.remove())

  async function newConversation(createdAt = at): Promise<string> {
    const id = randomUUID()
    const origins = ['https://partner.example']
    await store.conversations.create({ id, channel: 'web', userId: 'dl_1', origins, language: 'uk', at: createdAt })
    return id
  }
  const aTurn = (conversationId: string, id: string): Turn => ({
    id,
    conversationId,
    channel: 'web',
    kind: 'message',
    text: `text of ${id}`,
    audience: 'public',
    now: at,
  })
  const received = (conversationId: string, id: string): Received => ({
    id,
    body: { text: id },
    turn: aTurn(conversationId, id),
    at,
  })
  const change = (more: Partial<TurnChange> = {}): TurnChange => ({
    state: newConversationState('public'),
    language: 'nl',
    ownerVersion: 0,
    effects: [],
    outgoing: [{ text: 'answer' }],
    ...more,
  })
  const said = async (id: string): Promise<unknown[]> =>
    (await store.conversations.activities(id, { after: 0, limit: 1_000 })).map(({ sequence, body }) => [sequence, body])
  const makeOwner = (id: string, caseId: string | undefined): Promise<void> =>
    store.sql.transaction(async (trx) => {
      const conversation = await openConversation({ store: store.sql, vault: store.vault }, trx, id)
      if (!conversation) throw new Error('no conversation')
      await setOwner(
        trx,
        conversation,
        caseId === undefined ? { name: 'bot' } : { name: 'staff', caseId, staffId: 's1', staffName: 'Žofia' },
      )
    })

  it('are found as they were made, and not when they never were', async () => {
    const id = await newConversation()
    expect(await store.conversations.find(id)).toEqual({
      id,
      channel: 'web',
      userId: 'dl_1',
      origins: ['https://partner.example'],
      language: 'uk',
      tokenGeneration: 0,
      deliveredSequence: 0,
      attemptedSequence: 0,
      lastSequence: 0,
      heardAt: undefined,
      owner: 'bot',
      activeAt: at,
    })
    expect(await store.conversations.find(randomUUID())).toBeUndefined()
    await store.conversations.note(id, { tokenGeneration: 3, deliveredSequence: 7, language: 'en' })
    expect(await store.conversations.find(id)).toMatchObject({
      tokenGeneration: 3,
      deliveredSequence: 7,
      language: 'en',
    })
  })

  it('number what is said in order, also when it comes all at once', async () => {
    const id = await newConversation()
    const names = Array.from({ length: 30 }, (_, n) => `m${n}`)
    const results = await Promise.all(names.map((name) => store.conversations.receive(id, received(id, name))))
    expect(results.map((result) => result?.sequence).sort((a, b) => Number(a) - Number(b))).toEqual(
      names.map((_, n) => n + 1),
    )
    expect((await said(id)).length).toBe(30)
    expect(await store.conversations.activities(id, { after: 10, limit: 2 })).toMatchObject([
      { sequence: 11, at },
      { sequence: 12, at },
    ])
  })

  it('take what is sent twice once, also at the same moment', async () => {
    const id = await newConversation()
    const results = await Promise.all(
      Array.from({ length: 8 }, () => store.conversations.receive(id, received(id, 'm'))),
    )
    expect(results.filter((result) => result?.repeated === false).length).toBe(1)
    expect(new Set(results.map((result) => result?.sequence))).toEqual(new Set([1]))
    expect(await said(id)).toEqual([[1, { text: 'm' }]])
    const other = await newConversation()
    expect(await store.conversations.receive(other, received(other, 'm'))).toMatchObject({ repeated: false })
  })

  it('keep any text that somebody can send, ids of clients too', async () => {
    const id = await newConversation()
    for (const text of ['\0', '\ud800', '𝔘', "'; drop table activity; --", 'e\u0301'.repeat(2_000)]) {
      await store.conversations.receive(id, { id: text, body: { text }, at })
      expect(await store.conversations.receive(id, { id: text, body: { text }, at })).toMatchObject({ repeated: true })
    }
    expect((await said(id)).at(-2)).toEqual([4, { text: "'; drop table activity; --" }])
  })

  it('answer a turn once, and know afterwards that it was', async () => {
    const id = await newConversation()
    await store.conversations.receive(id, received(id, 'm'))
    const turn = aTurn(id, 'm')
    expect(await store.turns.begin(turn)).toEqual({
      state: undefined,
      owner: { name: 'bot' },
      answered: false,
      ownerVersion: 0,
    })
    const state = { ...newConversationState('public'), misses: 1 }
    expect(await store.turns.commit(turn, change({ state }))).toEqual([{ sequence: 2, body: { text: 'answer' }, at }])
    expect(await store.turns.begin(turn)).toMatchObject({ answered: true, state })
    expect(await store.turns.commit(turn, change())).toEqual([])
    expect(await said(id)).toEqual([
      [1, { text: 'm' }],
      [2, { text: 'answer' }],
    ])
  })

  it('answer a turn that was not received here before, once', async () => {
    const id = await newConversation()
    expect(await store.turns.commit(aTurn(id, 'teams'), change())).toHaveLength(1)
    expect(await store.turns.commit(aTurn(id, 'teams'), change())).toHaveLength(0)
  })

  it('give back after a crash what was not answered, in order', async () => {
    const id = await newConversation()
    for (const name of ['a', 'b', 'c']) await store.conversations.receive(id, received(id, name))
    await store.conversations.receive(id, { id: 'event', body: { type: 'event' }, at })
    await store.turns.commit(aTurn(id, 'b'), change())
    expect(await store.conversations.withPending()).toContain(id)
    const pending = await store.conversations.pending(id)
    expect(pending.map(({ turn, sequence }) => [(turn as Turn).id, sequence])).toEqual([
      ['a', 1],
      ['c', 3],
    ])
    expect(await store.conversations.say(id, { bodies: [{ text: 'sorry' }], at, answers: 'a' })).toHaveLength(1)
    expect(await store.conversations.say(id, { bodies: [{ text: 'sorry' }], at, answers: 'a' })).toHaveLength(0)
    await store.turns.commit(aTurn(id, 'c'), change())
    expect(await store.conversations.withPending()).not.toContain(id)
  })

  it('store a turn and what it asks of the desk together or not at all', async () => {
    const id = await newConversation()
    await store.conversations.receive(id, received(id, 'm'))
    const failing = change({ effects: [{ kind: 'end', caseId: 'k' }] })
    await expect(store.turns.commit(aTurn(id, 'm'), failing)).rejects.toThrow('the desk refused')
    expect(await said(id)).toEqual([[1, { text: 'm' }]])
    expect(await store.conversations.pending(id)).toHaveLength(1)
    const relay: DeskEffect = { kind: 'relay', caseId: 'k', text: 'm', level: 'none' }
    await store.turns.commit(aTurn(id, 'm'), change({ effects: [relay] }))
    expect(effects).toContainEqual(relay)
  })

  it('refuse a turn that was begun under another owner', async () => {
    const id = await newConversation()
    const { ownerVersion } = await store.turns.begin(aTurn(id, 'm'))
    await makeOwner(id, 'k1')
    await expect(store.turns.commit(aTurn(id, 'm'), change({ ownerVersion }))).rejects.toThrow(OwnerChanged)
    const again = await store.turns.begin(aTurn(id, 'm'))
    expect(again).toMatchObject({ owner: { name: 'staff', caseId: 'k1', staffId: 's1', staffName: 'Žofia' } })
    expect(await store.turns.commit(aTurn(id, 'm'), change({ ownerVersion: again.ownerVersion }))).toHaveLength(1)
  })

  it('let exactly one of two win who act at the same moment: the turn or the new owner', async () => {
    for (let n = 0; n < 20; n++) {
      const id = await newConversation()
      const turn = aTurn(id, 'm')
      const { ownerVersion } = await store.turns.begin(turn)
      const commit = store.turns.commit(turn, change({ ownerVersion })).then(
        () => 'bot',
        () => 'begun again',
      )
      const [first] = await Promise.all([commit, makeOwner(id, 'k')])
      const again = await store.turns.begin(turn)
      expect(again.answered).toBe(first === 'bot')
      expect(again.owner.name).toBe('staff')
    }
  })

  it('that are erased are gone, with their key, and take nothing more', async () => {
    const id = await newConversation()
    await store.conversations.receive(id, received(id, 'm'))
    expect(await store.conversations.erase(id)).toBe(true)
    expect(await store.conversations.find(id)).toBeUndefined()
    expect(await said(id)).toEqual([])
    expect(await store.conversations.receive(id, received(id, 'n'))).toBeUndefined()
    expect(await store.turns.commit(aTurn(id, 'm'), change())).toEqual([])
    expect(await store.conversations.say(id, { bodies: [{}], at })).toEqual([])
    for (const table of ['activity', 'inbox'] as const) {
      const rows = await store.sql.db.selectFrom(table).selectAll().where('conversation_id', '=', id).execute()
      expect(rows).toEqual([])
    }
    expect(await store.conversations.erase(id)).toBe(true)
  })

  it('that a person has do not end by themselves', async () => {
    const id = await newConversation(after(-90_000_000))
    await makeOwner(id, 'k')
    expect(await store.conversations.erase(id, { onlyOf: 'bot' })).toBe(false)
    await store.conversations.purge({ createdAt: at, webActiveAt: at, activeAt: at })
    expect(await store.conversations.find(id)).toMatchObject({ owner: 'staff' })
    await makeOwner(id, undefined)
    expect(await store.conversations.erase(id, { onlyOf: 'bot' })).toBe(true)
  })

  it('are purged when they are a day old, or silent for too long', async () => {
    const old = await newConversation(after(-86_400_001))
    await store.conversations.receive(old, received(old, 'still talking'))
    const silent = await newConversation(after(-1_800_001))
    const young = await newConversation()
    const before = { createdAt: after(-86_400_000), webActiveAt: after(-1_800_000), activeAt: after(-86_400_000) }
    expect(await store.conversations.purge(before)).toBeGreaterThanOrEqual(2)
    expect(await Promise.all([old, silent, young].map(async (id) => (await store.conversations.find(id))?.id))).toEqual(
      [undefined, undefined, young],
    )
  })

  it('forget what was said when the visitor asks for it, and answer what came since', async () => {
    const id = await newConversation()
    await store.conversations.receive(id, received(id, 'secret'))
    await store.turns.commit(aTurn(id, 'secret'), change())
    await store.conversations.receive(id, received(id, 'erase'))
    await store.conversations.receive(id, received(id, 'quick'))
    const key = await wrappedKey(id)
    await store.turns.commit(aTurn(id, 'erase'), change({ effects: [{ kind: 'erase' }], outgoing: [{ text: 'gone' }] }))
    expect(await said(id)).toEqual([
      [4, { text: 'quick' }],
      [5, { text: 'gone' }],
    ])
    expect(await wrappedKey(id)).not.toEqual(key)
    expect(await store.conversations.pending(id)).toMatchObject([{ turn: { text: 'text of quick' } }])
    expect(await store.turns.begin(aTurn(id, 'erase'))).toMatchObject({ answered: true })
  })

  async function wrappedKey(id: string): Promise<string | undefined> {
    const row = await store.sql.db
      .selectFrom('conversation')
      .select('wrapped_key')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.wrapped_key.toString('hex')
  }

  it('come back as they were after a restart', async () => {
    const id = await newConversation()
    await store.conversations.receive(id, received(id, 'm'))
    await store.turns.commit(aTurn(id, 'm'), change())
    const before = await said(id)
    await store.close()
    store = await store.reopen()
    expect(await said(id)).toEqual(before)
    expect(await store.turns.begin(aTurn(id, 'm'))).toMatchObject({ answered: true })
  })
})
