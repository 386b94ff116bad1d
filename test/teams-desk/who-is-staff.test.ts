import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createInvite } from '../../src/console/sign-in/invites'
import { randomBytes, randomUUID } from 'node:crypto'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, lena } from '../desk/desk-support'
import { textOf } from './recording-office'
import { home, TeamsBench } from './support'

let database: TestStore
let bench: TeamsBench
beforeAll(async () => {
  database = await openTestStore('sqlite')
})
beforeEach(async () => {
  bench = await TeamsBench.open(database)
})
afterEach(() => bench.close())
afterAll(() => database.remove())

const linkFor = async (staffId: string): Promise<string> => {
  const { staff, clock } = bench.test.stores
  return `https://kmt.example${await createInvite({ staff, clock: clock.now, randomBytes })(staffId)}`
}
const newMember = async (name = 'Mila') => {
  const member = { id: randomUUID(), name, role: 'worker', active: true } as const
  await bench.test.stores.staff.save(member)
  return member
}
const audit = async (caseId: string) =>
  (await bench.test.stores.cases.auditTrail({ caseId, limit: 100 })).map(({ actorId, action, result }) =>
    [actorId, action, result].join(' '),
  )

describe('signing in with a one-time link', () => {
  it('links the account, in the person’s own chat, and is written down', async () => {
    const member = await newMember()
    const link = await linkFor(member.id)
    const id = randomUUID()
    expect(await bench.types('mila', 'hulp')).toBe(false)
    const post = bench.post('mila', `kijk: ${link}`)
    expect(await bench.teams.take(post)).toBe(true)
    await bench.inChatOf('mila', 'Je bent nu aangemeld als Mila.')
    expect(await bench.teams.take(post)).toBe(true)
    await bench.settled()
    expect(bench.chat('mila')).toHaveLength(1)
    const found = await bench.test.stores.staff.findByDirectory(`teams:${home}`, 'oid-mila')
    expect(found).toEqual(member)
    const trail = await bench.test.stores.cases.auditTrail({ limit: 1_000 })
    expect(trail.filter(({ actorId }) => actorId === member.id).map(({ action }) => action)).toEqual(['sign-in'])
    expect(await bench.types('mila', 'hulp', { id })).toBe(true)
    await bench.types('mila', await linkFor(bram.id))
    await bench.inChatOf('mila', 'Je bent al aangemeld als Mila.')
    expect(await bench.test.stores.staff.findByDirectory(`teams:${home}`, 'oid-mila')).toEqual(member)
  })

  it('gives wrong, used and old links the same answer, and another organisation too', async () => {
    const member = await newMember()
    const [used, old, foreign] = [await linkFor(member.id), await linkFor(member.id), await linkFor(member.id)]
    await bench.types('first', used)
    await bench.types('second', used)
    await bench.types('third', 'https://kmt.example/desk/sign-in#nonsense')
    await bench.types('fourth', foreign, { tenantId: '22222222-2222-4222-8222-222222222222' })
    bench.test.stores.clock.forward(25 * 3_600_000)
    await bench.types('fifth', old)
    await bench.settled()
    const answers = ['second', 'third', 'fourth', 'fifth'].map((who) =>
      bench.chat(who).map((each) => textOf(each.message)),
    )
    expect(new Set(answers.flat()).size).toBe(1)
    expect(answers.flat()[0]).toContain('Deze link werkt niet.')
    for (const who of ['second', 'third', 'fourth', 'fifth']) expect(await bench.types(who, 'hulp')).toBe(false)
  })

  it('spends a link that others could read', async () => {
    const member = await newMember()
    for (const scope of ['channel', 'group'] as const) {
      const link = await linkFor(member.id)
      await bench.types('mila2', link, { scope, place: { open: scope } })
      await bench.types('mila2', link)
    }
    await bench.settled()
    expect(bench.office.delivered.map(({ message }) => textOf(message))[0]).toContain('anderen konden hem hier lezen')
    expect(bench.chat('mila2').map((each) => textOf(each.message))).toEqual(
      Array(2).fill(expect.stringContaining('Deze link werkt niet.')),
    )
    expect(await bench.types('mila2', 'hulp')).toBe(false)
  })
})

describe('whoever is not of the desk', () => {
  it('gets nothing by pressing its buttons, and the case stays as it is', async () => {
    const visitor = await bench.visitor()
    const buttons = [
      { desk: 'claim', caseId: visitor.caseId },
      { desk: 'send', caseId: visitor.caseId, text: 'x', once: 'x' },
      { desk: 'history', caseId: visitor.caseId },
      { desk: 'present' },
    ]
    for (const data of buttons) {
      expect(await bench.press('stranger', data)).toBe(true)
      expect(await bench.press(anna, data, { tenantId: 'another', place: { chat: 'foreign' } })).toBe(true)
    }
    await bench.settled()
    expect(new Set(bench.office.delivered.map(({ message }) => textOf(message)))).toEqual(
      new Set(['Deze knop is voor medewerkers van de balie. Werk je bij de balie? Meld je dan eerst aan.']),
    )
    expect((await bench.test.stores.cases.read(visitor.caseId))?.state.name).toBe('waiting')
    expect(bench.test.desk.whoIsPresent()).toEqual([])
    expect(await audit(visitor.caseId)).toEqual([])
  })

  it('is not taken for staff by an object id of another organisation, or an empty one', async () => {
    expect(await bench.types(anna, 'wachtrij', { tenantId: 'another' })).toBe(false)
    expect(await bench.types(anna, 'wachtrij', { objectId: '' })).toBe(false)
    // Linked when another organisation ran the service.
    await bench.test.stores.staff.save(anna, { issuer: 'teams:another', subject: 'oid-anna' })
    expect(await bench.types(anna, 'wachtrij', { tenantId: 'another' })).toBe(false)
    expect(await bench.types(anna, 'wachtrij')).toBe(true)
    expect(await bench.types(anna, 'wachtrij', { tenantId: home.toUpperCase(), objectId: 'OID-ANNA' })).toBe(true)
  })

  it('loses everything at once when disabled, also what would be forwarded', async () => {
    const visitor = await bench.visitor()
    await bench.types(bram, 'ik ben er')
    await bench.claims(bram, visitor)
    await bench.test.stores.staff.save({ ...bram, active: false })
    expect(await bench.types(bram, 'nog een bericht')).toBe(false)
    expect(bench.told(visitor)).toEqual([])
    await bench.teams.check()
    expect(bench.test.desk.whoIsPresent()).toEqual([])
    await bench.visitorSays(visitor, 'hoort hij dit?')
    await bench.settled()
    expect(bench.countInChat(bram, 'hoort hij dit?')).toBe(0)
  })
})

describe('a person who was disabled', () => {
  it('is out, whatever goes wrong for a colleague in the same minute', async () => {
    const visitor = await bench.visitor()
    await bench.types(anna, 'ik ben er')
    await bench.types(bram, 'ik ben er')
    await bench.claims(bram, visitor)
    const { staff } = bench.test.stores
    await staff.save({ ...bram, active: false })
    const find = staff.find.bind(staff)
    staff.find = (id) => (id === anna.id ? Promise.reject(new TypeError('cannot be read')) : find(id))
    await bench.teams.check()
    staff.find = find
    expect(bench.test.desk.whoIsPresent().map(({ staffId }) => staffId)).toEqual(['anna'])
    await bench.visitorSays(visitor, 'hoort hij dit?')
    await bench.settled()
    expect(bench.countInChat(bram, 'hoort hij dit?')).toBe(0)
    await staff.save(bram)
  })

  it('does not get what the channel asked to wait with', async () => {
    const visitor = await bench.visitor()
    await bench.claims(bram, visitor)
    await bench.visitorSays(visitor, 'nog onderweg')
    await bench.inChatOf(bram, 'nog onderweg')
    const stop = bench.office.until.at(-1)
    expect(stop?.aborted).toBe(false)
    await bench.test.stores.staff.save({ ...bram, active: false })
    await bench.teams.check()
    expect(stop?.aborted).toBe(true)
    await bench.test.stores.staff.save(bram)
  })
})

describe('forged buttons of staff', () => {
  it('do not reach a case of a colleague, and say nothing of it', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    await bench.types(bram, 'hulp')
    bench.test.stores.clock.forward(60_000)
    const { caseId } = visitor
    const outcome = { form: 'labour', region: 'twente', advice: 'police' }
    for (const data of [
      { desk: 'send', caseId, text: 'x', once: 'a' },
      { desk: 'note', caseId, text: 'x' },
      { desk: 'choose', caseId },
      { desk: 'history', caseId },
      { desk: 'close-form', caseId },
      { desk: 'close', caseId, ...outcome },
      { desk: 'transfer', caseId, to: 'bram' },
      { desk: 'standard', caseId, topic: 'hello' },
    ]) {
      expect(await bench.press(bram, data)).toBe(true)
    }
    await bench.settled()
    expect(bench.told(visitor)).toEqual([])
    expect(await bench.types(bram, 'vraag')).toBe(false)
    const said = bench
      .chat(bram)
      .map(({ message }) => textOf(message))
      .join('\n')
    expect(said).not.toContain('Iemand uit de straat')
    expect((await bench.test.stores.cases.read(caseId))?.state).toMatchObject({ staffId: 'anna' })
    expect(await bench.test.stores.cases.notes(caseId)).toEqual([])
  })

  it('of another environment, for cases that are not here, do nothing', async () => {
    const visitor = await bench.visitor()
    await bench.types(anna, 'hulp')
    bench.test.stores.clock.forward(60_000)
    const caseId = randomUUID()
    for (const data of [
      { desk: 'claim', caseId },
      { desk: 'choose', caseId },
      { desk: 'send', caseId, text: 'x', once: 'a' },
      { desk: 'note', caseId, text: 'x' },
      { desk: 'history', caseId },
      { desk: 'transfer', caseId, to: 'bram' },
      { desk: 'close', caseId, form: 'labour', region: 'twente', advice: 'police' },
    ]) {
      expect(await bench.press(anna, data)).toBe(true)
    }
    await bench.settled()
    expect(await bench.types(anna, 'een vraag aan de assistent')).toBe(false)
    expect(await bench.test.stores.cases.read(caseId)).toBeUndefined()
    expect((await bench.test.stores.cases.read(visitor.caseId))?.state.name).toBe('waiting')
    expect(bench.test.line.stored).toEqual([])
  })

  it('of any shape get a sentence, and never an error', async () => {
    await bench.types(lena, 'hulp')
    const forged: Record<string, unknown>[] = [
      { desk: 'claim' },
      { desk: 'claim', caseId: 7 },
      { desk: 'claim', caseId: ['a'] },
      { desk: 'claim', caseId: '__proto__' },
      { desk: 'claim', caseId: 'x'.repeat(1_000) },
      { desk: 'claim', caseId: "'; drop table cases" },
      { desk: { toString: 'claim' } },
      { desk: null },
      { desk: 'toString' },
      { desk: '__proto__', caseId: 'a' },
      { desk: 'history', caseId: 'unknown', before: -1 },
      { desk: 'history', caseId: 'unknown', before: 'a' },
      { desk: 'standard', caseId: 'unknown', topic: 'constructor' },
      { desk: 'close', caseId: 'unknown', form: 'x', region: [], advice: {} },
      { desk: 'send', caseId: 'unknown', text: '', once: 'a' },
      { desk: 'send', caseId: 'unknown', text: 'x'.repeat(4_001), once: 'a' },
      { desk: 'transfer', caseId: 'unknown', to: 'nobody' },
    ]
    for (const data of forged) {
      const before = bench.chat(lena).length
      expect(await bench.press(lena, data)).toBe(true)
      await bench.settled()
      expect([data, bench.chat(lena).length]).toEqual([data, before + 1])
    }
    expect(bench.test.logged).not.toContain('teams-desk.failed')
  })

  it('pressed where others read along show nothing of a visitor', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    for (const desk of ['history', 'choose', 'close-form', 'standard-list', 'transfer-form', 'conversations']) {
      await bench.press(anna, { desk, caseId: visitor.caseId }, bench.inChannel({ open: 1 }))
    }
    await bench.settled()
    const open = bench.office.delivered.filter(({ place }) => JSON.stringify(place) === '{"open":1}')
    expect(open.map(({ message }) => textOf(message))).toEqual(
      Array(6).fill('Dat kan alleen in je eigen chat met de assistent.'),
    )
  })
})
