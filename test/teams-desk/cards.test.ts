import { describe, expect, it } from '@jest/globals'
import type { RoomMessage } from '../../src/conversation/staff-room'
import type { Case, CaseMessage } from '../../src/desk/case'
import { caseCard, endedCard } from '../../src/teams-desk/cards/case-card'
import {
  dangerCard,
  deliveryCard,
  endedMessage,
  introductionCard,
  messageCard,
} from '../../src/teams-desk/cards/conversation-cards'
import * as forms from '../../src/teams-desk/cards/form-cards'
import { replyTopics } from '../../src/desk/standard-replies/reply-topics'
import { buttonsOf, textOf } from './recording-office'
import { buttonSchema } from '../../src/teams-desk/posts/button'

/** Teams takes more by now, but not everywhere. */
const maxBytes = 25_000
const at = new Date('2026-11-23T10:00:00Z')

/** As much of everything as there can be, in letters of two bytes. */
const heavy = (overrides: Partial<Case> = {}): Case => ({
  id: '3f9a1c2e-0000-4000-8000-000000000000',
  version: 1,
  state: { name: 'waiting' },
  conversationId: 'c',
  channel: 'messenger',
  language: 'uk',
  level: 'danger',
  reason: 'danger',
  openedAt: at,
  waitingSince: at,
  closedAt: undefined,
  passedOn: Array<string>(50).fill('ї'.repeat(2_000)),
  safeContact: { way: 'email', address: 'ї'.repeat(200), moment: 'ї'.repeat(200), mayLeaveMessage: true },
  outcome: undefined,
  isDrill: true,
  unread: 9,
  ...overrides,
})
const message = (sequence: number, length: number): CaseMessage => ({
  sequence,
  author: sequence % 2 ? { kind: 'visitor' } : { kind: 'staff', staffId: 'anna', staffName: 'Anna' },
  text: 'ї'.repeat(length),
  at,
  delivery: sequence % 2 ? undefined : { name: 'failed', why: 'window-closed' },
})
const messages = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => message(index + 1, length))
const colleagues = Array.from({ length: 40 }, (_, index) => ({ staffId: `s${index}`, name: `Naam ${index}` }))
const { id } = heavy()
const states: Case['state'][] = [
  { name: 'waiting' },
  { name: 'staff', staffId: 'anna', staffName: 'Anna' },
  { name: 'message-left' },
  { name: 'expired' },
  { name: 'closed', reason: 'erased' },
]

const all: Record<string, RoomMessage> = {
  ...Object.fromEntries(
    states.map((state) => [`case ${state.name}`, caseCard(heavy({ state }), { maybeTwice: true })]),
  ),
  moved: endedCard(id, 'Dit staat nu in een ander kanaal.'),
  introduction: introductionCard(heavy(), messages(50, 4_000), { current: undefined, again: true }),
  'introduction of little': introductionCard(heavy({ passedOn: [] }), [], { current: id }),
  message: messageCard(id, message(1, 20_000), { current: undefined, again: true }),
  danger: dangerCard(heavy(), { current: 'another' }),
  ended: endedMessage('Voorbij.', {
    current: undefined,
    others: colleagues.map((_, n) => id.replace(/^\w{2}/, `${n + 10}`)),
  }),
  delivery: deliveryCard(id, 'ї'.repeat(4_000), 'Niet aangekomen.'),
  transfer: forms.transferCard(id, colleagues),
  close: forms.closeCard(id),
  topics: forms.standardListCard(heavy()),
  ...Object.fromEntries(replyTopics.map((topic) => [topic, forms.standardCard(heavy(), topic, 'once')])),
  history: forms.historyCard(id, messages(50, 4_000)),
  'history of short messages': forms.historyCard(id, messages(50, 10)),
  list: forms.listCard('Wachtrij', Array<Case>(100).fill(heavy()), () => undefined, ''),
  help: forms.helpCard(),
  presence: forms.presenceCard('Hallo'),
}

/** Filled in on the card. */
const filledIn = { text: 'tekst', form: 'labour', region: 'twente', advice: 'police' }

describe.each(Object.entries(all))('the card %s', (_, said) => {
  it('is small enough, of a version that Teams draws, and with few enough buttons in a row', () => {
    expect(Buffer.byteLength(JSON.stringify(said))).toBeLessThan(maxBytes)
    expect(said.card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', body: expect.any(Array) })
    for (const [, actions] of JSON.stringify(said.card).matchAll(/"type":"ActionSet","actions":(\[.*?\}\])/g)) {
      expect(actions?.match(/"Action\.Submit"/g)?.length ?? 0).toBeLessThanOrEqual(6)
    }
  })

  it('has buttons that are understood, and a summary that says nothing of the visitor', () => {
    for (const data of Object.values(buttonsOf(said))) {
      expect(buttonSchema.safeParse({ ...filledIn, ...data })).toMatchObject({ success: true })
    }
    expect(said.summary).not.toContain('ї')
    expect(said.summary?.length).toBeGreaterThan(3)
  })
})

describe('what a visitor wrote', () => {
  it('is never markup', () => {
    const text = '# Kop **vet** [x](https://evil.example) <at>iedereen</at>\n- punt'
    const visitor: CaseMessage = { ...message(1, 0), text }
    const cards = [
      introductionCard(heavy({ passedOn: [text] }), [visitor], { current: id }),
      messageCard(id, visitor, { current: id }),
      forms.historyCard(id, [visitor]),
      forms.askCard('Voor wie?', text, []),
      deliveryCard(id, text, 'Niet aangekomen.'),
    ]
    for (const card of cards) {
      expect(textOf(card)).toContain(text)
      const blocks = JSON.stringify(card).split('"type":"TextBlock"').slice(1)
      for (const block of blocks) expect(block.slice(0, 200)).not.toContain('evil')
    }
  })

  it('is cut between characters, and said to be', () => {
    const card = messageCard(id, { ...message(1, 0), text: `${'x'.repeat(7_999)}😀${'y'.repeat(99)}` }, { current: id })
    expect(textOf(card)).toContain('x…')
    expect(textOf(card)).toContain('Ingekort.')
  })
})
