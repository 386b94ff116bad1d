import { describe, expect, it } from '@jest/globals'
import { findTab, leftBehind, needsReason, waiting, writingTo } from '../../../src/console/pages/state/cases'
import { patienceOf, patienceRanOut, whatRings } from '../../../src/console/pages/state/what-rings'
import { reduce } from '../../../src/console/pages/state/reduce'
import type { Action } from '../../../src/console/pages/state/state'
import { aCase, after, at, brams, fromAnna, fromVisitor, live, look, mine, open, then } from './builders'

const first = aCase({ id: 'a', state: mine, waitingSince: at(1) })
const second = aCase({ id: 'b', state: mine, waitingSince: at(2) })

describe('the queue', () => {
  it('has who waits longest first, and only who waits', () => {
    const cases = [aCase({ id: 'late', waitingSince: at(5) }), aCase({ id: 'early', waitingSince: at(2) }), first]
    expect(waiting(after(live.hello(...cases))).map(({ id }) => id)).toEqual(['early', 'late'])
    const left = aCase({ id: 'left', state: { name: 'message-left' } })
    expect(leftBehind(after(live.hello(left, ...cases))).map(({ id }) => id)).toEqual(['left'])
  })

  it('a case that is claimed elsewhere leaves it, and old news does not bring it back', () => {
    const state = after(
      live.hello(aCase({ version: 1 })),
      live.case(aCase({ version: 2, state: brams })),
      live.case(aCase({ version: 1 })),
    )
    expect(waiting(state)).toEqual([])
    expect(state.tabs).toEqual([])
  })

  it('after a reconnection what ended meanwhile is gone', () => {
    const state = after(live.hello(aCase({ id: 'a' }), aCase({ id: 'b' })), live.hello(aCase({ id: 'b' })))
    expect(Object.keys(state.cases)).toEqual(['b'])
  })

  it('tells by steps how long somebody waits', () => {
    const waits = (seconds: number) => patienceOf(at(0), Date.parse(at(0)) + seconds * 1000)
    expect([waits(-5), waits(119), waits(120), waits(299), waits(300)].map(({ patience }) => patience)).toEqual([
      'fresh',
      'fresh',
      'long',
      'long',
      'too-long',
    ])
    expect(waits(150).minutes).toBe(2)
  })
})

describe('conversations', () => {
  it('a case that becomes mine gets the lowest free number, which stays', () => {
    const state = after(live.hello(first, second))
    expect(state.tabs.map(({ caseId, number }) => [caseId, number])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    const third = reduce(reduce(state, { kind: 'put-away', caseId: 'a' }), live.case(aCase({ id: 'c', state: mine })))
    expect(third.tabs.map(({ caseId, number }) => [caseId, number])).toEqual([
      ['c', 1],
      ['b', 2],
    ])
  })

  it('never mix: each keeps its own messages, draft, place and unread count', () => {
    const state = after(
      live.hello(first, second),
      open(first, [fromVisitor(1)]),
      open(second),
      look('b'),
      { kind: 'draft', caseId: 'a', text: 'voor a' },
      { kind: 'draft', caseId: 'b', text: 'voor b' },
      { kind: 'scrolled', caseId: 'a', to: 40 },
      live.message('a', fromVisitor(2, 'alleen voor a')),
      live.message('b', fromVisitor(1, 'alleen voor b')),
    )
    expect(findTab(state, 'a')).toMatchObject({ draft: 'voor a', unread: 1, scrollTop: 40 })
    expect(findTab(state, 'a')?.messages.map(({ text }) => text)).toEqual(['bericht 1', 'alleen voor a'])
    expect(findTab(state, 'b')).toMatchObject({ draft: 'voor b', unread: 0, scrollTop: 'end' })
    expect(findTab(state, 'b')?.messages.map(({ text }) => text)).toEqual(['alleen voor b'])
    expect(findTab(reduce(state, look('a')), 'a')?.unread).toBe(0)
  })

  it('what comes while the page is out of sight is unread, also in the conversation that stands open', () => {
    const state = after(
      live.hello(first),
      open(first),
      look('a'),
      { kind: 'visible', isVisible: false },
      live.message('a', fromVisitor(1)),
    )
    expect(findTab(state, 'a')?.unread).toBe(1)
    expect(findTab(reduce(state, { kind: 'visible', isVisible: true }), 'a')?.unread).toBe(0)
  })

  it('messages stand in order, each once, however they come in', () => {
    const state = after(
      live.hello(first),
      live.message('a', fromVisitor(52)),
      open(first, [fromVisitor(51), fromVisitor(52)]),
      { kind: 'earlier', caseId: 'a', messages: [fromVisitor(49), fromVisitor(50)], hasMore: true },
      live.message('a', fromVisitor(52)),
    )
    expect(findTab(state, 'a')?.messages.map(({ sequence }) => sequence)).toEqual([49, 50, 51, 52])
  })

  it('a tick is not taken back by an answer that is older', () => {
    const state = after(
      live.hello(first),
      open(first, [fromAnna(1, 'Hallo')]),
      {
        kind: 'live',
        message: { kind: 'delivery', caseId: 'a', sequence: 1, delivery: { name: 'delivered', at: at(3) } },
      },
      live.message('a', fromAnna(1, 'Hallo')),
    )
    expect(findTab(state, 'a')?.messages[0]?.delivery?.name).toBe('delivered')
  })

  it('a case that goes to a colleague leaves no words behind, but what I was typing', () => {
    const state = after(
      live.hello(first),
      open(first, [fromVisitor(1)]),
      { kind: 'draft', caseId: 'a', text: 'half' },
      live.case({ ...first, version: 2, state: brams }),
    )
    expect(findTab(state, 'a')).toMatchObject({ reading: 'refused', messages: [], notes: [], draft: 'half' })
  })

  it('a colleague who hands a case over is told, with the number it got', () => {
    const known = { ...first, state: brams }
    const state = after(live.hello(known), live.case({ ...known, version: 2, state: mine }))
    expect(state.notice).toEqual({ kind: 'transferred-to-you', number: 1 })
  })

  it('says where one can write', () => {
    const state = after()
    const writing = (known: Parameters<typeof aCase>[0]) => writingTo(state, aCase(known))
    expect(writing({ state: mine })).toBe('conversation')
    expect(writing({ state: brams })).toBe('colleague')
    expect(writing({ state: { name: 'expired' } })).toBe('left-message')
    expect(writing({})).toBe('claim-first')
    expect(writing({ state: { name: 'closed', reason: 'staff' } })).toBe('closed')
    expect(needsReason(state, aCase({ state: brams }))).toBe(true)
    expect(needsReason(state, aCase({ state: mine }))).toBe(false)
  })

  it('a deleted case disappears from everywhere', () => {
    const state = after(live.hello(first), open(first, [fromVisitor(1)]), look('a'), {
      kind: 'live',
      message: { kind: 'deleted', caseId: 'a' },
    })
    expect(state).toMatchObject({ cases: {}, tabs: [], place: { name: 'queue' } })
  })
})

describe('replies', () => {
  const sending = { kind: 'sending', caseId: 'a', clientId: 'x', text: 'Hallo' } as const

  it('are shown once, whether the socket or the answer is first', () => {
    const bySocket = after(live.hello(first), open(first), sending, live.message('a', fromAnna(1, 'Hallo')))
    expect(findTab(bySocket, 'a')).toMatchObject({ outgoing: [], messages: [{ sequence: 1 }] })
    const both = reduce(bySocket, { kind: 'sent', caseId: 'a', clientId: 'x', message: fromAnna(1, 'Hallo') })
    expect(findTab(both, 'a')).toMatchObject({ outgoing: [], messages: [{ sequence: 1 }] })
  })

  it('that say the same twice are both kept', () => {
    const state = after(
      live.hello(first),
      open(first),
      sending,
      { ...sending, clientId: 'y' },
      live.message('a', fromAnna(1, 'Hallo')),
    )
    expect(findTab(state, 'a')?.outgoing).toHaveLength(1)
  })

  it('that fail stay with their reason and their id, and can be taken back into the field', () => {
    const failed = after(live.hello(first), open(first), sending, {
      kind: 'not-sent',
      caseId: 'a',
      clientId: 'x',
      why: 'unreachable',
    })
    expect(findTab(failed, 'a')?.outgoing).toEqual([
      { clientId: 'x', text: 'Hallo', status: 'failed', why: 'unreachable' },
    ])
    const again = reduce(failed, sending)
    expect(findTab(again, 'a')?.outgoing).toEqual([{ clientId: 'x', text: 'Hallo', status: 'sending' }])
    const back = reduce(failed, { kind: 'take-back', caseId: 'a', clientId: 'x' })
    expect(findTab(back, 'a')).toMatchObject({ outgoing: [], draft: 'Hallo' })
  })
})

describe('when the session ends', () => {
  const ended = after(
    live.hello(first, second),
    open(first, [fromVisitor(1)]),
    { kind: 'draft', caseId: 'a', text: 'half' },
    { kind: 'signed-out', signIn: { page: '/desk/sign-in' } },
  )
  const as = (id: string): Action => {
    const staff = { id, name: id, role: 'worker', active: true } as const
    return { kind: 'me', me: { me: staff, present: [], sessionEndsAt: at(50) } }
  }

  it('nothing of anybody stays but what was typed', () => {
    expect(ended).toMatchObject({ cases: {}, tabs: [], unsent: [{ caseId: 'a', draft: 'half' }] })
    expect(JSON.stringify(ended)).not.toContain('bericht')
  })

  it('who typed it finds it again', () => {
    const back = then(ended, as('anna'), live.hello(first, second))
    expect(findTab(back, 'a')?.draft).toBe('half')
    expect(back.unsent).toEqual([])
  })

  it('nobody else does', () => {
    const other = then(ended, as('bram'), live.hello(first, second))
    expect(JSON.stringify(other)).not.toContain('half')
  })
})

describe('a sound', () => {
  const known = after(live.hello(first), open(first))

  it('for somebody new, for a message out of sight, for nothing else', () => {
    expect(whatRings(reduce(known, live.case(aCase({ id: 'new' }))), known)).toBe('waiting')
    expect(whatRings(reduce(known, live.message('a', fromVisitor(1))), known)).toBe('message')
    const inView = reduce(known, look('a'))
    expect(whatRings(reduce(inView, live.message('a', fromVisitor(1))), inView)).toBeUndefined()
    expect(whatRings(reduce(known, live.message('a', fromAnna(1, 'x'))), known)).toBeUndefined()
  })

  it('again when somebody has waited two and five minutes', () => {
    const state = after(live.hello(aCase({ waitingSince: at(0) })))
    const moment = (seconds: number) => Date.parse(at(0)) + seconds * 1000
    expect(patienceRanOut(state, moment(100), moment(101))).toBe(false)
    expect(patienceRanOut(state, moment(119), moment(120))).toBe(true)
    expect(patienceRanOut(state, moment(299), moment(301))).toBe(true)
  })
})
