import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DeskEvent } from '../../src/desk/desk'
import { loadDutchHolidays } from '../../src/desk/holidays'
import { createOpeningHours } from '../../src/desk/opening-hours'
import { parseOpeningHours } from '../../src/desk/opening-rules'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, eventually, lena, openTestDesk, type TestDesk } from './desk-support'
import { openCase, request, says, turn } from './support'

let database: TestStore
let test: TestDesk
beforeAll(async () => {
  database = await openTestStore('sqlite')
})
beforeEach(async () => {
  test = await openTestDesk(database)
})
afterAll(() => database.remove())

const outcome = { form: 'labour', region: 'twente', advice: 'police' } as const
/** A visitor who waits, and of whom the desk has heard. */
const waitingVisitor = async (options: Parameters<typeof openCase>[1] = {}) => {
  const opened = await openCase(test.stores, options)
  test.desk.turnStored(opened.conversationId)
  await eventually(() => caseEvents('bram').some((event) => event.case.id === opened.caseId))
  return opened
}
const caseEvents = (whose: 'anna' | 'bram') =>
  test.screens[whose].filter((event): event is Extract<DeskEvent, { kind: 'case' }> => event.kind === 'case')
const toldTo = (conversationId: string) =>
  test.line.stored.filter((each) => each.conversationId === conversationId).map(({ body }) => body)
const audit = async (caseId: string) =>
  (await test.stores.cases.auditTrail({ caseId, limit: 100 })).map(({ actorId, action, result }) =>
    [actorId, action, result].join(' '),
  )

describe('the promise of a person', () => {
  it('is made only while somebody is present', () => {
    const now = test.stores.clock.now()
    expect(test.desk.availability(now).open).toBe(false)
    test.desk.present(anna)
    expect(test.desk.availability(now).open).toBe(true)
    test.stores.clock.forward(90_000)
    expect(test.desk.availability(now).open).toBe(false)
    test.desk.present(anna)
    test.desk.absent('anna')
    expect(test.desk.availability(now)).toMatchObject({ open: false })
  })

  it('is made only within opening hours, and outside them says when somebody is back', async () => {
    const hours = createOpeningHours(parseOpeningHours('ma-vr 09:00-17:00'), await loadDutchHolidays())
    const { desk } = await openTestDesk(database, { hours })
    desk.present(anna)
    expect(desk.availability(new Date('2026-11-23T10:00:00Z'))).toMatchObject({ open: true })
    const evening = desk.availability(new Date('2026-11-23T18:00:00Z'))
    expect(evening).toMatchObject({ open: false, opensAt: new Date('2026-11-24T08:00:00Z') })
  })

  it('names the place in the queue, which moves up when somebody is helped', async () => {
    const before = test.desk.availability(test.stores.clock.now()).waiting
    const first = await waitingVisitor()
    test.stores.clock.forward(1_000)
    const second = await waitingVisitor()
    expect([test.desk.place(first.caseId), test.desk.place(second.caseId)]).toEqual([before + 1, before + 2])
    await test.desk.claim(anna, first.caseId)
    expect([test.desk.place(first.caseId), test.desk.place(second.caseId)]).toEqual([undefined, before + 1])
  })
})

describe('a claim', () => {
  it('gives the case to one person, tells the visitor who it is, and tells the others who has it', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    const [mine, theirs] = await Promise.all([test.desk.claim(anna, caseId), test.desk.claim(bram, caseId)])
    expect(mine).toMatchObject({ state: { name: 'staff', staffId: 'anna' } })
    expect(theirs).toEqual({ refused: 'taken', by: 'Anna' })
    expect(toldTo(conversationId)).toEqual([{ kind: 'joined', staffName: 'Anna' }])
    expect(await test.desk.claim(anna, caseId)).toMatchObject({ id: caseId })
    expect(await audit(caseId)).toEqual(['anna claim done', 'bram claim refused'])
  })

  it('of a closed case, a message that was left, or nothing at all is refused', async () => {
    const closed = await waitingVisitor()
    await test.desk.claim(anna, closed.caseId)
    await test.desk.close(anna, closed.caseId, outcome)
    const message = await openCase(test.stores, { queue: false })
    expect(await test.desk.claim(bram, closed.caseId)).toEqual({ refused: 'closed' })
    expect(await test.desk.claim(bram, message.caseId)).toEqual({ refused: 'closed' })
    expect(await test.desk.claim(bram, 'nothing')).toEqual({ refused: 'unknown' })
  })

  it('of a visitor whose conversation is gone closes the case and says so', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.stores.conversations.erase(conversationId)
    expect(await test.desk.claim(anna, caseId)).toEqual({ refused: 'visitor-left' })
    expect((await test.stores.cases.read(caseId))?.state).toEqual({ name: 'closed', reason: 'visitor-left' })
  })
})

describe('a conversation with a person', () => {
  it('goes both ways, each message once and in order, and only on the screen of who has it', async () => {
    const visitor = await waitingVisitor()
    await test.desk.claim(anna, visitor.caseId)
    test.screens.anna.length = test.screens.bram.length = 0
    for (const text of ['een', 'twee']) {
      await says(test.stores, visitor, text)
      test.desk.turnStored(visitor.conversationId)
    }
    await test.desk.reply(anna, visitor.caseId, { clientId: 'c1', text: 'Hallo' })
    await test.desk.reply(anna, visitor.caseId, { clientId: 'c1', text: 'Hallo' })
    const texts = () =>
      test.screens.anna.flatMap((event) => (event.kind === 'message' ? [event.message.text] : [])).sort()
    await eventually(() => texts().length === 3)
    expect(texts()).toEqual(['Hallo', 'een', 'twee'])
    expect(toldTo(visitor.conversationId)).toContainEqual({ staffName: 'Anna', text: 'Hallo' })
    expect(test.screens.bram.filter(({ kind }) => kind === 'message')).toEqual([])
    expect(caseEvents('bram').map((event) => event.case.passedOn)).not.toContainEqual(request().passedOn)
    expect(caseEvents('anna').at(-1)?.case.passedOn).toEqual(request().passedOn)
  })

  it('shows why a message did not arrive, to who wrote it', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'Hallo' })
    await test.desk.visitorMissed(conversationId, 2, 'window-closed')
    await test.desk.visitorMissed('unknown', 2, 'unsure')
    expect(test.screens.anna.filter(({ kind }) => kind === 'delivery')).toEqual([
      { kind: 'delivery', caseId, sequence: 1, delivery: { name: 'failed', why: 'window-closed' } },
    ])
    expect(test.screens.bram.filter(({ kind }) => kind === 'delivery')).toEqual([])
  })

  it('shows a tick when the message arrived, and typing both ways', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'Hallo' })
    // The notice "a person has joined" has the first place in the conversation.
    test.desk.visitorHas(conversationId, 2)
    const tick = await eventually(() => test.screens.anna.find(({ kind }) => kind === 'delivery'))
    expect(tick).toMatchObject({ caseId, sequence: 1, delivery: { name: 'delivered' } })
    test.desk.visitorTyping(conversationId)
    expect(test.screens.anna.at(-1)).toEqual({ kind: 'visitor-typing', caseId })
    test.desk.visitorAway(conversationId, true)
    test.desk.visitorAway(conversationId, true)
    expect(test.screens.anna.filter(({ kind }) => kind === 'visitor-away')).toHaveLength(1)
    expect(await test.desk.open(anna, caseId)).toMatchObject({ visitorAway: true })
    test.desk.typing(anna, caseId)
    test.desk.typing(bram, caseId)
    expect(test.line.typing).toEqual(['Anna'])
  })

  it('refuses words of somebody who does not have it', async () => {
    const { caseId } = await waitingVisitor()
    expect(await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'x' })).toEqual({ refused: 'not-owner' })
    await test.desk.claim(anna, caseId)
    expect(await test.desk.reply(bram, caseId, { clientId: 'c1', text: 'x' })).toEqual({ refused: 'not-owner' })
    expect(await audit(caseId)).toContain('bram reply refused')
  })

  it('ends when the visitor leaves; after that nothing is sent, and staff see why', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.stores.conversations.erase(conversationId)
    await test.desk.visitorLeft(conversationId)
    const told = test.line.stored.length
    expect(caseEvents('anna').at(-1)?.case.state).toEqual({ name: 'closed', reason: 'visitor-left' })
    expect(await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'x' })).toEqual({ refused: 'visitor-left' })
    expect(await test.desk.close(anna, caseId, outcome)).toEqual({ refused: 'closed' })
    expect(test.line.stored).toHaveLength(told)
  })

  it('ends before the conversation is erased, when that is the order, and says what did not arrive', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'Hallo?' })
    await test.desk.visitorLeft(conversationId)
    expect((await test.stores.cases.read(caseId))?.conversationId).toBeUndefined()
    const delivery = { name: 'failed', why: 'visitor-left' }
    expect(await test.stores.cases.messages(caseId, { limit: 9 })).toMatchObject([{ delivery }])
  })

  it('ends when the channel refuses what staff say', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'Hallo?' })
    await test.desk.undeliverable(conversationId)
    expect((await test.stores.cases.read(caseId))?.state).toEqual({ name: 'closed', reason: 'undeliverable' })
    const delivery = { name: 'failed', why: 'channel-refused' }
    expect(await test.stores.cases.messages(caseId, { limit: 9 })).toMatchObject([{ delivery }])
    expect(test.signals.at(-1)).toMatchObject({ value: { state: 'failed', message: 'undeliverable' } })
  })

  it('is closed by staff with an outcome, and the visitor is told', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    expect(await test.desk.close(bram, caseId, outcome)).toEqual({ refused: 'not-owner' })
    expect(await test.desk.close(anna, caseId, outcome)).toMatchObject({ outcome, state: { name: 'closed' } })
    expect(toldTo(conversationId).at(-1)).toEqual({ kind: 'ended-by-staff' })
  })
})

describe('a transfer', () => {
  it('goes to a colleague who is present, and is refused to one who is not', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    expect(await test.desk.transfer(anna, caseId, 'bram')).toEqual({ refused: 'absent' })
    test.desk.present(bram)
    expect(await test.desk.transfer(bram, caseId, 'bram')).toEqual({ refused: 'not-owner' })
    expect(await test.desk.transfer(anna, caseId, 'bram')).toMatchObject({ state: { staffId: 'bram' } })
    expect(toldTo(conversationId).at(-1)).toEqual({ kind: 'handed-over', staffName: 'Bram' })
    expect(await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'x' })).toEqual({ refused: 'not-owner' })
  })

  it('goes back to the queue in the old place', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    const place = test.desk.place(caseId)
    test.stores.clock.forward(60_000)
    await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await test.desk.transfer(lena, caseId, 'queue')
    expect(test.desk.place(caseId)).toBe(place)
    expect(toldTo(conversationId).at(-1)).toEqual({ kind: 'back-in-queue' })
  })
})

describe('a case code', () => {
  const withCode = async () => {
    const { code, codeHash } = test.desk.newCode()
    return { code, ...(await openCase(test.stores, { queue: false, codeHash })) }
  }

  it('shows how it stands and new answers, once; never what was said before', async () => {
    const { code, caseId } = await withCode()
    await test.desk.reply(anna, caseId, { clientId: 'c1', text: 'We hebben het gelezen.' })
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect(await test.desk.status(typed, 'visitor-1')).toMatchObject({
      found: { caseId, status: 'message-left', newReplies: [{ staffName: 'Anna', text: 'We hebben het gelezen.' }] },
    })
    expect(await test.desk.status(code, 'visitor-1')).toMatchObject({ found: { newReplies: [] } })
    expect((await test.desk.search(bram, { code: typed })).map(({ id }) => id)).toEqual([caseId])
  })

  it('can be tried five times an hour, with the same answer for every code that is not right', async () => {
    const { code } = await withCode()
    const guess = () => test.desk.status(test.desk.newCode().code, 'guesser')
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toEqual({ refused: 'unknown' })
    expect(await guess()).toEqual({ refused: 'too-many-tries' })
    expect(await test.desk.status(code, 'guesser')).toEqual({ refused: 'too-many-tries' })
    expect(test.logged).toContain('case-code.too-many-tries')
    expect(await test.desk.status(code, 'somebody-else')).toHaveProperty('found')
    test.stores.clock.forward(3_600_001)
    expect(await test.desk.status(code, 'guesser')).toHaveProperty('found')
  })

  it('with a typing error is told apart, and costs no try', async () => {
    const { code } = await withCode()
    const wrong = code.endsWith('7') ? `${code.slice(0, -1)}8` : `${code.slice(0, -1)}7`
    for (let tries = 0; tries < 9; tries++) {
      expect(await test.desk.status(wrong, 'clumsy')).toEqual({ refused: 'mistyped' })
    }
    expect(await test.desk.status(code, 'clumsy')).toHaveProperty('found')
  })
})

describe('another desk', () => {
  it('is told in the events of the Bot Framework when a case opens, is taken and ends', async () => {
    const { caseId, conversationId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    await turn(test.stores, conversationId, [{ kind: 'end', caseId }])
    test.desk.turnStored(conversationId)
    await eventually(() => test.signals.length === 3)
    const form = { type: 'event', channelId: 'directline', conversation: { id: conversationId }, attachments: [] }
    expect(test.signals).toMatchObject([
      { ...form, name: 'handoff.initiate', value: { caseId, reason: 'suspected', level: 'none', isDrill: false } },
      { ...form, name: 'handoff.status', value: { state: 'accepted' } },
      { ...form, name: 'handoff.status', value: { state: 'completed' } },
    ])
    expect(JSON.stringify(test.signals)).not.toContain(request().passedOn[0])
  })
})

describe('the figures', () => {
  it('hide every count under five, and a second one when the first could be found by subtracting', async () => {
    const { desk, stores } = test
    stores.clock.forward(86_400_000)
    const from = stores.clock.now()
    for (let index = 0; index < 7; index++) await openCase(stores)
    for (let index = 0; index < 4; index++) await openCase(stores, { request: request({ reason: 'danger' }) })
    for (let index = 0; index < 9; index++) await openCase(stores, { drill: true })
    const to = new Date(from.getTime() + 1)
    expect(await desk.statistics(anna, from, to)).toMatchObject({ channel: { web: 11 }, reason: {} })
    for (let index = 0; index < 2; index++) await openCase(stores, { request: request({ reason: 'crisis' }) })
    expect(await desk.statistics(anna, from, to)).toMatchObject({ channel: { web: 13 }, reason: { suspected: 7 } })
  })
})
