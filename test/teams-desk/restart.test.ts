import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openTestStore, type TestStore } from '../support/stores'
import { anna, lena } from '../desk/desk-support'
import { RecordingOffice, textOf } from './recording-office'
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

const outcome = { form: 'labour', region: 'twente', advice: 'police' } as const
const toAnna = (place: unknown): boolean => JSON.stringify(place) === '{"chat":"anna"}'

describe('after a restart', () => {
  it('everybody is where they were, and hears what was said meanwhile, once and in order', async () => {
    const visitor = await bench.visitor()
    await bench.types(anna, 'ik ben er')
    await bench.claims(anna, visitor)
    await bench.visitorSays(visitor, 'ervoor')
    await bench.inChatOf(anna, 'ervoor')
    const old = bench
    bench = await bench.restart({
      office: new RecordingOffice(),
      meanwhile: async () => {
        await old.visitorSays(visitor, 'tijdens een')
        await old.visitorSays(visitor, 'tijdens twee')
        await old.settled()
      },
    })
    expect(bench.test.desk.whoIsPresent()).toEqual([{ staffId: 'anna', name: 'Anna' }])
    await bench.visitorSays(visitor, 'erna')
    await bench.inChatOf(anna, 'erna')
    expect(bench.chat(anna).map(({ message }) => textOf(message).split('\n')[1])).toEqual([
      'tijdens een',
      'tijdens twee',
      'erna',
    ])
    bench.test.stores.clock.forward(60_000)
    await bench.types(anna, 'ik lees het')
    expect(bench.told(visitor)).toEqual(['ik lees het'])
  })

  it('what may have arrived says so, and is not left out', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    const old = bench
    old.office.hold()
    await old.visitorSays(visitor, 'onderweg')
    await old.settled()
    // The process dies with the call under way: it is never asked to end.
    bench = await TeamsBench.crashed(old, new RecordingOffice())
    const again = await bench.inChatOf(anna, 'onderweg')
    expect(textOf(again.message)).toContain('Niet zeker of dit al aankwam.')
    old.office.release()
    await old.close()
  })

  it('an ending that nobody heard of is told, with what may have been missed', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    const old = bench
    bench = await bench.restart({
      meanwhile: () => old.test.desk.visitorLeft(visitor.conversationId),
    })
    const told = await bench.inChatOf(anna, `Gesprek ${visitor.number} is afgesloten: de bezoeker is weggegaan`)
    expect(textOf(told.message)).toContain('Misschien heb je de laatste berichten niet gezien.')
    expect(await bench.types(anna, 'nog iets')).toBe(true)
    expect(bench.told(visitor)).toEqual([])
  })

  it('cards are changed in place, also when the case moved on meanwhile', async () => {
    await bench.openRoom()
    const [one, two] = [await bench.visitor(), await bench.visitor()]
    const first = await bench.cardShows(one, 'Er wacht iemand')
    await bench.cardShows(two, 'Er wacht iemand')
    const old = bench
    bench = await bench.restart({
      meanwhile: async () => {
        await old.test.desk.claim(anna, one.caseId)
        await old.test.desk.close(anna, one.caseId, outcome)
      },
    })
    const last = await bench.cardShows(one, 'Afgesloten')
    expect([last.way, last.id]).toEqual(['replace', first.id])
    await bench.test.desk.claim(anna, two.caseId)
    await bench.cardShows(two, 'Opgepakt door Anna')
    expect(bench.cards(two).filter(({ way }) => way === 'postInChannel')).toHaveLength(1)
    const three = await bench.visitor()
    await bench.cardShows(three, 'Er wacht iemand')
  })

  it('a post that was acted on is not acted on again', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    bench.test.stores.clock.forward(60_000)
    const note = bench.post(anna, 'notitie een keer')
    const words = bench.post(anna, 'een keer')
    for (const each of [note, words]) await bench.teams.take(each)
    bench = await bench.restart()
    for (const each of [note, words, note, words]) expect(await bench.teams.take(each)).toBe(true)
    expect(await bench.test.stores.cases.notes(visitor.caseId)).toHaveLength(1)
    const messages = await bench.test.stores.cases.messages(visitor.caseId, { limit: 9 })
    expect(messages.map(({ text }) => text)).toEqual(['een keer'])
  })
})

describe('when the channel fails', () => {
  it('what is unsure comes once more, marked; what is busy waits its turn', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    bench.office.fail('post', 'unsure', { arrives: true, fits: toAnna })
    await bench.visitorSays(visitor, 'misschien')
    const again = await bench.inChatOf(anna, 'Niet zeker of dit al aankwam.')
    expect(textOf(again.message)).toContain('misschien')
    expect(bench.countInChat(anna, 'misschien')).toBe(2)
    bench.office.fail('post', 'busy', { fits: toAnna })
    await bench.visitorSays(visitor, 'wacht')
    await bench.settled()
    await bench.visitorSays(visitor, 'erna')
    await bench.inChatOf(anna, 'erna')
    const order = bench.chat(anna).map(({ message }) => textOf(message).split('\n')[1])
    expect(order.slice(-2)).toEqual(['wacht', 'erna'])
  })

  it('a person who blocked the assistant is named in the room, and hears everything when they are back', async () => {
    await bench.openRoom()
    const visitor = await bench.visitor()
    const card = await bench.cardShows(visitor, 'Er wacht iemand')
    await bench.claims(anna, visitor)
    bench.office.fail('post', 'blocked', { fits: toAnna })
    await bench.visitorSays(visitor, 'hoor je mij')
    await bench.visitorSays(visitor, 'nu wel?')
    await bench.settled()
    const inThread = bench.office.delivered.filter(
      ({ place }) => JSON.stringify(place) === JSON.stringify({ thread: card.id }),
    )
    expect(inThread.map(({ message }) => textOf(message)).join()).toContain('komen niet aan bij Anna')
    expect(bench.countInChat(anna, 'hoor je mij')).toBe(0)
    await bench.press(anna, { desk: 'claim', caseId: visitor.caseId }, bench.inChannel({ thread: 'z' }))
    bench.test.stores.clock.forward(60_000)
    await bench.types(anna, 'ik ben terug')
    await bench.inChatOf(anna, 'nu wel?')
    expect(bench.countInChat(anna, 'hoor je mij')).toBe(1)
    expect(bench.told(visitor)).toEqual(['ik ben terug'])
  })

  it('a message that is refused is named, and the next one comes', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    bench.office.fail('post', 'refused', { fits: toAnna })
    await bench.visitorSays(visitor, 'vreemd')
    await bench.visitorSays(visitor, 'gewoon')
    await bench.inChatOf(anna, 'gewoon')
    expect(bench.countInChat(anna, 'kan hier niet staan')).toBe(1)
  })

  it('what could not be stored is not taken, and works the second time', async () => {
    const visitor = await bench.visitor()
    await bench.claims(anna, visitor)
    bench.test.stores.clock.forward(60_000)
    const { documents } = database
    const working = { ...documents }
    const post = bench.post(anna, 'bewaar mij')
    documents.put = () => Promise.reject(new Error('away'))
    await expect(bench.teams.take(post)).rejects.toThrow('away')
    Object.assign(documents, working)
    expect(await bench.teams.take(post)).toBe(true)
    expect(bench.told(visitor)).toEqual(['bewaar mij'])
  })

  it('ends what is under way when it is asked to stop', async () => {
    await bench.types(lena, 'hulp')
    await bench.close()
    await bench.settled()
    const before = bench.office.tried.length
    await bench.visitor()
    await bench.settled()
    expect(bench.office.tried.length).toBe(before)
  })
})
