import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, bram, lena } from '../desk/desk-support'
import { buttonsOf, textOf } from './recording-office'
import { channelPlace, TeamsBench } from './support'

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

const outcome = { form: 'labour', region: 'twente', advice: 'police' } as const
const saidIn = (place: unknown): string[] =>
  bench.office.delivered
    .filter((each) => each.way === 'post' && JSON.stringify(each.place) === JSON.stringify(place))
    .map(({ message }) => textOf(message))
const claimOf = (caseId: string) => ({ desk: 'claim', caseId })

describe('the room of the desk', () => {
  it('is put in a channel by a lead, and by nobody else', async () => {
    expect(await bench.types(anna, 'Balie hier!', bench.inChannel())).toBe(true)
    await bench.settled()
    expect(saidIn(channelPlace)[0]).toContain('Alleen een coördinator')
    expect(await bench.types('stranger', 'balie hier', bench.inChannel())).toBe(false)
    expect(await bench.types(lena, 'balie hier')).toBe(true)
    await bench.inChatOf(lena, 'De balie staat in een kanaal van het team.')
    const before = await bench.visitor()
    expect(bench.cards(before)).toEqual([])
    await bench.openRoom()
    await bench.cardShows(before, 'Er wacht iemand')
    const after = await bench.visitor()
    await bench.cardShows(after, 'Er wacht iemand')
    await bench.types(lena, 'balie weg', bench.inChannel())
    const later = await bench.visitor()
    await bench.test.desk.claim(bram, after.caseId)
    await bench.cardShows(after, 'Opgepakt door Bram')
    expect(bench.cards(later)).toEqual([])
  })

  it('shows how a case stands and not one word of the visitor, and marks drills', async () => {
    await bench.openRoom()
    const visitor = await bench.visitor({
      drill: true,
      request: { reason: 'asked', passedOn: ['GEHEIM'], safeContact: { way: 'never' } },
    })
    await bench.visitorSays(visitor, 'GEHEIM')
    const { message } = await bench.cardShows(visitor, 'Er wacht iemand')
    expect(textOf(message)).toMatch(/Vraag|Mogelijk signaal/)
    expect(textOf(message)).toContain('website')
    expect(textOf(message)).toContain('Nederlands')
    expect(textOf(message)).toContain('ma 23 nov 11:00')
    expect(textOf(message)).toContain('Oefening')
    await bench.claims(anna, visitor)
    await bench.cardShows(visitor, 'Opgepakt door Anna')
    const open = bench.office.delivered.filter(({ place }) => JSON.stringify(place) !== '{"chat":"anna"}')
    expect(JSON.stringify(open)).not.toContain('GEHEIM')
    expect(JSON.stringify(bench.office.delivered.map((each) => each.message.summary))).not.toContain('GEHEIM')
  })

  it('keeps the card as the case goes: taken, closed, message left, expired', async () => {
    await bench.openRoom()
    const [closed, expired] = [await bench.visitor(), await bench.visitor()]
    const left = await bench.visitor({ queue: false })
    await bench.cardShows(left, 'Bericht achtergelaten')
    await bench.cardShows(expired, 'Er wacht iemand')
    const first = await bench.cardShows(closed, 'Er wacht iemand')
    await bench.test.desk.claim(anna, closed.caseId)
    await bench.test.desk.close(anna, closed.caseId, outcome)
    const last = await bench.cardShows(closed, 'Afgesloten: door een medewerker')
    expect([last.way, last.id, last.place]).toEqual(['replace', first.id, { thread: first.id }])
    expect(buttonsOf(last.message)).toEqual({})
    bench.test.stores.clock.forward(1_200_000)
    await bench.test.desk.sweep()
    await bench.cardShows(expired, 'Niet op tijd opgepakt')
    expect(bench.cards(closed).filter(({ way }) => way === 'postInChannel')).toHaveLength(1)
  })

  it('shows only the last of many changes', async () => {
    await bench.openRoom()
    const visitor = await bench.visitor()
    await bench.cardShows(visitor, 'Er wacht iemand')
    bench.office.hold()
    for (let round = 0; round < 10; round++) {
      await bench.test.desk.claim(round % 2 ? anna : bram, visitor.caseId)
      await bench.test.desk.transfer(lena, visitor.caseId, 'queue')
    }
    await bench.test.desk.claim(bram, visitor.caseId)
    bench.office.release()
    await bench.cardShows(visitor, 'Opgepakt door Bram')
    await bench.settled()
    expect(bench.cards(visitor).length).toBeLessThanOrEqual(3)
  })

  it('posts a new card when the old one can no longer be changed, and waits when the channel is busy', async () => {
    await bench.openRoom()
    const visitor = await bench.visitor()
    await bench.cardShows(visitor, 'Er wacht iemand')
    bench.office.fail('replace', 'refused')
    await bench.test.desk.claim(anna, visitor.caseId)
    const fresh = await bench.cardShows(visitor, 'Opgepakt door Anna')
    expect(fresh.way).toBe('postInChannel')
    bench.office.fail('replace', 'busy')
    await bench.test.desk.transfer(lena, visitor.caseId, 'queue')
    await bench.settled()
    expect(
      bench
        .cards(visitor)
        .map(({ message }) => textOf(message))
        .at(-1),
    ).toContain('Opgepakt door Anna')
    await bench.teams.check()
    await bench.cardShows(visitor, 'Er wacht iemand')
  })

  it('posts again what perhaps did not arrive, and says that it may stand there twice', async () => {
    await bench.openRoom()
    await bench.settled()
    bench.office.fail('postInChannel', 'unsure', { arrives: true })
    const visitor = await bench.visitor()
    await bench.settled()
    expect(bench.cards(visitor)).toHaveLength(1)
    await bench.teams.check()
    await bench.cardShows(visitor, 'misschien twee keer')
    await bench.test.desk.claim(anna, visitor.caseId)
    await bench.cardShows(visitor, 'Opgepakt door Anna')
  })

  it('tells the leads when the assistant may not post in the channel any more', async () => {
    await bench.types(lena, 'hulp')
    await bench.openRoom()
    await bench.settled()
    bench.office.fail('postInChannel', 'blocked')
    await bench.visitor()
    await bench.inChatOf(lena, 'De assistent komt niet meer in het kanaal van de balie.')
    expect(await database.documents.all('desk-room')).toEqual([])
  })
})

describe('taking up a case in the room', () => {
  it('gives it to one of many who press at once; the others hear who has it', async () => {
    await bench.openRoom()
    const visitor = await bench.visitor()
    const card = await bench.cardShows(visitor, 'Er wacht iemand')
    const claim = claimOf(visitor.caseId)
    expect(buttonsOf(card.message)).toEqual({ 'Ik pak dit op': claim })
    for (const who of [anna, bram]) await bench.types(who, 'hulp')
    const thread = { thread: card.id }
    await Promise.all([anna, bram].map((who) => bench.press(who, claim, bench.inChannel(thread), card.id)))
    const state = (await bench.test.stores.cases.read(visitor.caseId))?.state
    const winner = state?.name === 'staff' ? state.staffName : ''
    await bench.cardShows(visitor, `Opgepakt door ${winner}`)
    await bench.settled()
    expect(saidIn(thread)).toEqual([`${winner} heeft gesprek ${visitor.number}.`])
    expect(bench.countInChat(winner === 'Anna' ? bram : anna, 'Doorgegeven')).toBe(0)
    await bench.press(winner === 'Anna' ? anna : bram, claim, bench.inChannel(thread), card.id)
    await bench.settled()
    expect(bench.countInChat(winner === 'Anna' ? anna : bram, 'Doorgegeven met toestemming')).toBe(1)
  })

  it('waits for who has no chat with the assistant yet', async () => {
    const visitor = await bench.visitor()
    await bench.press(anna, claimOf(visitor.caseId), bench.inChannel({ thread: 't' }))
    await bench.settled()
    expect(saidIn({ thread: 't' })[0]).toContain('open eerst je eigen chat met de assistent')
    expect((await bench.test.stores.cases.read(visitor.caseId))?.state.name).toBe('waiting')
  })

  it('says that an old card is handled', async () => {
    const visitor = await bench.visitor()
    await bench.types(bram, 'hulp')
    await bench.test.desk.claim(anna, visitor.caseId)
    await bench.test.desk.close(anna, visitor.caseId, outcome)
    await bench.press(bram, claimOf(visitor.caseId), bench.inChannel({ thread: 'old' }))
    await bench.settled()
    expect(saidIn({ thread: 'old' })).toEqual(['Dit is al afgehandeld.'])
    const gone = await bench.visitor()
    await bench.test.desk.visitorLeft(gone.conversationId)
    await bench.press(bram, claimOf(gone.caseId), bench.inChannel({ thread: 'gone' }))
    await bench.settled()
    expect(saidIn({ thread: 'gone' })).toEqual(['Dit is al afgehandeld: de bezoeker is weggegaan.'])
  })

  it('lets people say in the channel who is there and what waits, and nothing of it goes to a visitor', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    bench.test.stores.clock.forward(60_000)
    await bench.types(anna, 'ik ben er', bench.inChannel())
    await bench.types(anna, 'wie is er', bench.inChannel())
    await bench.types(anna, 'wachtrij', bench.inChannel())
    await bench.types(anna, 'hallo bezoeker', bench.inChannel())
    await bench.types(anna, 'hallo bezoeker', { scope: 'group', place: channelPlace })
    await bench.settled()
    const said = saidIn(channelPlace)
    expect(said.slice(0, 2)).toEqual(['Anna is er.', 'Aanwezig: Anna.'])
    expect(said.slice(-2)).toEqual(
      Array(2).fill('Vanuit hier gaat niets naar een bezoeker. Schrijf in je eigen chat met de assistent.'),
    )
    expect(bench.told(visitor)).toEqual([])
    await bench.types(bram, 'notite klinkt bang', bench.inChannel())
    await bench.settled()
    expect(saidIn(channelPlace).at(-1)).toBe('Dat kan alleen in je eigen chat met de assistent.')
    expect(await bench.types(bram, 'wat is de meldroute?', bench.inChannel())).toBe(false)
  })
})
