import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DeskEffect } from '../../src/conversation/hand-off'
import { newConversationState } from '../../src/conversation/state'
import type { NewConversation } from '../../src/conversation/stores'
import type { Turn } from '../../src/conversation/turn'
import { openConversation, setOwner } from '../../src/storage/conversation-rows'
import { inboxKey } from '../../src/storage/inbox'
import { openStores, type TestStores } from '../desk/support'
import { databases, openTestStore, type TestStore } from '../support/stores'

const at = new Date('2026-11-21T12:00:00Z')
const after = (ms: number): Date => new Date(at.getTime() + ms)
const dayMs = 86_400_000

describe.each(databases)('on %s', (kind) => {
  let store: TestStore
  let stores: TestStores

  beforeAll(async () => {
    store = await openTestStore(kind)
    stores = await openStores(store)
  }, 60_000)
  afterAll(() => store.remove())

  const newcomer = (more: Partial<NewConversation> = {}): NewConversation => ({
    id: randomUUID(),
    channel: 'teams',
    userId: '29:user',
    origins: undefined,
    language: undefined,
    address: { serviceUrl: 'https://one.example/', conversationId: 'a:1' },
    at,
    ...more,
  })
  const aTurn = (conversationId: string, id: string = randomUUID()): Turn => ({
    id,
    conversationId,
    channel: 'teams',
    kind: 'message',
    text: 'hoi',
    audience: 'professional',
    now: at,
  })
  const answer = (conversationId: string, effects: DeskEffect[], outgoing: unknown[] = []) =>
    stores.turns.commit(aTurn(conversationId), {
      state: newConversationState('professional'),
      language: 'uk',
      ownerVersion: 0,
      effects,
      outgoing,
    })

  describe('a conversation of a channel that has to be called', () => {
    it('is made by the first message and found by the next', async () => {
      const about = newcomer()
      const first = await store.conversations.enter(about)
      expect(first).toMatchObject({ id: about.id, address: about.address, owner: 'bot', deliveredSequence: 0 })
      await store.conversations.receive(about.id, { id: 'm1', turn: aTurn(about.id), at: after(1_000) })
      expect(await store.conversations.enter(about)).toMatchObject({ heardAt: after(1_000), lastSequence: 0 })
    })

    it('is made once by two messages at the same instant', async () => {
      const about = newcomer()
      const entered = await Promise.all([store.conversations.enter(about), store.conversations.enter(about)])
      expect(entered.map(({ id }) => id)).toEqual([about.id, about.id])
    })

    it('gives what is not answered in the order in which it came, and the same order each time', async () => {
      const { id } = await store.conversations.enter(newcomer())
      const [late, early] = [Array.from({ length: 12 }, (_, n) => `late${n}`), ['b', 'a', 'd', 'c', 'e', 'f']]
      // Delivered in another order than that of the clock, as a database may write them.
      for (const each of late) await store.conversations.receive(id, { id: each, turn: aTurn(id, each), at: after(99) })
      for (const [n, each] of [...early.entries()].reverse()) {
        await store.conversations.receive(id, { id: each, turn: aTurn(id, each), at: after(n) })
      }
      const idsOf = async () => (await store.conversations.pending(id)).map(({ turn }) => (turn as { id: string }).id) // made above
      const order = await idsOf()
      expect(order.slice(0, early.length)).toEqual(early)
      const byKey = [...late].sort((a, b) => (inboxKey(id, a) < inboxKey(id, b) ? -1 : 1))
      expect(order.slice(early.length)).toEqual(byKey)
      expect(await idsOf()).toEqual(order)
    })

    it('keeps the newest address, sealed, also after everything else was erased', async () => {
      const about = newcomer()
      await store.conversations.enter(about)
      const address = { serviceUrl: 'https://two.example/', conversationId: 'a:1' }
      expect(await store.conversations.enter({ ...about, address })).toMatchObject({ address })
      const { address: sealed } = await store.sql.db
        .selectFrom('conversation')
        .select('address')
        .where('id', '=', about.id)
        .executeTakeFirstOrThrow()
      expect(Buffer.from(sealed ?? []).includes('two.example')).toBe(false)
      await answer(about.id, [{ kind: 'erase' }])
      expect(await store.conversations.find(about.id)).toMatchObject({ address })
    })

    it('forgets the answers too that were given while the wish to be erased waited', async () => {
      const { id } = await store.conversations.enter(newcomer())
      const [question, wish] = [aTurn(id), aTurn(id)]
      for (const turn of [question, wish]) await store.conversations.receive(id, { id: turn.id, turn, at })
      const change = { state: newConversationState('professional'), language: 'nl', ownerVersion: 0 } as const
      await stores.turns.commit(question, { ...change, effects: [], outgoing: ['you wrote: secret'] })
      await stores.turns.commit(wish, { ...change, effects: [{ kind: 'erase' }], outgoing: ['gone'] })
      const left = await store.conversations.activities(id, { after: 0, limit: 9 })
      expect(left.map(({ body }) => body)).toEqual(['gone'])
    })

    it('tells what is not delivered, and how far delivery was tried', async () => {
      const { id } = await store.conversations.enter(newcomer())
      const web = await store.conversations.enter(newcomer({ channel: 'web' }))
      await store.conversations.say(id, { bodies: [{ n: 1 }, { n: 2 }], at })
      await store.conversations.say(web.id, { bodies: [{ n: 1 }], at })
      expect(await store.conversations.withUndelivered()).toContain(id)
      expect(await store.conversations.withUndelivered()).not.toContain(web.id)
      await store.conversations.note(id, { deliveredSequence: 1, attemptedSequence: 2 })
      expect(await store.conversations.find(id)).toMatchObject({
        deliveredSequence: 1,
        attemptedSequence: 2,
        lastSequence: 2,
      })
      await store.conversations.note(id, { deliveredSequence: 2 })
      expect(await store.conversations.withUndelivered()).not.toContain(id)
    })

    it('is kept while it goes on, without what was said more than a day ago', async () => {
      const old = await store.conversations.enter(newcomer({ at: after(-9 * dayMs) }))
      await store.conversations.say(old.id, { bodies: ['then'], at: after(-2 * dayMs) })
      await store.conversations.say(old.id, { bodies: ['now'], at })
      const silent = await store.conversations.enter(newcomer({ at: after(-dayMs - 1) }))
      const owned = await store.conversations.enter(newcomer({ at: after(-9 * dayMs) }))
      await store.conversations.say(owned.id, { bodies: ['of a case'], at: after(-2 * dayMs) })
      await store.sql.transaction(async (trx) => {
        const open = await openConversation({ store: store.sql, vault: store.vault }, trx, owned.id)
        if (open) await setOwner(trx, open, { name: 'waiting', caseId: 'k' })
      })
      await store.conversations.purge({
        createdAt: after(-dayMs),
        webActiveAt: after(-60_000),
        activeAt: after(-dayMs),
      })
      const left = async (id: string) =>
        (await store.conversations.activities(id, { after: 0, limit: 9 })).map(({ body }) => body)
      expect(await left(old.id)).toEqual(['now'])
      expect(await store.conversations.find(silent.id)).toBeUndefined()
      expect(await left(owned.id)).toEqual(['of a case'])
    })
  })

  describe('documents', () => {
    it('are kept by kind and id, replaced and removed', async () => {
      const { documents } = store
      await documents.put('card', 'a', { shows: 'waiting' })
      await documents.put('card', 'b', { shows: 'closed' })
      await documents.put('room', 'a', 'elsewhere')
      await documents.put('card', 'a', { shows: 'staff' })
      expect(await documents.get('card', 'a')).toEqual({ shows: 'staff' })
      await documents.remove('card', 'b')
      expect(await documents.all('card')).toEqual([{ id: 'a', value: { shows: 'staff' } }])
      expect(await documents.get('card', 'b')).toBeUndefined()
    })

    it('cannot be read without the key', async () => {
      await store.documents.put('seat', 'x', 'canary-text')
      const rows = await store.sql.db.selectFrom('document').select('body').where('kind', '=', 'seat').execute()
      expect(rows.map(({ body }) => Buffer.from(body).includes('canary-text'))).toEqual([false])
    })
  })

  describe('reminders', () => {
    const remind = (...dueAt: Date[]): DeskEffect => ({
      kind: 'remind',
      eventId: 'themabijeenkomst',
      startsOn: '2026-12-01',
      dueAt,
    })
    const dueOf = async (conversationId: string, now = after(99 * dayMs)) =>
      (await store.reminders.due(now, 100)).filter((reminder) => reminder.conversationId === conversationId)

    it('are due at their moment, in the language of the turn, and go where the conversation was', async () => {
      const about = newcomer()
      await store.conversations.enter(about)
      await answer(about.id, [remind(after(7 * dayMs), after(dayMs))])
      expect(await dueOf(about.id, after(dayMs))).toMatchObject([
        { language: 'uk', eventId: 'themabijeenkomst', startsOn: '2026-12-01', address: about.address },
      ])
      expect((await dueOf(about.id)).map(({ dueAt }) => dueAt)).toEqual([after(dayMs), after(7 * dayMs)])
    })

    it('outlive their conversation, and are kept once when they are asked for twice', async () => {
      const { id } = await store.conversations.enter(newcomer())
      await answer(id, [remind(after(dayMs))])
      await answer(id, [remind(after(dayMs))])
      await store.conversations.erase(id)
      expect(await dueOf(id)).toHaveLength(1)
    })

    it('are taken once', async () => {
      const { id } = await store.conversations.enter(newcomer())
      await answer(id, [remind(after(dayMs))])
      const [reminder] = await dueOf(id)
      const taken = await Promise.all([
        store.reminders.take(reminder?.id ?? ''),
        store.reminders.take(reminder?.id ?? ''),
      ])
      expect(taken.sort()).toEqual([false, true])
    })

    it('stop when that is asked, of one event or of all, and when everything is erased', async () => {
      for (const [stop, left] of [
        [{ kind: 'forget-reminders', eventId: 'another' }, 1],
        [{ kind: 'forget-reminders', eventId: 'themabijeenkomst' }, 0],
        [{ kind: 'forget-reminders' }, 0],
        [{ kind: 'erase' }, 0],
      ] as const) {
        const { id } = await store.conversations.enter(newcomer())
        await answer(id, [remind(after(dayMs))])
        await answer(id, [stop])
        expect(await dueOf(id)).toHaveLength(left)
      }
      const { id } = await store.conversations.enter(newcomer())
      await answer(id, [remind(after(dayMs))])
      await store.reminders.forget(id)
      expect(await dueOf(id)).toEqual([])
    })
  })
})
