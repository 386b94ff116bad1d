import { describe, expect, it } from '@jest/globals'
import { handOffDialog } from '../../dialogs/hand-off/dialog'
import { deskNotice } from '../../dialogs/hand-off/notices'
import { readStrikes } from '../../dialogs/hand-off/consent'
import { createBot } from '../../src/app'
import type { Action } from '../../src/conversation/action'
import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { DeskService } from '../../src/conversation/hand-off'
import { languages, type Language } from '../../src/conversation/language'
import { newConversationState, type ConversationState } from '../../src/conversation/state'
import type { DeskNotice } from '../../src/conversation/visitor-line'

const { services } = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' })

let somebodyIsThere = true
const desk: DeskService = {
  availability: () => ({ open: somebodyIsThere, waiting: 2 }),
  place: () => 3,
  newCode: () => ({ code: 'ABCD-2345', codeHash: 'hash', caseId: 'case-1' }),
  readCode: () => undefined,
  status: () => Promise.resolve({ refused: 'unknown' }),
}

/** Presses and types one thing after another; the state goes along. */
class Visitor {
  state: ConversationState
  last: DialogResult | undefined

  constructor(
    private readonly language: Language = 'nl',
    state: Partial<ConversationState> = {},
  ) {
    somebodyIsThere = true
    this.state = { ...newConversationState('public'), ...state }
  }

  says(text: string, action?: Action, more: Partial<DialogContext> = {}, ticked?: string[]): DialogResult | undefined {
    const turn: DialogContext['turn'] = {
      id: '1',
      conversationId: 'c',
      channel: 'web',
      kind: 'message',
      text,
      audience: 'public',
      now: new Date('2026-11-21T12:00:00Z'),
      ...(action && { action }),
      ...(ticked && { ticked }),
    }
    const { language, state } = this
    const triage = { level: 'none' as const, reasons: [] }
    const result = handOffDialog.respond({ turn, language, state, triage, services: { ...services, desk }, ...more })
    if (!result || 'goTo' in result) return (this.last = undefined)
    this.state = { ...state, ...result.state }
    return (this.last = result)
  }

  presses(action: Action): DialogResult | undefined {
    return this.says('', action)
  }

  ticks(...ids: string[]): DialogResult | undefined {
    return this.says('', 'ticked', {}, ids)
  }

  get text(): string {
    return this.last?.replies.map(({ text }) => text).join('\n') ?? ''
  }
}

const wrote = { said: ['mijn baas heeft mijn paspoort', 'ik slaap in de kas'], concern: 'suspected' } as const

describe('the way to a person', () => {
  it.each(languages)('leads in four taps to the queue, in %s, and says 112 at both ends', (language) => {
    const visitor = new Visitor(language, { said: [...wrote.said], concern: wrote.concern })
    visitor.presses('person')
    expect(visitor.text).toContain('112')
    visitor.presses('yes')
    visitor.ticks('line-1', 'line-2')
    visitor.presses('no')
    expect(visitor.text).toContain('ABCD-2345')
    expect(visitor.text).toContain('112')
    expect(visitor.last?.effects).toEqual([
      {
        kind: 'open',
        caseId: 'case-1',
        codeHash: 'hash',
        queue: true,
        request: { reason: 'suspected', passedOn: expect.any(Array), safeContact: { way: 'never' } },
      },
    ])
  })

  it('shows what will be passed on before it is, and passes on only what is left', () => {
    const visitor = new Visitor('nl', { said: [...wrote.said], concern: wrote.concern })
    visitor.presses('person')
    visitor.presses('yes')
    const boxes = visitor.last?.replies[0]?.checklist?.boxes ?? []
    expect(boxes.map(({ title }) => title)).toEqual(wrote.said.map((said) => `Geschreven: ‘${said}’`))
    expect(boxes.every(({ ticked }) => ticked)).toBe(true)
    expect(visitor.last?.effects).toBeUndefined()
    visitor.ticks('line-2', 'line-99')
    visitor.presses('no')
    const [open] = visitor.last?.effects ?? []
    expect(open).toMatchObject({ request: { passedOn: ['Geschreven: ‘ik slaap in de kas’'] } })
  })

  it('passes on the longest message that is taken', () => {
    const visitor = new Visitor()
    somebodyIsThere = false
    visitor.presses('person')
    visitor.presses('yes')
    visitor.says('x'.repeat(1_901))
    expect(visitor.text).toBe('Dit bericht is te lang. Kan het korter?')
    visitor.says('x'.repeat(1_900))
    visitor.presses('yes')
    visitor.presses('no')
    expect(visitor.last?.effects).toMatchObject([
      { request: { passedOn: [expect.stringContaining('x'.repeat(1_900))] } },
    ])
  })

  it('takes the words on the button for the button, and a number for a line and no button', () => {
    const visitor = new Visitor('nl', { said: [...wrote.said] })
    visitor.presses('person')
    visitor.presses('yes')
    expect(visitor.state.offered).toEqual([])
    visitor.says('doorgeven')
    expect(visitor.state.handOff).toMatchObject({ step: 'contact', passedOn: [expect.any(String), expect.any(String)] })
  })

  it('has nothing to strike out when nothing was written, and asks for nothing then', () => {
    const visitor = new Visitor()
    visitor.presses('person')
    visitor.presses('yes')
    expect(visitor.state.handOff?.step).toBe('contact')
  })

  it('passes on ticked signals in words, for who did the signal check', () => {
    const situation = services.signalCheck?.situations('nl')[0]
    const signal = situation?.signals[0]
    if (!situation || !signal) throw new Error('the knowledge base has a signal check')
    const signalCheck = {
      step: 'done' as const,
      situation: situation.id,
      ticked: [signal.id],
      outcome: 'talk' as const,
    }
    const visitor = new Visitor('nl', { signalCheck })
    visitor.presses('person')
    expect(visitor.state.handOff).toMatchObject({ reason: 'signal-check' })
    visitor.presses('yes')
    expect(visitor.last?.replies[0]?.checklist?.boxes[0]?.title).toContain(signal.text)
  })

  it('leaves a message instead when the last person left while the questions were asked', () => {
    const visitor = new Visitor()
    visitor.presses('person')
    visitor.presses('yes')
    somebodyIsThere = false
    visitor.presses('no')
    expect(visitor.last?.effects).toMatchObject([{ kind: 'open', queue: false }])
    expect(visitor.text).toContain('Het bericht staat klaar')
  })

  it('keeps the address only when it can be one, and asks when and how', () => {
    const visitor = new Visitor()
    visitor.presses('person')
    visitor.presses('yes')
    visitor.presses('reach:phone')
    visitor.says('weet ik niet')
    expect(visitor.state.handOff?.step).toBe('address')
    visitor.says('06 12 34 56 78')
    visitor.says('alleen tussen de middag')
    visitor.presses('no')
    const safeContact = {
      way: 'phone',
      address: '06 12 34 56 78',
      moment: 'alleen tussen de middag',
      mayLeaveMessage: false,
    }
    expect(visitor.last?.effects).toMatchObject([{ request: { safeContact } }])
  })

  it.each(['stop', 'Stop!'])('stops at every step at the word "%s", and nothing has been passed on', (word) => {
    const steps: ((visitor: Visitor) => void)[] = [
      () => undefined,
      (visitor) => visitor.presses('yes'),
      (visitor) => visitor.ticks('line-1'),
      (visitor) => visitor.presses('reach:phone'),
      (visitor) => visitor.says('0612345678'),
      (visitor) => visitor.says('morgen'),
    ]
    for (let upTo = 1; upTo <= steps.length; upTo++) {
      const visitor = new Visitor('nl', { said: [...wrote.said] })
      visitor.presses('person')
      for (const step of steps.slice(0, upTo)) step(visitor)
      visitor.says(word)
      expect(visitor.state.handOff).toBeUndefined()
      expect(visitor.last?.effects).toBeUndefined()
    }
  })

  it('lets other questions be answered in between', () => {
    const visitor = new Visitor()
    visitor.presses('person')
    expect(visitor.says('wat kost een advocaat?')).toBeUndefined()
    expect(visitor.state.handOff?.step).toBe('offered')
  })
})

describe('what is left out', () => {
  it.each([
    ['zonder 2', [2]],
    ['1 en 3 niet', [1, 3]],
    ['without 2', [2]],
    ['без 2', [2]],
    ['niets', [1, 2, 3]],
    ['alles', []],
  ])('%s', (text, struck) => expect(readStrikes(text, 3)).toEqual(new Set(struck)))

  it('asks again for a number that is not on the list', () => expect(readStrikes('zonder 7', 3)).toBe('unclear'))

  it('is no answer when something else is said', () =>
    expect(readStrikes('is dat wel veilig met 2 kinderen?', 3)).toBeUndefined())
})

describe('who comes back with a code', () => {
  const found = (newReplies: { staffName: string; text: string; at: Date }[]) => ({
    found: { caseId: 'case-1', status: 'closed' as const, newReplies },
  })

  it.each(languages)('is warned first that somebody may be looking, in %s', (language) => {
    const visitor = new Visitor(language)
    const at = new Date('2026-11-20T12:00:00Z')
    visitor.says('ABCD-2345', undefined, { caseCode: found([{ staffName: 'Anna', text: '**Dag** <b>x</b>', at }]) })
    expect(visitor.last?.replies[0]?.text).toMatch(/\?/)
    expect(visitor.last?.replies[1]).toMatchObject({ text: '**Dag** <b>x</b>', saidBy: 'Anna' })
  })

  it('hears the same kind words for a code that never was and one that is gone', () => {
    const visitor = new Visitor()
    visitor.says('ABCD-2345', undefined, { caseCode: { refused: 'unknown' } })
    expect(visitor.text).toContain('vinden we niets')
  })
})

describe('what the desk has a visitor told', () => {
  const notices: DeskNotice[] = [
    { kind: 'joined', staffName: 'Anna' },
    { kind: 'handed-over', staffName: 'Anna' },
    { kind: 'back-in-queue' },
    { kind: 'nobody-came' },
    { kind: 'ended-by-staff' },
    { kind: 'ended-by-silence', minutes: 15 },
  ]

  it.each(languages)('is said in %s for everything that can happen', (language) => {
    const texts = notices.map((notice) => deskNotice(notice, language, services.contacts)[0]?.text ?? '')
    expect(new Set(texts).size).toBe(notices.length)
    expect(texts.join(' ')).not.toMatch(/undefined/)
  })
})
