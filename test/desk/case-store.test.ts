import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newConversationState } from '../../src/conversation/state'
import { OwnerChanged } from '../../src/conversation/stores'
import { IllegalMove } from '../../src/desk/case-store'
import { databases, openTestStore, type TestStore } from '../support/stores'
import { actsOn, anna, bram, openCase, openStores, request, says, turn, type TestStores } from './support'

describe.each(databases)('cases on %s', (kind) => {
  let database: TestStore
  let stores: TestStores
  beforeAll(async () => {
    database = await openTestStore(kind)
    stores = await openStores(database)
  })
  afterAll(() => database.remove())

  const { at, known, claim, close, reply, ownerOf } = actsOn(() => stores)

  it('keep what the visitor agreed to pass on, and give the conversation to the queue in the same step', async () => {
    const asked = request({
      safeContact: { way: 'phone', address: 'nummer van een zus', moment: 'na zes uur', mayLeaveMessage: false },
    })
    const { caseId, conversationId } = await openCase(stores, { request: asked })
    const { passedOn, safeContact } = asked
    expect(await known(caseId)).toMatchObject({ state: { name: 'waiting' }, passedOn, safeContact, unread: 0 })
    expect(await ownerOf(conversationId)).toEqual({ name: 'waiting', caseId })
  })

  it('give one owner to each of 1,000 cases that two people claim at the same moment', async () => {
    const race = async (): Promise<void> => {
      const { caseId, conversationId } = await openCase(stores)
      const results = await Promise.all([claim(caseId, anna, 1), claim(caseId, bram, 1)])
      const winners = results.filter(({ moved }) => moved)
      expect(winners).toHaveLength(1)
      const owner = winners[0]?.now?.state
      expect(results.find(({ moved }) => !moved)?.now?.state).toEqual(owner)
      expect(await ownerOf(conversationId)).toMatchObject({ ...owner })
    }
    for (let done = 0; done < 1_000; done += 20) await Promise.all(Array.from({ length: 20 }, race))
  }, 120_000)

  it('refuse a move that the table does not have, log it with ids only, and change nothing', async () => {
    const logged: unknown[] = []
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await close(caseId)
    const closed = await known(caseId)
    const loud = await openStores(database, { log: (...line) => void logged.push(line) })
    const again = {
      version: closed.version,
      to: { name: 'staff', ...bram } as const,
      at: at(),
      actorId: 'bram',
      deadlines: [],
    }
    await expect(loud.cases.move(caseId, again)).rejects.toThrow(IllegalMove)
    expect(logged).toEqual([['case.move-refused', { caseId, from: 'closed', to: 'staff' }]])
    expect(await known(caseId)).toEqual(closed)
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
  })

  it('put a reply in the case and in the conversation together, once for one client id', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    const first = await reply(caseId, 'c1')
    const [again, other] = await Promise.all([reply(caseId, 'c1'), reply(caseId, 'c2', 'Nog iets')])
    expect(first).toMatchObject({ repeated: false, told: [{ body: { text: 'Hallo' } }] })
    expect(again).toMatchObject({ repeated: true, told: [], stored: { sequence: 1 } })
    expect(other).toMatchObject({ repeated: false, stored: { sequence: 2, delivery: { name: 'stored' } } })
    expect(await stores.conversations.activities(conversationId, { after: 0, limit: 9 })).toMatchObject([
      { sequence: 1, body: { text: 'Hallo' } },
      { sequence: 2, body: { text: 'Nog iets' } },
    ])
  })

  it('refuse a reply of who does not own the case, and after the visitor left', async () => {
    const { caseId, conversationId } = await openCase(stores)
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'not-owner' })
    await claim(caseId)
    expect(await reply(caseId, 'c2', 'Hallo', bram)).toEqual({ refused: 'not-owner' })
    await stores.conversations.erase(conversationId)
    expect(await reply(caseId, 'c3')).toEqual({ refused: 'visitor-left' })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toEqual([])
    expect(await reply('no-such-case', 'c4')).toEqual({ refused: 'unknown' })
  })

  it('name open cases whose conversation is gone, and mark what never arrived when they close', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await reply(caseId, 'c1')
    await stores.conversations.erase(conversationId)
    expect((await stores.cases.withoutConversation()).map(({ id }) => id)).toContain(caseId)
    await close(caseId)
    expect((await stores.cases.withoutConversation()).map(({ id }) => id)).not.toContain(caseId)
    expect(await known(caseId)).toMatchObject({ conversationId: undefined })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toMatchObject([
      { delivery: { name: 'failed', why: 'visitor-left' } },
    ])
  })

  it('say which replies arrived when the client reports how far it has its conversation', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    for (const clientId of ['c1', 'c2', 'c3']) await reply(caseId, clientId)
    expect(await stores.cases.delivered(conversationId, 2, at())).toEqual([
      { caseId, sequence: 1 },
      { caseId, sequence: 2 },
    ])
    expect(await stores.cases.delivered(conversationId, 2, at())).toEqual([])
    const names = (await stores.cases.messages(caseId, { limit: 9 })).map(({ delivery }) => delivery?.name)
    expect(names).toEqual(['delivered', 'delivered', 'stored'])
  })

  it('say of a reply that it did not arrive, once, and not of one that did', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    for (const clientId of ['c1', 'c2', 'c3']) await reply(caseId, clientId)
    await stores.cases.delivered(conversationId, 1, at())
    const unsure = { name: 'failed', why: 'unsure' } as const
    expect(await stores.cases.missed(conversationId, 1, unsure)).toBeUndefined()
    expect(await stores.cases.missed(conversationId, 2, unsure)).toEqual({ caseId, sequence: 2 })
    expect(await stores.cases.missed(conversationId, 2, unsure)).toBeUndefined()
    await stores.cases.delivered(conversationId, 3, at())
    const deliveries = (await stores.cases.messages(caseId, { limit: 9 })).map(({ delivery }) => delivery?.name)
    expect(deliveries).toEqual(['delivered', 'failed', 'delivered'])
  })

  it('hand a case over and back to the queue, keeping since when the visitor waits', async () => {
    const { caseId, conversationId } = await openCase(stores)
    const { waitingSince } = await known(caseId)
    await claim(caseId)
    stores.clock.forward(60_000)
    expect(await claim(caseId, bram)).toMatchObject({ moved: true, now: { state: { name: 'staff', ...bram } } })
    expect(await ownerOf(conversationId)).toMatchObject({ name: 'staff', ...bram })
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'not-owner' })
    const { version } = await known(caseId)
    await stores.cases.move(caseId, { version, to: { name: 'waiting' }, at: at(), actorId: 'bram', deadlines: [] })
    expect(await known(caseId)).toMatchObject({ state: { name: 'waiting' }, waitingSince })
    expect(await ownerOf(conversationId)).toEqual({ name: 'waiting', caseId })
  })

  it('let a message that meets a close end up with the assistant, never nowhere', async () => {
    const opened = await openCase(stores)
    await claim(opened.caseId)
    const begun = await stores.turns.begin({ id: 't1', conversationId: opened.conversationId })
    expect(begun.owner.name).toBe('staff')
    await close(opened.caseId)
    const commit = stores.turns.commit(
      {
        id: 't1',
        conversationId: opened.conversationId,
        channel: 'web',
        kind: 'message',
        text: '',
        audience: 'public',
        now: at(),
      },
      {
        state: newConversationState('public'),
        language: 'nl',
        ownerVersion: begun.ownerVersion,
        effects: [{ kind: 'relay', caseId: opened.caseId, text: 'ben je er nog?', level: 'none' }],
        outgoing: [],
      },
    )
    await expect(commit).rejects.toThrow(OwnerChanged)
    expect((await stores.turns.begin({ id: 't1', conversationId: opened.conversationId })).owner).toEqual({
      name: 'bot',
    })
    expect(await stores.cases.messages(opened.caseId, { limit: 9 })).toEqual([])
  })

  it('count what the visitor wrote since staff wrote or looked, and raise the level, never lower it', async () => {
    const opened = await openCase(stores)
    const { caseId, conversationId } = opened
    await says(stores, opened, 'een')
    await turn(stores, conversationId, [{ kind: 'relay', caseId, text: 'twee', level: 'danger' }])
    await says(stores, opened, 'drie')
    expect(await known(caseId)).toMatchObject({ unread: 3, level: 'danger' })
    expect(await stores.cases.lastVisitorMessageAt(caseId)).toEqual(at())
    await stores.cases.markRead(caseId, 'anna')
    expect((await known(caseId)).unread).toBe(0)
    await claim(caseId)
    await says(stores, opened, 'vier')
    await reply(caseId, 'c1')
    expect((await known(caseId)).unread).toBe(0)
  })

  it('close at the word of the visitor and give the conversation back', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await turn(stores, conversationId, [{ kind: 'end', caseId }])
    expect((await known(caseId)).state).toEqual({ name: 'closed', reason: 'visitor' })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'closed' })
  })

  it('erase what was passed on, messages and notes when the visitor asks, and keep that there was a case', async () => {
    const opened = await openCase(stores)
    const { caseId, conversationId } = opened
    await says(stores, opened, 'mijn geheim')
    await stores.cases.addNote(caseId, { ...anna, text: 'notitie', at: at() })
    await turn(stores, conversationId, [{ kind: 'erase' }])
    const erased = await known(caseId)
    expect(erased).toMatchObject({
      state: { name: 'closed', reason: 'erased' },
      passedOn: [],
      conversationId: undefined,
    })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toEqual([])
    expect(await stores.cases.notes(caseId)).toEqual([])
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
  })

  it('refuse a second open case of one conversation, and a case of somebody else', async () => {
    const mine = await openCase(stores)
    const other = await openCase(stores)
    const second = {
      kind: 'open',
      caseId: randomUUID(),
      codeHash: randomUUID(),
      request: request(),
      queue: true,
    } as const
    await expect(turn(stores, mine.conversationId, [second])).rejects.toThrow(IllegalMove)
    const foreign = { kind: 'relay', caseId: other.caseId, text: 'x', level: 'none' } as const
    await expect(turn(stores, mine.conversationId, [foreign])).rejects.toThrow(IllegalMove)
    await expect(turn(stores, mine.conversationId, [{ kind: 'end', caseId: other.caseId }])).rejects.toThrow(
      IllegalMove,
    )
  })

  it('let a case that nobody took stay as a message, with the same code', async () => {
    const { caseId, conversationId } = await openCase(stores)
    const { version } = await known(caseId)
    await stores.cases.move(caseId, { version, to: { name: 'expired' }, at: at(), actorId: 'clock', deadlines: [] })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    await turn(stores, conversationId, [
      { kind: 'open', caseId, codeHash: 'of no use', request: request(), queue: false },
    ])
    expect((await known(caseId)).state).toEqual({ name: 'message-left' })
  })

  it('keep an answer to a message that was left until somebody comes with the code, and give it once', async () => {
    const { caseId, conversationId } = await openCase(stores, { queue: false, codeHash: 'hash-1' })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    expect(await reply(caseId, 'c1', 'Bel ons gerust')).toMatchObject({ repeated: false, told: [] })
    expect((await stores.cases.findByCode('hash-1'))?.id).toBe(caseId)
    expect(await stores.cases.findByCode('hash-2')).toBeUndefined()
    expect(await stores.cases.takeUnseenReplies(caseId, at())).toMatchObject([{ text: 'Bel ons gerust' }])
    expect(await stores.cases.takeUnseenReplies(caseId, at())).toEqual([])
    expect(await stores.cases.messages(caseId, { limit: 9 })).toMatchObject([{ delivery: { name: 'delivered' } }])
    expect(await stores.conversations.activities(conversationId, { after: 0, limit: 9 })).toEqual([])
  })

  it('page through messages from the latest to the first', async () => {
    const opened = await openCase(stores)
    for (let index = 1; index <= 25; index++) await says(stores, opened, `bericht ${index}`)
    const page = async (before?: number) => {
      const options = { ...(before === undefined ? {} : { before }), limit: 10 }
      return (await stores.cases.messages(opened.caseId, options)).map(({ sequence }) => sequence)
    }
    expect(await page()).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    expect(await page(16)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(await page(6)).toEqual([1, 2, 3, 4, 5])
    expect((await stores.cases.messages(opened.caseId, { after: 23, limit: 10 })).map(({ text }) => text)).toEqual([
      'bericht 24',
      'bericht 25',
    ])
  })
})
