import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, lena } from '../desk/desk-support'
import { says, turn } from '../desk/support'
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

describe('a conversation in somebody’s own chat', () => {
  it('begins with what was passed on, and goes both ways, once and in order', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    const intro = await bench.inChatOf(anna, visitor.number)
    expect(textOf(intro.message)).toContain('Iemand uit de straat werkt zonder loon.')
    expect(textOf(intro.message)).toContain('Neem buiten dit gesprek geen contact op.')
    expect(textOf(intro.message)).toContain('Wat je nu typt, gaat naar deze bezoeker.')
    expect(intro.message.summary).toBe(`Gesprek ${visitor.number} is van jou`)
    minute()
    const hello = bench.post(anna, 'Hallo, ik ben Anna')
    expect(await bench.teams.take(hello)).toBe(true)
    expect(await bench.teams.take(hello)).toBe(true)
    expect(bench.told(visitor)).toEqual(['Hallo, ik ben Anna'])
    await bench.visitorSays(visitor, '**eerste** [x](https://y)')
    await bench.visitorSays(visitor, 'tweede')
    const second = await bench.inChatOf(anna, 'tweede')
    const first = await bench.inChatOf(anna, '**eerste** [x](https://y)')
    expect(JSON.stringify(first.message.card)).toContain('"type":"TextRun","text":"**eerste** [x](https://y)"')
    expect(first.message.summary).toBe(`Nieuw bericht in gesprek ${visitor.number}`)
    expect(bench.chat(anna).indexOf(first)).toBeLessThan(bench.chat(anna).indexOf(second))
    expect(textOf(second.message)).toContain(`Gesprek ${visitor.number} · Bezoeker`)
    expect(bench.countInChat(anna, 'tweede')).toBe(1)
    expect(bench.countInChat(bram, 'tweede')).toBe(0)
    expect(bench.countInChat(anna, 'Hallo, ik ben Anna')).toBe(0)
  })

  it('tells the person what the safe way of contact is, and when somebody is in danger', async () => {
    const safeContact = { way: 'phone', address: '06-thuis', moment: 'na zes uur', mayLeaveMessage: false } as const
    const visitor = await bench.visitor({ request: { reason: 'danger', passedOn: [], safeContact } })
    await bench.claims(anna, visitor)
    const text = textOf((await bench.inChatOf(anna, visitor.number)).message)
    expect(text).toContain('Bellen: 06-thuis\nWanneer: na zes uur\nLaat geen bericht achter.')
    expect(text).toContain('De bezoeker wilde niets doorgeven.')
    const relay = { kind: 'relay', caseId: visitor.caseId, text: 'hij is hier', level: 'danger' } as const
    await turn(bench.test.stores, visitor.conversationId, [relay])
    bench.test.desk.turnStored(visitor.conversationId)
    await bench.inChatOf(anna, 'Noem eerst 112.')
    await bench.visitorSays(visitor, 'nog iets')
    await bench.inChatOf(anna, 'nog iets')
    expect(bench.countInChat(anna, 'Noem eerst 112.')).toBe(1)
    const grave = await bench.visitor({ request: { reason: 'danger', passedOn: [], safeContact } })
    await turn(bench.test.stores, grave.conversationId, [{ ...relay, caseId: grave.caseId }])
    await bench.claims(anna, grave)
    await bench.visitorSays(grave, 'en nog iets')
    await bench.inChatOf(anna, 'en nog iets')
    expect(bench.countInChat(anna, 'Noem eerst 112.')).toBe(2)
  })

  it('leaves nothing out when both speak at once', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await says(bench.test.stores, visitor, 'tegelijk')
    await bench.types(anna, 'ook tegelijk')
    bench.test.desk.turnStored(visitor.conversationId)
    await bench.inChatOf(anna, 'tegelijk')
  })

  it('takes what is delivered five times at once as one', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    for (const text of ['hallo', 'notitie hallo', 'hulp']) {
      const post = bench.post(anna, text)
      const shown = bench.countInChat(anna, 'Wat je hier kunt doen')
      await Promise.all(Array.from({ length: 5 }, () => bench.teams.take(post)))
      await bench.settled()
      if (text === 'hulp') expect(bench.countInChat(anna, 'Wat je hier kunt doen')).toBe(shown + 1)
    }
    expect(bench.told(visitor)).toEqual(['hallo'])
    expect(await bench.test.stores.cases.notes(visitor.caseId)).toHaveLength(1)
  })

  it('is the assistant’s again for who has none', async () => {
    expect(await bench.types(anna, 'Wat is de bedenktijd?')).toBe(false)
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    expect(await bench.types(anna, 'Wat is de bedenktijd?')).toBe(true)
    expect(bench.told(visitor)).toEqual(['Wat is de bedenktijd?'])
  })

  it('holds back what was meant for a visitor who has just gone, and lets the next question through', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.test.desk.visitorLeft(visitor.conversationId)
    expect(await bench.types(anna, 'Ben je er nog?')).toBe(true)
    await bench.inChatOf(anna, 'Niet verstuurd: het gesprek is voorbij.')
    expect(await bench.types(anna, 'Wat is de bedenktijd?')).toBe(false)
    await bench.inChatOf(anna, `Gesprek ${visitor.number} is afgesloten: de bezoeker is weggegaan`)
  })

  it('says in plain words what did not arrive', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'Hoor je mij?')
    await bench.test.desk.visitorMissed(visitor.conversationId, 2, 'unsure')
    const told = await bench.inChatOf(anna, 'Niet zeker of dit aankwam.')
    expect(textOf(told.message)).toContain('Hoor je mij?')
    await bench.types(anna, 'En nu?')
    await bench.test.desk.visitorMissed(visitor.conversationId, 3, 'window-closed')
    await bench.inChatOf(anna, 'Facebook neemt niets meer aan')
  })

  it('keeps changes, files and what is too long to itself, and says so', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    expect(await bench.types(anna, 'anders', { changed: 'edited' })).toBe(true)
    await bench.inChatOf(anna, 'Een wijziging komt niet bij de bezoeker aan.')
    expect(await bench.types(anna, '', { hasFiles: true })).toBe(true)
    await bench.inChatOf(anna, 'Bestanden gaan niet mee.')
    await bench.types(anna, 'x'.repeat(4_001))
    await bench.inChatOf(anna, 'te lang')
    expect(bench.told(visitor)).toEqual([])
    await bench.types(anna, 'met bijlage', { hasFiles: true })
    expect(bench.told(visitor)).toEqual(['met bijlage'])
  })
})

describe('two conversations at once', () => {
  it('never mix: what is typed goes to the chosen one, and switching says so', async () => {
    const [one, two] = [await bench.visitor(), await bench.visitor()]
    await bench.claims(anna, one)
    await bench.claims(anna, two)
    const second = await bench.inChatOf(anna, `Gesprek ${two.number} · website`)
    expect(textOf(second.message)).toContain(`Wat je nu typt, gaat naar gesprek ${one.number}.`)
    minute()
    await bench.types(anna, 'voor de eerste')
    await bench.visitorSays(two, 'en ik?')
    const choose = await bench.buttonInChat(anna, 'en ik?', 'Antwoord in dit gesprek')
    await bench.press(anna, choose)
    await bench.inChatOf(anna, `Wat je nu typt, gaat naar gesprek ${two.number}.`)
    minute()
    await bench.types(anna, 'voor de tweede')
    expect([bench.told(one), bench.told(two)]).toEqual([['voor de eerste'], ['voor de tweede']])
  })

  it('hold back what was sent before a switch and arrives after it, or within moments', async () => {
    const [one, two] = [await bench.visitor(), await bench.visitor()]
    await bench.claims(anna, one)
    await bench.claims(anna, two)
    minute()
    const late = bench.post(anna, 'geheim van de eerste')
    bench.test.stores.clock.forward(1_000)
    await bench.press(anna, { desk: 'choose', caseId: two.caseId })
    await bench.teams.take(late)
    bench.test.stores.clock.forward(1_000)
    await bench.types(anna, 'nog iets')
    expect([bench.told(one), bench.told(two)]).toEqual([[], []])
    const send = await bench.buttonInChat(anna, 'geheim van de eerste', `Stuur naar gesprek ${one.number}`)
    await bench.press(anna, send)
    await bench.press(anna, { ...send, caseId: two.caseId })
    expect([bench.told(one), bench.told(two)]).toEqual([['geheim van de eerste'], []])
    minute()
    await bench.types(anna, 'rustig getypt')
    expect(bench.told(two)).toEqual(['rustig getypt'])
  })

  it('leave words with nobody when the current one ends, also when one remains', async () => {
    const [one, two] = [await bench.visitor(), await bench.visitor()]
    await bench.claims(anna, one)
    await bench.claims(anna, two)
    minute()
    await bench.test.desk.visitorLeft(one.conversationId)
    await bench.types(anna, 'nog voor de eerste')
    expect(bench.told(two)).toEqual([])
    const ended = await bench.inChatOf(anna, `Gesprek ${one.number} is afgesloten`)
    expect(textOf(ended.message)).toContain('Kies eerst een gesprek.')
    await bench.press(anna, await bench.buttonInChat(anna, 'is afgesloten', `Antwoord in gesprek ${two.number}`))
    minute()
    await bench.types(anna, 'voor de tweede')
    expect(bench.told(two)).toEqual(['voor de tweede'])
  })

  it('can be listed, and one that was taken up in the browser is followed from the moment it is chosen', async () => {
    const visitor = await bench.visitor()
    await bench.types(lena, 'hulp')
    await bench.test.desk.claim(lena, visitor.caseId)
    await bench.settled()
    expect(bench.countInChat(lena, visitor.number)).toBe(0)
    expect(await bench.types(lena, 'vraag aan de assistent')).toBe(false)
    await bench.types(lena, 'gesprekken')
    await bench.press(lena, await bench.buttonInChat(lena, 'Mijn gesprekken', `Antwoord in gesprek ${visitor.number}`))
    await bench.inChatOf(lena, 'Iemand uit de straat')
    minute()
    await bench.types(lena, 'hoi')
    expect(bench.told(visitor)).toEqual(['hoi'])
  })
})

describe('handing over and ending', () => {
  it('goes to a colleague who is there, who is told everything and chooses before typing', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    await bench.types(bram, 'ik ben er')
    await bench.inChatOf(bram, 'Je staat op aanwezig tot')
    minute()
    await bench.types(anna, 'overdragen')
    await bench.press(anna, await bench.buttonInChat(anna, 'overdragen. Aan wie?', 'Bram'))
    await bench.inChatOf(anna, `Gesprek ${visitor.number} is nu van Bram.`)
    await bench.inChatOf(bram, 'Iemand uit de straat')
    await bench.types(bram, 'hallo')
    expect(bench.told(visitor)).toEqual([])
    await bench.press(bram, await bench.buttonInChat(bram, 'Voor welk gesprek', `Stuur naar gesprek ${visitor.number}`))
    expect(bench.told(visitor)).toEqual(['hallo'])
    minute()
    await bench.types(bram, 'en verder')
    expect(bench.told(visitor)).toEqual(['hallo', 'en verder'])
  })

  it('back to the queue, and away by a lead, ends it for who had it', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    await bench.test.desk.transfer(lena, visitor.caseId, 'queue')
    await bench.inChatOf(anna, `Gesprek ${visitor.number} staat weer in de wachtrij`)
    minute()
    await bench.types(anna, 'hallo?')
    expect(bench.told(visitor)).toEqual([])
    await bench.press(anna, { desk: 'claim', caseId: visitor.caseId })
    await bench.settled()
    expect(bench.countInChat(anna, 'Doorgegeven met toestemming')).toBe(2)
  })

  it('closes with an outcome, once', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    minute()
    await bench.types(anna, 'sluiten')
    const form = await bench.inChatOf(anna, `Gesprek ${visitor.number} sluiten`)
    const data = await bench.buttonInChat(anna, `Gesprek ${visitor.number} sluiten`, 'Gesprek sluiten')
    await bench.press(anna, data)
    await bench.inChatOf(anna, 'Nog niet gesloten. Kies eerst vorm, regio en advies.')
    const filled = { ...data, form: 'labour', region: 'twente', advice: 'police' }
    await bench.press(anna, filled, {}, form.id)
    await bench.inChatOf(anna, `Gesprek ${visitor.number} is afgesloten: door een medewerker`)
    expect((await bench.test.stores.cases.read(visitor.caseId))?.outcome).toEqual({
      form: 'labour',
      region: 'twente',
      advice: 'police',
    })
    await bench.press(anna, filled, {}, form.id)
    await bench.inChatOf(anna, 'Dit is al afgehandeld.')
  })
})
