import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openTestStore, type TestStore } from '../support/stores'
import { anna } from '../desk/desk-support'
import { textOf } from './recording-office'
import { TeamsBench } from './support'

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

const minute = (): void => bench.test.stores.clock.forward(60_000)

describe('commands', () => {
  it('keep notes from the visitor, also misspelt ones', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'notitie: klinkt bang')
    await bench.inChatOf(anna, `Notitie bewaard bij gesprek ${visitor.number}`)
    for (const text of ['notite klinkt bang', 'Notiite: x', '/notitei x', 'note x', 'notieties x', 'no titie x']) {
      await bench.types(anna, text)
    }
    expect(bench.told(visitor)).toEqual([])
    const asNote = await bench.buttonInChat(anna, 'notite klinkt bang', `Notitie bij gesprek ${visitor.number}`)
    await bench.press(anna, asNote)
    await bench.press(anna, asNote)
    const notes = await bench.test.stores.cases.notes(visitor.caseId)
    expect(notes.map(({ text }) => text)).toEqual(['klinkt bang', 'klinkt bang'])
    const toVisitor = await bench.buttonInChat(anna, 'note x', `Nee, stuur naar gesprek ${visitor.number}`)
    await bench.press(anna, toVisitor)
    expect(bench.told(visitor)).toEqual(['note x'])
    await bench.types(anna, '/onbekend')
    await bench.inChatOf(anna, 'Deze opdracht ken ik niet.')
    expect(bench.told(visitor)).toEqual(['note x'])
  })

  it('offer a standard reply in the visitor’s language, which goes out once and as it was changed', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'standaardantwoord')
    await bench.press(anna, await bench.buttonInChat(anna, 'Standaardantwoord voor', 'Neem de tijd'))
    const send = await bench.buttonInChat(anna, 'Je hoeft niet alles te vertellen', 'Versturen')
    expect(bench.told(visitor)).toEqual([])
    await bench.press(anna, { ...send, text: 'Neem rustig de tijd.' })
    await bench.press(anna, { ...send, text: 'Neem rustig de tijd.' })
    expect(bench.told(visitor)).toEqual(['Neem rustig de tijd.'])
  })

  it('show the history by the page', async () => {
    const visitor = await bench.visitor()
    for (let index = 1; index <= 45; index++) await bench.visitorSays(visitor, `bericht ${index}.`)
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'geschiedenis')
    const page = await bench.inChatOf(anna, `Gesprek ${visitor.number} · Geschiedenis`)
    expect(textOf(page.message)).toContain('bericht 45.')
    expect(textOf(page.message)).not.toContain('bericht 25.')
    await bench.press(anna, await bench.buttonInChat(anna, '· Geschiedenis', 'Eerder'))
    await bench.inChatOf(anna, 'bericht 7.')
  })

  it('keep somebody present for four hours, as long as they do something', async () => {
    await bench.types(anna, 'ik ben er')
    for (let quarter = 0; quarter < 15; quarter++) {
      bench.test.stores.clock.forward(15 * 60_000)
      await bench.teams.check()
      expect(bench.test.desk.whoIsPresent()).toEqual([{ staffId: 'anna', name: 'Anna' }])
    }
    await bench.types(anna, 'wachtrij')
    bench.test.stores.clock.forward(3 * 3_600_000)
    await bench.teams.check()
    expect(bench.test.desk.whoIsPresent()).toHaveLength(1)
    bench.test.desk.absent('anna')
    await bench.settled()
    expect(bench.test.desk.whoIsPresent()).toHaveLength(1)
    bench.test.stores.clock.forward(3_600_001)
    await bench.teams.check()
    await bench.inChatOf(anna, 'Ben je er nog?')
    expect(bench.test.desk.whoIsPresent()).toEqual([])
    await bench.types(anna, 'ik ben er')
    await bench.types(anna, 'ik ben er even niet')
    await bench.settled()
    expect(bench.test.desk.whoIsPresent()).toEqual([])
  })

  it('ask before taking a good answer to a visitor for a command', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'Ik ben er')
    await bench.press(anna, await bench.buttonInChat(anna, 'Bedoel je', `Nee, stuur naar gesprek ${visitor.number}`))
    expect(bench.told(visitor)).toEqual(['Ik ben er'])
    expect(bench.test.desk.whoIsPresent()).toEqual([])
  })
})
