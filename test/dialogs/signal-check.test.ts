import { describe, expect, it } from '@jest/globals'
import { articleReply } from '../../dialogs/question-answering/article-reply'
import { settingsDialog } from '../../dialogs/settings/dialog'
import { signalCheckDialog } from '../../dialogs/signal-check/dialog'
import { withWayBack } from '../../dialogs/signal-check/way-back'
import { smallTalkDialog } from '../../dialogs/small-talk/dialog'
import { parseAction } from '../../src/conversation/action'
import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import { languages } from '../../src/conversation/language'
import { plainText } from '../../src/conversation/reply'
import type { Article, Services } from '../../src/conversation/services'
import type { SignalCheckState } from '../../src/conversation/signal-check'
import { conversationStateSchema, newConversationState } from '../../src/conversation/state'
import { loadIntents } from '../../src/intents/recognise'
import { loadKnowledge } from '../../src/knowledge-base/load'
import { loadSignalCheck } from '../../src/signal-check/load'
import { createSignalCheck } from '../../src/signal-check/signal-check'

const { contacts, articles } = loadKnowledge('knowledge')
const files = loadSignalCheck('knowledge', {
  contacts: contacts.ids,
  articles: articles.map(({ article }) => article.id),
})
if (!files) throw new Error('the project has a signal check')
const signalCheck = createSignalCheck(files)
// The dialog asks nothing of the other services.
const services = { signalCheck, contacts, intents: loadIntents('knowledge') } as unknown as Services

interface Given extends Partial<Omit<DialogContext, 'turn' | 'state'>> {
  turn?: Partial<DialogContext['turn']>
  state?: Partial<DialogContext['state']>
}

function contextOf({ turn, state, ...rest }: Given): DialogContext {
  const now = new Date('2026-11-21T12:00:00Z')
  return {
    turn: { id: '1', conversationId: 'c', channel: 'web', kind: 'message', text: '', audience: 'public', now, ...turn },
    language: 'nl',
    triage: { level: 'none', reasons: [] },
    state: { ...newConversationState('public'), ...state },
    services,
    ...rest,
  }
}

function respond(given: Given): DialogResult {
  const result = signalCheckDialog.respond(contextOf(given))
  if (!result || 'goTo' in result) throw new Error('the dialog did not answer')
  return result
}

const textOf = ({ replies }: DialogResult): string => replies.map(({ text }) => plainText(text)).join('\n\n')
const titles = ({ replies }: DialogResult) => replies.at(-1)?.choices?.map(({ title }) => title)
const atWork: SignalCheckState = { step: 'checklist', situation: 'work' }

describe('the start of the signal check', () => {
  it('offers five situations and the way to the others, which no channel cuts off', () => {
    for (const language of languages) {
      const choices = respond({ turn: { action: 'signal-check' }, language }).replies[0]?.choices ?? []
      expect(choices).toHaveLength(6)
      const more = respond({ turn: { action: 'situation:more' }, language }).replies[0]?.choices ?? []
      const reached = [...choices, ...more].filter(({ action }) => !/choose|more/.test(action))
      expect(reached.map(({ action }) => action)).toEqual(
        signalCheck.situations(language).map(({ id }) => `situation:${id}`),
      )
      for (const { title, action } of [...choices, ...more]) {
        expect(title.length).toBeLessThanOrEqual(19)
        expect(parseAction(action)).toBe(action)
      }
    }
  })

  it('starts in the situation of the article that was just read', () => {
    const result = respond({ turn: { action: 'signal-check' }, state: { topic: 'arbeidsuitbuiting' } })
    expect(result.state?.signalCheck).toEqual(atWork)
    expect(titles(result)).toEqual(['Andere situatie', 'Stoppen'])
  })

  it('takes "5" as the fifth button', () => {
    const offered = respond({ turn: { action: 'signal-check' } }).replies[0]?.choices ?? []
    const result = respond({ turn: { text: '5' }, state: { offered, signalCheck: { step: 'situation' } } })
    expect(result.state?.signalCheck).toEqual({ step: 'checklist', situation: 'online' })
  })

  it('does not exist without its files', () => {
    const without = { contacts, intents: services.intents } as unknown as Services
    const context = contextOf({ turn: { action: 'signal-check' }, services: without })
    expect(signalCheckDialog.respond(context)).toBeUndefined()
    const article = {
      sections: [],
      next: ['signal-check', 'person'],
      sources: [],
      language: 'nl',
    } as unknown as Article
    expect(articleReply(context, article).choices?.map(({ action }) => action)).toEqual(['person'])
    expect(articleReply(contextOf({}), article).choices?.map(({ action }) => action)).toEqual([
      'signal-check',
      'person',
    ])
  })
})

describe('the form', () => {
  it('shows every signal as a box where a channel can draw it', () => {
    for (const channel of ['web', 'teams'] as const) {
      const { replies, state } = respond({ turn: { action: 'situation:care', channel } })
      expect(replies[0]?.checklist?.boxes).toHaveLength(12)
      expect(replies[0]?.checklist?.submit).toEqual({ title: 'Klaar', action: 'ticked' })
      // A typed "2" is the second box, not the second button.
      expect(state?.offered).toEqual([])
    }
  })

  it('asks one at a time on Messenger, and counts along', () => {
    const first = respond({ turn: { action: 'situation:work', channel: 'messenger' } })
    expect(first.replies[0]?.checklist).toBeUndefined()
    expect(textOf(first)).toContain('1 van 12')
    const second = respond({ turn: { action: 'yes', channel: 'messenger' }, state: { ...first.state } })
    expect(second.state?.signalCheck).toMatchObject({ answered: 1, ticked: ['papers-with-other'] })
    const third = respond({ turn: { text: 'weet ik niet', channel: 'messenger' }, state: { ...second.state } })
    expect(textOf(third)).toContain('3 van 12')
    expect(third.state?.signalCheck).toMatchObject({ answered: 2, ticked: ['papers-with-other'] })
  })

  it('ends after the last signal, also when an editor made the list shorter', () => {
    const signalCheckState: SignalCheckState = { step: 'one-by-one', situation: 'work', answered: 40, ticked: [] }
    const result = respond({ turn: { action: 'no', channel: 'messenger' }, state: { signalCheck: signalCheckState } })
    expect(result.state?.signalCheck).toMatchObject({ step: 'done', outcome: 'nothing-ticked' })
  })

  it('asks which numbers are meant instead of guessing', () => {
    const result = respond({ turn: { text: '1 en 30' }, state: { signalCheck: atWork } })
    expect(textOf(result)).toContain('van 1 tot en met 12')
    expect(result.state?.signalCheck).toEqual(atWork)
  })

  it('starts again politely when the situation no longer exists', () => {
    const gone: SignalCheckState = { step: 'checklist', situation: 'moon' }
    for (const turn of [
      { text: '1 en 2' },
      { action: 'ticked', ticked: ['long-days'] },
      { action: 'signal-check' },
    ] as const) {
      const result = respond({ turn, state: { signalCheck: gone } })
      expect(textOf(result)).toContain('Kies opnieuw')
      expect(result.state?.signalCheck).toEqual({ step: 'situation' })
    }
    expect(textOf(respond({ turn: { action: 'situation:moon' } }))).toContain('Kies opnieuw')
  })

  it('asks again where it is when boxes come in of which nothing is known any more', () => {
    const result = respond({ turn: { action: 'ticked', ticked: ['long-days'] } })
    expect(result.state?.signalCheck).toEqual({ step: 'situation' })
  })
})

describe('the outcome', () => {
  const outcomeOf = (ticked: string[], given: Given = {}) =>
    respond({
      ...given,
      turn: { action: 'ticked', ticked, ...given.turn },
      state: { signalCheck: atWork, ...given.state },
    })

  it('names what counted and why, what not to do, whom to call, and that nothing was passed on', () => {
    const result = outcomeOf(['papers-with-other', 'pay-too-low-or-late'])
    const text = textOf(result)
    expect(text).toMatch(/reden om te overleggen[\s\S]*Iemand anders bewaart het paspoort[\s\S]*zit snel vast/)
    expect(text).toMatch(/Spreek degene die je verdenkt[\s\S]*053 - 487 66 65[\s\S]*0800-5151[\s\S]*niets doorgegeven/)
    expect(titles(result)).toEqual(['Iemand spreken', 'Opnieuw nalopen'])
    expect(result.state).toMatchObject({
      concern: 'suspected',
      signalCheck: {
        step: 'done',
        situation: 'work',
        ticked: ['papers-with-other', 'pay-too-low-or-late'],
        outcome: 'talk',
      },
    })
  })

  it('puts 112 before everything when a threat or being locked up was ticked', () => {
    const [first] = outcomeOf(['threats-or-violence']).replies
    expect(first).toMatchObject({ tone: 'emergency', links: [{ title: 'Bel 112', href: 'tel:112' }] })
  })

  it('does not say that all is well when nothing was ticked', () => {
    const result = outcomeOf([])
    expect(textOf(result)).toContain('Dat betekent niet dat er niets aan de hand is')
    expect(result.state).toMatchObject({ concern: 'none', signalCheck: { outcome: 'nothing-ticked' } })
  })

  it('ignores made-up boxes, however many', () => {
    const madeUp = Array.from({ length: 500 }, (_, index) => `<b>${index}</b>`)
    const result = outcomeOf([...madeUp, 'long-days'])
    expect(textOf(result)).not.toContain('<b>')
    expect(result.state?.signalCheck).toMatchObject({ ticked: ['long-days'], outcome: 'keep-watching' })
  })

  it('can be corrected by sending the card in again', () => {
    const once = outcomeOf(['long-days'])
    const again = outcomeOf(['long-days', 'papers-with-other', 'debt-to-boss'], { state: { ...once.state } })
    expect(again.state?.signalCheck).toMatchObject({ outcome: 'talk' })
  })

  it('says u to a professional', () => {
    const text = textOf(outcomeOf(['papers-with-other', 'debt-to-boss'], { state: { audience: 'professional' } }))
    expect(text).toContain('Hier kunt u overleggen')
    expect(text).not.toMatch(/\b(?:je|jij|jou|jouw)\b/i)
  })

  it('never calls anybody a victim or an offender, in any language, situation or combination of two', () => {
    for (const language of languages) {
      for (const { id, signals } of signalCheck.situations(language)) {
        for (const { id: first } of signals) {
          const result = respond({
            turn: { action: 'ticked', ticked: [first, signals[0]?.id ?? ''] },
            state: { signalCheck: { step: 'checklist', situation: id } },
            language,
          })
          expect(textOf(result)).not.toMatch(/slachtoffer|\bdader is\b|victim|offender|жертв|злочинець|undefined/i)
          const state = { ...newConversationState('public'), ...result.state }
          expect(conversationStateSchema.safeParse(state).success).toBe(true)
        }
      }
    }
  })
})

describe('something else in between', () => {
  const say = (text: string, signalCheckState: SignalCheckState) => {
    const given = contextOf({ turn: { text }, state: { signalCheck: signalCheckState } })
    const result = withWayBack(smallTalkDialog).respond(given)
    if (!result || 'goTo' in result) throw new Error('small talk did not answer')
    return result
  }

  it('is answered, with a button that leads back', () => {
    const result = say('bedankt', atWork)
    expect(result.replies.at(-1)?.choices?.at(-1)).toEqual({ title: 'Verder nalopen', action: 'signal-check' })
    expect(result.state?.signalCheck).toEqual({ step: 'paused', at: atWork })
    const back = respond({ turn: { action: 'signal-check' }, state: { ...result.state } })
    expect(back.replies[0]?.checklist?.boxes).toHaveLength(12)
  })

  it('makes the next "nee" an answer to that, not to the list', () => {
    const paused: SignalCheckState = { step: 'paused', at: atWork }
    const context = contextOf({ turn: { text: 'nee' }, state: { signalCheck: paused } })
    expect(signalCheckDialog.respond(context)).toBeUndefined()
  })

  it('leaves no button after the check is done', () => {
    const done: SignalCheckState = { step: 'done', situation: 'work', ticked: [], outcome: 'nothing-ticked' }
    expect(say('bedankt', done).replies.at(-1)?.choices).toEqual([])
  })

  it('may be another language: the list is shown in that one', () => {
    const switched = withWayBack(settingsDialog).respond(
      contextOf({ turn: { action: 'language:en' }, state: { signalCheck: atWork } }),
    )
    if (!switched || 'goTo' in switched) throw new Error('the settings did not answer')
    expect(titles(switched)).toEqual(['Go on with check'])
    const back = respond({ turn: { action: 'signal-check' }, state: { ...switched.state }, language: 'en' })
    expect(back.replies[0]?.checklist?.boxes[0]?.title).toBe('Someone else keeps the passport or identity card.')
  })

  it('may be a new start: then the check is forgotten', () => {
    const result = withWayBack(settingsDialog).respond(
      contextOf({ turn: { action: 'restart' }, state: { signalCheck: atWork } }),
    )
    expect(result).toMatchObject({ state: { signalCheck: undefined } })
  })
})

describe('stopping', () => {
  it.each(['stop', 'Stop!', 'stop maar', 'cancel', 'стоп'])('"%s" stops the check and forgets the ticks', (text) => {
    const result = respond({ turn: { text }, state: { signalCheck: atWork } })
    expect(result.state).toMatchObject({ signalCheck: undefined })
    expect(textOf(result)).toContain('gewist')
  })

  it('is left to others when no check is under way', () => {
    expect(signalCheckDialog.respond(contextOf({ turn: { text: 'stop' } }))).toBeUndefined()
    expect(signalCheckDialog.respond(contextOf({ turn: { action: 'stop' } }))).toBeUndefined()
  })
})
