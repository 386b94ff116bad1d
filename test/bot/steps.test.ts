import { describe, expect, it } from '@jest/globals'
import { runSteps, type Step } from '../../src/bot/step'
import { answerEmergency } from '../../src/bot/steps/answer-emergency'
import { loadState } from '../../src/bot/steps/load-state'
import { readChoice } from '../../src/bot/steps/read-choice'
import { refuseRepeats } from '../../src/bot/steps/refuse-repeats'
import { relayToDesk } from '../../src/bot/steps/relay-to-desk'
import type { Reply } from '../../src/conversation/reply'
import type { Services } from '../../src/conversation/services'
import { newConversationState } from '../../src/conversation/state'
import { OwnerChanged, type TurnChange, type TurnStore } from '../../src/conversation/stores'
import { createMemoryTurnStore } from '../../src/storage/memory-turn-store'
import { anExchange } from '../support/exchange'
import { createQuietBot } from '../support/quiet-bot'

describe('the steps', () => {
  it('refuse a step that goes on twice', async () => {
    const twice: Step = async (_, next) => {
      await next()
      await next()
    }
    await expect(runSteps([twice], anExchange())).rejects.toThrow('called next twice')
  })
})

const memory = () => createMemoryTurnStore({ idleMs: 1000, now: () => 0 })

describe('a repeated delivery', () => {
  const count = () => {
    const turns = memory()
    const counted = { answers: 0 }
    const steps: Step[] = [loadState(turns), refuseRepeats(), () => Promise.resolve(void (counted.answers += 1))]
    return { counted, steps }
  }

  it('is answered once', async () => {
    const { counted, steps } = count()
    const second = anExchange()
    await runSteps(steps, anExchange())
    await runSteps(steps, second)
    expect({ ...counted, repeated: second.repeated }).toEqual({ answers: 1, repeated: true })
  })

  it('with the same id in another conversation is another message', async () => {
    const { counted, steps } = count()
    await runSteps(steps, anExchange())
    await runSteps(steps, anExchange({ conversationId: 'c2' }))
    expect(counted.answers).toBe(2)
  })

  it('is answered when the first delivery failed', async () => {
    let tries = 0
    const steps: Step[] = [
      loadState(memory()),
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
  const commit = (turns: TurnStore, state: unknown) =>
    // States of other versions are written by other versions of this service.
    turns.commit(anExchange({ id: 'earlier' }).turn, { state, outgoing: [] } as unknown as TurnChange)

  it('starts again when it is of an unknown version', async () => {
    const turns = memory()
    await commit(turns, { version: 99, misses: 'many' })
    const exchange = anExchange()
    await runSteps([loadState(turns)], exchange)
    expect(exchange.state).toEqual(newConversationState('public'))
  })

  it('stays as it was when the turn fails', async () => {
    const turns = memory()
    const before = { ...newConversationState('public'), misses: 1 }
    await commit(turns, before)
    const failing: Step = (exchange) => {
      exchange.state = { ...exchange.state, misses: 7 }
      return Promise.reject(new Error('broken'))
    }
    await expect(runSteps([loadState(turns), failing], anExchange())).rejects.toThrow('broken')
    expect((await turns.begin(anExchange().turn)).state).toEqual(before)
  })

  it('is forgotten after a time of silence', async () => {
    let nowMs = 0
    const turns = createMemoryTurnStore({ idleMs: 1000, now: () => nowMs })
    await commit(turns, { any: 'thing' })
    nowMs = 1000
    expect((await turns.begin(anExchange().turn)).state).toBeUndefined()
  })
})

describe('a turn', () => {
  it('gives the channel its replies in the channel’s form, after they were stored', async () => {
    const handle = createQuietBot(memory(), () => ['yes'])
    const result = await handle(anExchange().turn, (replies) => replies.map(({ text }) => `<${text}>`))
    expect(result?.stored).toEqual([
      { sequence: 1, body: '<a machine>', at: anExchange().turn.now },
      { sequence: 2, body: '<yes>', at: anExchange().turn.now },
    ])
  })

  it('is begun again when somebody takes the conversation meanwhile, and not for ever', async () => {
    let changes = 2
    const turns = memory()
    const contested: TurnStore = {
      begin: (turn) => turns.begin(turn),
      commit: (turn, change) =>
        changes-- > 0 ? Promise.reject(new OwnerChanged('taken')) : turns.commit(turn, change),
    }
    expect((await createQuietBot(contested, () => ['yes'])(anExchange().turn, () => [1]))?.stored).toHaveLength(1)
    changes = Infinity
    await expect(createQuietBot(contested, () => ['yes'])(anExchange({ id: 't2' }).turn, () => [])).rejects.toThrow(
      OwnerChanged,
    )
  })
})

describe('danger while a person has the conversation', () => {
  const classify = (level: 'danger' | 'suspected') => ({ level, reasons: [] })
  const help: Reply = { tone: 'emergency', text: '112' }
  const intents = { recognise: (text: string) => (text === 'wis' ? 'erase' : undefined) }
  const services = (level: 'danger' | 'suspected') =>
    ({ triage: { classify: () => classify(level) }, intents, contacts: {} }) as unknown as Services // nothing else is used

  it.each([
    ['danger', [help]],
    ['suspected', []],
  ] as const)('%s is passed on, with help where it is needed', async (level, replies) => {
    const exchange = anExchange()
    exchange.owner = { name: 'waiting', caseId: 'k' }
    let relayed = false
    const relay: Step = () => Promise.resolve(void (relayed = true))
    await runSteps([answerEmergency(services(level), () => [help]), relay], exchange)
    expect({ relayed, replies: exchange.replies, level: exchange.triage.level }).toEqual({
      relayed: true,
      replies,
      level,
    })
  })
})

it('takes the wish to be erased, said alone, for nothing else', async () => {
  const services = {
    intents: { recognise: () => 'erase' },
    triage: { classify: () => ({ level: 'danger', reasons: [] }) },
  } as unknown as Services // nothing else is used
  const exchange = anExchange({ text: 'delete everything' })
  let wentOn = false
  const rest: Step = () => Promise.resolve(void (wentOn = true))
  await runSteps([answerEmergency(services, () => [{ tone: 'emergency', text: '112' }]), rest], exchange)
  expect({ wentOn, replies: exchange.replies, level: exchange.triage.level }).toEqual({
    wentOn: true,
    replies: [],
    level: 'none',
  })
})

describe('who waits for a person', () => {
  const say = (text: string): Reply => ({ tone: 'plain', text })
  const replies = { relayed: () => say('relayed'), ended: () => say('ended'), erased: () => say('erased') }
  const services = {
    intents: { recognise: (text: string) => ({ stop: 'stop', wis: 'erase' })[text] },
    desk: { place: () => 1 },
  } as unknown as Services // nothing else is used

  it.each([
    ['a message', { text: 'hij is er weer' }, ['relay'], ['relayed']],
    ['the word to stop', { text: 'stop' }, ['end'], ['ended']],
    ['the button to stop', { text: 'Stoppen', action: 'stop' }, ['end'], ['ended']],
    ['the word to erase', { text: 'wis' }, ['erase'], ['erased']],
    ['another language', { text: 'English', action: 'language:en' }, [], ['by a dialog']],
  ] as const)('says %s, and it goes where it belongs', async (_, turn, effects, said) => {
    const exchange = anExchange(turn)
    exchange.owner = { name: 'waiting', caseId: 'k' }
    const dialogs: Step = (current) => Promise.resolve(void (current.replies = [say('by a dialog')]))
    await runSteps([relayToDesk(services, replies), dialogs], exchange)
    expect(exchange.effects.map(({ kind }) => kind)).toEqual(effects)
    expect(exchange.replies.map(({ text }) => text)).toEqual(said)
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

  it('is one of all that the turn showed, in order and once', async () => {
    const exchange = anExchange({}, { offered })
    const person = { title: 'Iemand spreken', action: 'person' } as const
    const topic = { title: 'Agenda', action: 'agenda' } as const
    const show: Step = (current) => {
      current.replies = [[person], [topic, person], []].map((choices) => ({ tone: 'plain', text: 'x', choices }))
      return Promise.resolve()
    }
    await runSteps([readChoice(), show], exchange)
    expect(exchange.state.offered).toEqual([person, topic])
  })

  it('that says a made-up action is not a button', async () => {
    const exchange = anExchange({ text: 'weg' }, { offered: [{ title: 'Weg', action: 'delete:everything' }] })
    await runSteps([readChoice()], exchange)
    expect(exchange.turn.action).toBeUndefined()
  })
})
