import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { App } from '../../src/app'
import { choice, people, places, type Playground } from '../support/playground'
import { startBoth } from './service'
import { enterAsVisitor } from './visitor'

jest.setTimeout(120_000)

let both: Awaited<ReturnType<typeof startBoth>>
let app: App
let playground: Playground
beforeAll(async () => {
  both = await startBoth()
  ;({ app, playground } = both)
})
afterAll(() => both.close())

const { anna, bram } = people
const { personal, group, channel } = places
const has =
  (...parts: string[]) =>
  ({ words }: { words: string }) =>
    parts.every((part) => words.includes(part))

describe('a professional in Teams', () => {
  it('asks a question and gets the answer for professionals on a card, after the disclosure', async () => {
    await playground.say(personal, anna.id, 'wat zijn signalen van arbeidsuitbuiting?')
    const disclosure = await playground.next(personal)
    expect(disclosure.words).toContain('Hier antwoordt een computer, geen mens')
    const answer = await playground.next(personal)
    expect(answer.card).toMatchObject({ type: 'AdaptiveCard', lang: 'nl' })
    expect(answer.words).toContain('Bij arbeidsuitbuiting moet iemand onder dwang')
    expect(answer.buttons).toContain('Signalen nalopen')
  })

  it('ticks signals on one card, and hears whether there is reason to consult', async () => {
    await playground.say(personal, anna.id, 'signalen checken')
    const situations = await playground.next(personal, ({ buttons }) => buttons.includes('Werk'))
    await playground.press(situations, 'Werk')
    const list = await playground.next(personal)
    const ticks = ['Iemand anders bewaart het paspoort', 'De slaapplek is van de baas'].map((title) =>
      choice(list, title),
    )
    expect(list.buttons.length).toBeGreaterThan(0)
    await playground.press(list, list.buttons[0] ?? '', { ticked: ticks.join(',') })
    const outcome = await playground.next(personal, has('reden om te overleggen'))
    expect(outcome.words).toContain('Iemand anders bewaart het paspoort')
    expect(outcome.words).toContain('De slaapplek is van de baas')
  })

  it('hears nothing about a case in the group chat, and is answered in the private chat', async () => {
    await playground.say(group, anna.id, '@KMT mijn cliënt moet dag en nacht werken, haar baas heeft haar paspoort')
    const open = await playground.next(group)
    expect(open.words).toContain('Hier lezen anderen mee. Daarom antwoord ik in onze privéchat.')
    const alone = await playground.next(personal, has('kan een signaal'))
    expect(alone.buttons).toContain('Iemand spreken')
  })

  it('is heard in the group chat when the assistant is mentioned', async () => {
    await playground.say(group, bram.id, 'wat is de meldroute?')
    await playground.say(group, bram.id, '@KMT wat zijn signalen van arbeidsuitbuiting?')
    await playground.next(group, has('Bij arbeidsuitbuiting moet iemand onder dwang'))
    expect(playground.messages(group).filter(has('Is er geen haast?'))).toEqual([])
  })
})

describe('the desk in Teams', () => {
  it('takes a visitor of the website from the queue to a closed case', async () => {
    await playground.say(personal, anna.id, await app.deskLink())
    const welcome = await playground.next(personal, has('Je bent nu aangemeld als'))
    await playground.press(welcome, 'Ik ben er')
    await playground.next(personal, has('Je staat op aanwezig'))
    const here = await playground.say(channel, anna.id, '@KMT balie hier')
    await playground.next(here, has('Dit kanaal is nu de balie'))

    const visitor = await enterAsVisitor(app.url)
    await visitor.says('ik wil een mens spreken')
    await visitor.hears('Ja, graag')
    await visitor.presses('yes')
    await visitor.hears('Nee, alleen hier')
    await visitor.presses('no')
    await visitor.hears('Er is een medewerker gevraagd')

    const waiting = await playground.nextThread(channel, has('Er wacht iemand'))
    expect(waiting.words).not.toContain('mens spreken')
    await playground.press(waiting, 'Ik pak dit op')
    const taken = await playground.next(waiting.conversation, ({ isUpdate }) => isUpdate)
    expect(taken).toMatchObject({ id: waiting.id, buttons: [] })
    expect(taken.words).toContain('Opgepakt door Coördinator')
    await playground.next(personal, has('Wat je nu typt, gaat naar deze bezoeker.'))
    await visitor.hears('Vanaf nu antwoordt er een mens')

    await playground.say(personal, anna.id, 'Goedemiddag, fijn dat je er bent.')
    await visitor.hears('Goedemiddag, fijn dat je er bent.')
    await visitor.says('dank u, ik wil iets vragen')
    await playground.next(personal, has('dank u, ik wil iets vragen'))

    await playground.say(personal, anna.id, 'sluiten')
    const form = await playground.next(personal, ({ buttons }) => buttons.includes('Gesprek sluiten'))
    await playground.press(form, 'Gesprek sluiten', { form: 'labour', region: 'twente', advice: 'information' })
    await playground.next(personal, has('is gesloten'))
    const closed = await playground.next(waiting.conversation, has('Afgesloten'))
    expect(closed).toMatchObject({ id: waiting.id, isUpdate: true, buttons: [] })
    expect(playground.messages(waiting.conversation)).toEqual([closed])
  })

  it('is not set up by somebody who is not staff', async () => {
    const thread = await playground.say(channel, anna.id, '@KMT balie weg')
    await playground.next(thread, has('Dit kanaal is de balie niet meer'))
    await playground.say(thread, bram.id, '@KMT balie hier')
    const answer = await playground.next(thread)
    expect(answer.words).toContain('Hier antwoordt een computer, geen mens')
  })
})
