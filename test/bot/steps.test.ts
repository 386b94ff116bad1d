import { describe, expect, it } from '@jest/globals'
import { runSteps, type Exchange, type Step } from '../../src/bot/step'
import { loadState } from '../../src/bot/steps/load-state'
import { readChoice } from '../../src/bot/steps/read-choice'
import { refuseRepeats } from '../../src/bot/steps/refuse-repeats'
import { newConversationState } from '../../src/conversation/state'
import { createMemoryStateStore } from '../../src/storage/memory-state-store'

const anExchange = (turn: Partial<Exchange['turn']> = {}, state: Partial<Exchange['state']> = {}): Exchange => ({
  turn: {
    id: 't1',
    conversationId: 'c1',
    channel: 'web',
    kind: 'message',
    text: 'hallo',
    audience: 'public',
    now: new Date('2026-11-21T12:00:00Z'),
    ...turn,
  },
  state: { ...newConversationState('public'), ...state },
  language: 'nl',
  triage: { level: 'none', reasons: [] },
  replies: [],
  outcome: 'unknown',
  articles: [],
  events: [],
  repeated: false,
})

describe('the steps', () => {
  it('refuse a step that goes on twice', async () => {
    const twice: Step = async (_, next) => {
      await next()
      await next()
    }
    await expect(runSteps([twice], anExchange())).rejects.toThrow('called next twice')
  })
})

describe('a repeated delivery', () => {
  it('is answered once', async () => {
    let answers = 0
    const steps: Step[] = [refuseRepeats(), () => Promise.resolve(void (answers += 1))]
    const second = anExchange()
    await runSteps(steps, anExchange())
    await runSteps(steps, second)
    expect({ answers, repeated: second.repeated }).toEqual({ answers: 1, repeated: true })
  })

  it('with the same id in another conversation is another message', async () => {
    let answers = 0
    const steps: Step[] = [refuseRepeats(), () => Promise.resolve(void (answers += 1))]
    await runSteps(steps, anExchange())
    await runSteps(steps, anExchange({ conversationId: 'c2' }))
    expect(answers).toBe(2)
  })

  it('is answered when the first delivery failed', async () => {
    let tries = 0
    const steps: Step[] = [
      refuseRepeats(),
      () => {
        tries += 1
        return tries === 1 ? Promise.reject(new Error('broken')) : Promise.resolve()
      },
    ]
    await expect(runSteps(steps, anExchange())).rejects.toThrow('broken')
    const second = anExchange()
    await runSteps(steps, second)
    expect({ tries, repeated: second.repeated }).toEqual({ tries: 2, repeated: false })
  })
})

describe('the remembered state', () => {
  const store = () => createMemoryStateStore({ idleMs: 1000, now: () => 0 })

  it('starts again when it is of an unknown version', async () => {
    const states = store()
    await states.write('c1', { version: 99, misses: 'many' })
    const exchange = anExchange()
    await runSteps([loadState(states)], exchange)
    expect(exchange.state).toEqual(newConversationState('public'))
  })

  it('stays as it was when the turn fails', async () => {
    const states = store()
    const before = { ...newConversationState('public'), misses: 1 }
    await states.write('c1', before)
    const failing: Step = (exchange) => {
      exchange.state = { ...exchange.state, misses: 7 }
      return Promise.reject(new Error('broken'))
    }
    await expect(runSteps([loadState(states), failing], anExchange())).rejects.toThrow('broken')
    expect(await states.read('c1')).toEqual(before)
  })

  it('is forgotten after a time of silence', async () => {
    let nowMs = 0
    const states = createMemoryStateStore({ idleMs: 1000, now: () => nowMs })
    await states.write('c1', { any: 'thing' })
    nowMs = 1000
    expect(await states.read('c1')).toBeUndefined()
  })
})

describe('a button named in words', () => {
  const offered = [
    { title: 'Iets melden', action: 'article:meldroute-twente' },
    { title: 'Agenda', action: 'agenda' },
  ]

  it.each([
    ['iets melden', 'article:meldroute-twente'],
    ['Agenda!', 'agenda'],
    ['de tweede', 'agenda'],
    ['1', 'article:meldroute-twente'],
    ['the first one', 'article:meldroute-twente'],
  ])('"%s" presses it', async (text, action) => {
    const exchange = anExchange({ text }, { offered })
    await runSteps([readChoice()], exchange)
    expect(exchange.turn.action).toBe(action)
  })

  it.each(['de derde', 'iets melden over mijn baas', '3'])('"%s" is a message', async (text) => {
    const exchange = anExchange({ text }, { offered })
    await runSteps([readChoice()], exchange)
    expect(exchange.turn.action).toBeUndefined()
  })

  it('that says a made-up action is not a button', async () => {
    const exchange = anExchange({ text: 'weg' }, { offered: [{ title: 'Weg', action: 'delete:everything' }] })
    await runSteps([readChoice()], exchange)
    expect(exchange.turn.action).toBeUndefined()
  })
})
