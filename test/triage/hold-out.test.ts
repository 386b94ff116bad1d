import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import type { TriageLevel } from '../../src/conversation/triage'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'

const messages = z.array(z.string()).min(1)
const holdOut = z
  .strictObject({ danger: messages, crisis: messages, suspected: messages, none: messages })
  .parse(parse(readFileSync('test/triage/hold-out.yaml', 'utf8')))
const rules = loadTriageRules('knowledge')
const triage = createTriage(rules)

/** Share of the messages, 0 to 1, that get one of the levels. */
const share = (list: readonly string[], levels: readonly TriageLevel[]): number =>
  list.filter((message) => levels.includes(triage.classify(message, 'nl').level)).length / list.length

describe('messages that were kept apart and never learned from', () => {
  it('are not among the labelled examples', () => {
    const learned = new Set(rules.flatMap(({ sets }) => sets.flatMap((set) => set.messages)))
    expect(
      Object.values(holdOut)
        .flat()
        .filter((message) => learned.has(message)),
    ).toEqual([])
  })

  it('are all heard when someone is in danger', () => expect(share(holdOut.danger, ['danger'])).toBe(1))

  it('are heard when someone is in despair', () =>
    expect(share(holdOut.crisis, ['crisis', 'danger'])).toBeGreaterThanOrEqual(0.94))

  it('are heard when someone may be exploited', () =>
    expect(share(holdOut.suspected, ['suspected', 'crisis', 'danger'])).toBeGreaterThanOrEqual(0.95))

  it('seldom raise a false alarm', () => expect(share(holdOut.none, ['none'])).toBeGreaterThanOrEqual(0.93))
})
