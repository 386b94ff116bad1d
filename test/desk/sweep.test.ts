import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { AlertError, type AlertWay } from '../../src/desk/alerts'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, eventually, openTestDesk, type TestDesk } from './desk-support'
import { openCase, says, type TestStores } from './support'

const minute = 60_000
let database: TestStore
let test: TestDesk
let sent: string[]
let fails: AlertError | 'hang' | undefined

const way = (to: AlertWay['to'], when: AlertWay['when']): AlertWay => ({
  to,
  when,
  send: () => {
    if (fails === 'hang') return new Promise(() => undefined)
    if (fails) return Promise.reject(fails)
    sent.push(to)
    return Promise.resolve()
  },
})
const ways = [way('first-mail', 'first'), way('second-mail', 'second'), way('webhook', 'always')]

beforeAll(async () => {
  database = await openTestStore('sqlite')
})
beforeEach(async () => {
  sent = []
  fails = undefined
  test = await openTestDesk(database, { ways })
  // What earlier tests left waiting is of no concern here.
  for (const { id } of await test.stores.cases.list({ states: ['waiting', 'staff'], limit: 100 })) {
    await test.stores.cases.delete(id, { actorId: 'test', at: test.stores.clock.now() })
  }
})
afterAll(() => database.remove())

const stateOf = async (stores: TestStores, caseId: string) => (await stores.cases.read(caseId))?.state
const settled = async (count: number): Promise<void> => {
  await eventually(() => sent.length >= count)
  await new Promise((resolve) => setTimeout(resolve, 30))
}
const later = async (ms: number): Promise<void> => {
  test.stores.clock.forward(ms)
  await test.desk.sweep()
}
const told = () => test.line.stored.map(({ body }) => body)

describe('deadlines', () => {
  it('tell staff at once, again while the visitor still waits, and then the second address', async () => {
    const { conversationId, caseId } = await openCase(test.stores)
    test.desk.turnStored(conversationId)
    await settled(2)
    expect(sent.sort()).toEqual(['first-mail', 'webhook'])
    await later(5 * minute)
    await settled(4)
    expect(sent.filter((to) => to === 'first-mail')).toHaveLength(2)
    await later(5 * minute)
    await settled(8)
    expect(sent.filter((to) => to === 'second-mail')).toHaveLength(1)
    expect(sent.filter((to) => to === 'first-mail')).toHaveLength(3)
    const attempts = await test.stores.cases.alerts(caseId)
    expect(attempts.map(({ result }) => result)).toEqual(Array.from({ length: 8 }, () => 'sent'))
    await test.desk.claim(anna, caseId)
    await later(5 * minute)
    expect(sent).toHaveLength(8)
  })

  it('write down what went wrong, show it, and try again at the next round', async () => {
    fails = new AlertError('ECONNECTION')
    const { conversationId, caseId } = await openCase(test.stores)
    test.desk.turnStored(conversationId)
    await eventually(() => test.logged.filter((event) => event === 'desk.alert-not-sent').length === 2)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await test.desk.open(anna, caseId)).toMatchObject({
      alerts: [
        { result: 'failed', code: 'ECONNECTION' },
        { result: 'failed', code: 'ECONNECTION' },
      ],
    })
    fails = undefined
    await later(5 * minute)
    await settled(2)
    expect(sent.sort()).toEqual(['first-mail', 'webhook'])
  })

  it('never wait for a mail server: with one that hangs, a case is claimed, answered and expires as always', async () => {
    fails = 'hang'
    const one = await openCase(test.stores)
    const two = await openCase(test.stores)
    test.desk.turnStored(one.conversationId)
    await later(0)
    expect(await test.desk.claim(anna, one.caseId)).toMatchObject({ state: { name: 'staff' } })
    expect(await test.desk.reply(anna, one.caseId, { clientId: 'c', text: 'Hallo' })).toMatchObject({ sequence: 1 })
    await later(20 * minute)
    expect(await stateOf(test.stores, two.caseId)).toEqual({ name: 'expired' })
  })

  it('end waiting after its time with kind words, and not before', async () => {
    const { caseId } = await openCase(test.stores)
    await later(20 * minute - 1)
    expect(await stateOf(test.stores, caseId)).toEqual({ name: 'waiting' })
    await later(1)
    expect(await stateOf(test.stores, caseId)).toEqual({ name: 'expired' })
    expect(told()).toContainEqual({ kind: 'nobody-came' })
  })

  it('do nothing to a case that moved on in the meantime', async () => {
    const { caseId } = await openCase(test.stores)
    await test.desk.claim(anna, caseId)
    // The deadline of a moment ago, as a process that was cut off would still have it.
    await test.stores.sql.db
      .insertInto('deadline')
      .values({ id: `old-${caseId}`, case_id: caseId, kind: 'expire-waiting', due_at: 0, only_in: 'waiting' })
      .execute()
    await later(0)
    expect(await stateOf(test.stores, caseId)).toMatchObject({ name: 'staff', staffId: 'anna' })
    expect(await test.stores.cases.dueDeadlines(test.stores.clock.now(), 10)).toEqual([])
  })

  it('close after fifteen minutes in which the visitor said nothing, counted from the last word', async () => {
    const visitor = await openCase(test.stores)
    await test.desk.claim(anna, visitor.caseId)
    await later(14 * minute)
    await says(test.stores, visitor, 'ik ben er nog')
    await later(14 * minute)
    await test.desk.reply(anna, visitor.caseId, { clientId: 'c', text: 'Fijn' })
    expect(await stateOf(test.stores, visitor.caseId)).toMatchObject({ name: 'staff' })
    await later(1 * minute)
    expect(await stateOf(test.stores, visitor.caseId)).toEqual({ name: 'closed', reason: 'inactive' })
    expect(told()).toContainEqual({ kind: 'ended-by-silence', minutes: 15 })
  })

  it('give who waited long the same fifteen minutes after somebody came', async () => {
    const visitor = await openCase(test.stores)
    await says(test.stores, visitor, 'is daar iemand?')
    await later(19 * minute)
    await test.desk.claim(anna, visitor.caseId)
    await later(14 * minute)
    expect(await stateOf(test.stores, visitor.caseId)).toMatchObject({ name: 'staff' })
  })

  it('start anew for a case that goes back to the queue', async () => {
    const { caseId } = await openCase(test.stores)
    await later(19 * minute)
    await test.desk.claim(anna, caseId)
    await test.desk.transfer(anna, caseId, 'queue')
    await later(2 * minute)
    expect(await stateOf(test.stores, caseId)).toEqual({ name: 'waiting' })
    await later(18 * minute)
    expect(await stateOf(test.stores, caseId)).toEqual({ name: 'expired' })
  })

  it('are swept by the next process as the last one left them, once', async () => {
    const waiting = await openCase(test.stores)
    const left = await openCase(test.stores)
    await test.desk.claim(anna, left.caseId)
    await test.stores.conversations.erase(left.conversationId)
    test.stores.clock.forward(20 * minute)
    const next = await openTestDesk(database, { ways, stores: test.stores })
    expect(next.desk.place(waiting.caseId)).toBe(1)
    await Promise.all([next.desk.sweep(), next.desk.sweep()])
    expect(await stateOf(next.stores, waiting.caseId)).toEqual({ name: 'expired' })
    expect(await stateOf(next.stores, left.caseId)).toEqual({ name: 'closed', reason: 'visitor-left' })
    expect(next.line.stored.filter(({ conversationId }) => conversationId === waiting.conversationId)).toHaveLength(1)
    expect(next.line.stored.filter(({ conversationId }) => conversationId === left.conversationId)).toHaveLength(0)
  })

  it('tell screens when somebody was not heard of any more', async () => {
    test.desk.present(bram)
    await later(91_000)
    const presence = test.screens.anna.flatMap((event) => (event.kind === 'presence' ? [event.present] : []))
    expect(presence).toEqual([[{ staffId: 'bram', name: 'Bram' }], []])
  })
})
