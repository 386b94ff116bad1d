import { describe, expect, it } from '@jest/globals'
import { privateChat } from '../../dialogs'
import { createBot } from '../../src/app'
import { runSteps, type Step } from '../../src/bot/step'
import { keepPrivate } from '../../src/bot/steps/keep-private'
import { loadState } from '../../src/bot/steps/load-state'
import { parseAction } from '../../src/conversation/action'
import type { TurnResult } from '../../src/conversation/dialog'
import { languages, type Language } from '../../src/conversation/language'
import type { Services } from '../../src/conversation/services'
import { createMemoryTurnStore } from '../../src/storage/memory-turn-store'
import { anExchange } from '../support/exchange'

const bot = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' })
let said = 0

/** Somebody says this in a team, with colleagues around. */
async function inTheOpen(text: string, about: { conversationId?: string; pressed?: string; language?: Language } = {}) {
  const { conversationId = `open-${++said}`, pressed, language } = about
  const action = parseAction(pressed)
  const result = await bot.handleTurn({
    id: `turn-${++said}`,
    conversationId,
    channel: 'teams',
    kind: 'message',
    text,
    ...(action && { action }),
    ...(language && { languageHint: language }),
    inTheOpen: true,
    audience: 'professional',
    now: new Date('2026-11-21T12:00:00+01:00'),
  })
  if (result === undefined) throw new Error('not answered')
  return result
}
const texts = ({ replies }: TurnResult) => replies.map(({ text }) => text)

describe('where others read along', () => {
  it.each([
    ['Welke signalen zijn er van arbeidsuitbuiting?'],
    ['Wat staat er op de agenda?'],
    ['Wat is mensenhandel?'],
    ['hallo'],
    ['xqzt'],
  ])('a question that anybody may ask is answered: %s', async (text) => {
    const result = await inTheOpen(text)
    expect(result.private).toBeUndefined()
    expect(result.replies.length).toBeGreaterThan(0)
    expect(texts(result)).not.toContain(privateChat('nl').text)
  })

  it.each([
    ['Mijn cliënt moet haar paspoort afgeven aan haar baas en krijgt geen loon', undefined],
    ['Help, hij slaat haar nu en zegt dat hij haar gaat vermoorden', undefined],
    ['Ik wil dood', undefined],
    ['Ik wil iemand spreken', undefined],
    ['Iemand spreken', 'person'],
    ['Doe de signalencheck', 'signal-check'],
    ['Wis alles', undefined],
  ])('everything else gets one neutral sentence: %s', async (text, pressed) => {
    const result = await inTheOpen(text, pressed === undefined ? {} : { pressed })
    expect(result).toMatchObject({ private: true, replies: [privateChat('nl')], effects: [], stored: [] })
  })

  it.each(languages)('the sentence in %s says 112, and is the same whatever was asked', async (language) => {
    const asked: Record<Language, [string, string]> = {
      nl: ['Ik wil graag met iemand praten', 'Mijn buurmeisje wordt opgesloten in huis'],
      en: ['I would like to talk to somebody', 'The girl next door is being locked up in the house'],
      uk: ['Я хочу поговорити з людиною', 'Сусідську дівчину тримають під замком у будинку'],
    }
    for (const text of asked[language]) {
      const result = await inTheOpen(text, { language })
      expect(texts(result)).toEqual([privateChat(language).text])
    }
    expect(privateChat(language).text).toContain('112')
  })

  it('nothing is remembered of what was kept private, so that the next question stands by itself', async () => {
    const conversationId = 'neutral'
    const before = await inTheOpen('Welke signalen zijn er van arbeidsuitbuiting?', { conversationId })
    await inTheOpen('Mijn cliënt moet haar paspoort afgeven aan haar baas', { conversationId })
    const after = await inTheOpen('Welke signalen zijn er van arbeidsuitbuiting?', { conversationId })
    expect(texts(after)).toEqual(texts(before).slice(1))
    expect((await inTheOpen('ja', { conversationId })).private).toBeUndefined()
  })

  it('the same turn with the same id can be answered in private afterwards', async () => {
    const turns = createMemoryTurnStore({ idleMs: 1_000, now: () => 0 })
    const services = { desk: { readCode: () => undefined } } as unknown as Services // nothing else is used
    const steps: Step[] = [loadState(turns), keepPrivate(services, privateChat), handOff]
    const open = anExchange({ inTheOpen: true })
    await runSteps(steps, open)
    const alone = anExchange()
    await runSteps(steps, alone)
    expect([open.replies, open.stored, open.effects]).toEqual([[privateChat('nl')], [], []])
    expect([alone.repeated, alone.effects, alone.stored]).toMatchObject([false, [{ kind: 'erase' }], [{ sequence: 1 }]])
  })

  it('a case code is not looked up: what is behind it is shown once', async () => {
    let looked = 0
    const services = { desk: { readCode: () => 'mistyped' } } as unknown as Services // nothing else is used
    const lookUp: Step = () => Promise.resolve(void (looked += 1))
    const exchange = anExchange({ inTheOpen: true, text: 'ABCD-EFGH' })
    await runSteps([keepPrivate(services, privateChat), lookUp], exchange)
    expect([looked, exchange.keptPrivate, exchange.replies]).toEqual([0, true, [privateChat('nl')]])
  })
})

const handOff: Step = (exchange) => {
  exchange.effects = [{ kind: 'erase' }]
  exchange.replies = [{ tone: 'plain', text: 'done' }]
  return Promise.resolve()
}
