import { describe, expect, it } from '@jest/globals'
import { assessmentOutcomes } from '../../src/conversation/signal-check'
import { assess } from '../../src/signal-check/assess'
import { loadSignalCheck } from '../../src/signal-check/load'
import { knownIds } from './known-ids'

const files = loadSignalCheck('knowledge', knownIds())
if (!files) throw new Error('the project has a signal check')
const { check } = files
const grade = (...ids: string[]) => assess(check, ids)

describe('the grading table', () => {
  it.each([
    ['nothing', [], 'nothing-ticked'],
    ['one loose signal', ['long-days'], 'keep-watching'],
    ['a passport kept by somebody else, and nothing more', ['papers-with-other'], 'keep-watching'],
    ['an age, and nothing more', ['under-18'], 'keep-watching'],
    ['bad work with little pay', ['long-days', 'pay-too-low-or-late'], 'keep-watching'],
    ['papers and freedom', ['papers-with-other', 'not-free-to-leave'], 'talk'],
    ['money and housing from the boss', ['pay-too-low-or-late', 'housing-from-boss'], 'talk'],
    ['three signals of one kind', ['wounds-late', 'injury-and-story', 'burns-and-bruises'], 'talk'],
    ['not being allowed to leave', ['not-free-to-leave'], 'talk'],
    ['a patient who is never alone and does not speak', ['never-alone', 'someone-else-speaks'], 'talk'],
    ['a threat alone', ['threats-or-violence'], 'talk'],
    ['a child that begs', ['children-begging'], 'talk'],
    ['a threat and control', ['threats-or-violence', 'brought-and-watched'], 'talk-today'],
    ['a minor who is watched', ['under-18', 'waited-for'], 'talk-today'],
    ['a minor and crime', ['under-18', 'drugs-or-weapons'], 'talk-today'],
    ['a child that begs and does not get to a doctor', ['children-begging', 'kept-from-doctor'], 'talk-today'],
  ])('says of %s: %s → %s', (_, ids, outcome) => {
    expect(grade(...ids).outcome).toBe(outcome)
  })

  it('names what counted apart from what was ticked besides', () => {
    expect(grade('threats-or-violence', 'papers-with-other', 'long-days')).toEqual({
      outcome: 'talk-today',
      urgent: true,
      counted: ['papers-with-other', 'threats-or-violence'],
      others: ['long-days'],
      reasons: ['threat-and-control'],
    })
  })

  it('puts 112 first only for what may be happening now', () => {
    expect(grade('not-free-to-leave').urgent).toBe(true)
    expect(grade('threat-with-images').urgent).toBe(false)
  })

  it('never says that something says little when it may need 112', () => {
    for (const [id] of Object.entries(check.signals).filter(([, { urgent }]) => urgent)) {
      expect(grade(id).outcome).toMatch(/^talk/)
    }
  })

  it('gives a number of ticks as the reason only when nothing better can be said', () => {
    expect(grade('long-days', 'dangerous-work').reasons).toEqual(['two-loose-signals'])
    expect(grade('long-days', 'dangerous-work', 'false-promises').reasons).toEqual(['pressure-and-money'])
  })

  it('gives every combination of ticks of a situation exactly one outcome, its reason, and loses no tick', () => {
    for (const { signals } of check.situations) {
      for (let ticks = 0; ticks < 2 ** signals.length; ticks += 1) {
        const ids = signals.filter((_, place) => ticks & (1 << place))
        const { outcome, reasons, counted, others } = assess(check, ids)
        const right =
          assessmentOutcomes.includes(outcome) &&
          (outcome === 'nothing-ticked') === (ids.length === 0) &&
          reasons.length > 0 === ids.length > 0 &&
          counted.length > 0 === ids.length > 0 &&
          counted.length + others.length === ids.length
        if (!right) throw new Error(`${ids.join(', ')} gives ${JSON.stringify({ outcome, reasons, counted, others })}`)
      }
    }
  })

  it('never grows milder when a tick is added', () => {
    const gravity = (ids: string[]) => assessmentOutcomes.indexOf(assess(check, ids).outcome)
    for (const { signals } of check.situations) {
      for (const first of signals) {
        for (const second of signals) {
          for (const third of signals) {
            const more = {
              ids: [first, second, third],
              milder: gravity([first, second, third]) > gravity([first, second]),
            }
            if (more.milder) throw new Error(`${more.ids.join(', ')} is milder than without the last`)
          }
        }
      }
    }
  })

  it('does not know the outcome of ids that do not exist, nor count one twice', () => {
    expect(grade('made-up', '__proto__', 'constructor').outcome).toBe('nothing-ticked')
    expect(grade('long-days', 'long-days', 'long-days').outcome).toBe('keep-watching')
    expect(grade(...Array.from({ length: 500 }, (_, index) => `made-up-${index}`), 'long-days').counted).toEqual([
      'long-days',
    ])
  })
})
