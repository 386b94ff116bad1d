import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DeskEvent } from '../../src/desk/desk'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, eventually, lena, openTestDesk, type TestDesk } from './desk-support'
import { openCase, request, says } from './support'

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
const audit = async (caseId: string) =>
  (await test.stores.cases.auditTrail({ caseId, limit: 100 })).map(({ actorId, action, result }) =>
    [actorId, action, result].join(' '),
  )

describe('reading', () => {
  it('of what a colleague has, or what is closed, needs a reason, which stands with the case', async () => {
    const { caseId } = await waitingVisitor()
    expect(await test.desk.open(bram, caseId)).toMatchObject({ case: { passedOn: request().passedOn } })
    await test.desk.claim(anna, caseId)
    expect(await test.desk.open(bram, caseId, ' ')).toEqual({ refused: 'reason-needed' })
    expect(await test.desk.messages(bram, caseId, 9)).toEqual({ refused: 'reason-needed' })
    expect(await test.desk.note(bram, caseId, 'x')).toEqual({ refused: 'reason-needed' })
    const opened = await test.desk.open(bram, caseId, 'Anna is ziek')
    expect(opened).toMatchObject({ notes: [{ staffName: 'Bram', text: 'Reden van inzage: Anna is ziek' }] })
    expect(await test.desk.messages(bram, caseId, 9)).toEqual([])
    expect(await audit(caseId)).toEqual([
      'bram read done',
      'anna claim done',
      'bram read refused',
      'bram read refused',
      'bram note refused',
      'bram note done',
      'bram read done',
    ])
    await test.desk.close(anna, caseId, outcome)
    expect(await test.desk.open(anna, caseId)).toEqual({ refused: 'reason-needed' })
  })

  it('of lists shows that a colleague has a case, and none of its words', async () => {
    const { caseId } = await waitingVisitor()
    await test.desk.claim(anna, caseId)
    const seen = async (who: typeof anna) => (await test.desk.queue(who)).find(({ id }) => id === caseId)?.passedOn
    expect(await seen(bram)).toEqual([])
    expect(await seen(anna)).toEqual(request().passedOn)
    await test.desk.close(anna, caseId, outcome)
    const closed = await test.desk.search(bram, { states: ['closed'] })
    expect(closed.find(({ id }) => id === caseId)?.passedOn).toEqual([])
  })

  it('marks what was written as seen when the one who has it looks', async () => {
    const visitor = await waitingVisitor()
    await test.desk.claim(anna, visitor.caseId)
    await says(test.stores, visitor, 'hallo?')
    test.desk.turnStored(visitor.conversationId)
    await eventually(() => caseEvents('anna').at(-1)?.case.unread === 1)
    await test.desk.open(anna, visitor.caseId)
    expect(caseEvents('anna').at(-1)?.case.unread).toBe(0)
  })

  it('exports and deletes for a lead with a reason, for nobody else', async () => {
    const visitor = await waitingVisitor()
    const { caseId } = visitor
    for (let index = 0; index < 3; index++) await says(test.stores, visitor, `bericht ${index}`)
    expect(await test.desk.export(anna, caseId, 'omdat')).toEqual({ refused: 'lead-only' })
    expect(await test.desk.export(lena, caseId, '')).toEqual({ refused: 'reason-needed' })
    expect(await test.desk.export(lena, caseId, 'aangifte')).toMatchObject({
      messages: [{ text: 'bericht 0' }, { text: 'bericht 1' }, { text: 'bericht 2' }],
    })
    expect(await test.desk.delete(anna, caseId, 'omdat')).toEqual({ refused: 'lead-only' })
    expect(await test.desk.delete(lena, caseId, 'verzoek')).toEqual({ messages: 3, notes: 1 })
    expect(test.screens.bram.at(-1)).toEqual({ kind: 'deleted', caseId })
    expect(await test.desk.open(lena, caseId)).toEqual({ refused: 'unknown' })
    expect(await test.stores.cases.verifyAudit()).toBeUndefined()
  })
})
