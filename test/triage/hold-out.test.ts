import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { load as parse } from 'js-yaml'
import { z } from 'zod'
import type { TriageLevel } from '../../src/conversation/triage'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'

const messages = z.array(z.string()).min(1)
const holdOutSchema = z.strictObject({ danger: messages, crisis: messages, suspected: messages, none: messages })
const read = (file: string) => holdOutSchema.parse(parse(readFileSync(`test/triage/${file}`, 'utf8')))
const rules = loadTriageRules('knowledge')
const triage = createTriage(rules)

/** The lowest share that may be heard: a little under what was measured (docs/decisions/0004-triage.md). */
describe.each([
  ['Dutch, by the writer of the first examples', 'hold-out.yaml', 'nl', [1, 1, 0.9, 0.92]],
  ['Dutch, by another writer', 'hold-out-own-words.yaml', 'nl', [0.87, 0.75, 0.75, 0.8]],
  ['English', 'hold-out.en.yaml', 'en', [0.98, 0.97, 0.8, 0.94]],
  ['Ukrainian', 'hold-out.uk.yaml', 'uk', [0.97, 0.97, 0.9, 0.93]],
] as const)('messages that were kept apart and never learned from: %s', (_, file, language, floors) => {
  const holdOut = read(file)
  const [danger, crisis, suspected, none] = floors
  const lowest = { danger, crisis, suspected, none }
  /** Share of the messages, 0 to 1, that get one of the levels. */
  const share = (list: readonly string[], levels: readonly TriageLevel[]): number =>
    list.filter((message) => levels.includes(triage.classify(message, language).level)).length / list.length

  it('are not among the labelled examples', () => {
    const learned = new Set(
      rules.filter((words) => words.language === language).flatMap(({ sets }) => sets.flatMap((set) => set.messages)),
    )
    expect(
      Object.values(holdOut)
        .flat()
        .filter((message) => learned.has(message)),
    ).toEqual([])
  })

  it('are heard when someone is in danger', () =>
    expect(share(holdOut.danger, ['danger'])).toBeGreaterThanOrEqual(lowest.danger))

  it('are heard when someone is in despair', () =>
    expect(share(holdOut.crisis, ['crisis', 'danger'])).toBeGreaterThanOrEqual(lowest.crisis))

  it('are heard when someone may be exploited', () =>
    expect(share(holdOut.suspected, ['suspected', 'crisis', 'danger'])).toBeGreaterThanOrEqual(lowest.suspected))

  it('seldom raise a false alarm', () => expect(share(holdOut.none, ['none'])).toBeGreaterThanOrEqual(lowest.none))
})

const dangerSchema = z.strictObject({ danger: messages, none: messages })

/** Languages in which only danger is recognised; the guess may be right or the language of most visitors. */
describe.each(['pl', 'ro', 'bg', 'ru', 'ar', 'es', 'hu', 'tr', 'de', 'fr'] as const)(
  'messages in %s that were kept apart',
  (language) => {
    const holdOut = dangerSchema.parse(parse(readFileSync(`test/triage/hold-out.${language}.yaml`, 'utf8')))

    it.each([language, 'nl'] as const)('are heard when someone is in danger and %s was guessed', (guessed) =>
      expect(holdOut.danger.filter((message) => triage.classify(message, guessed).level !== 'danger')).toEqual([]),
    )

    it('raise no false alarm', () =>
      expect(holdOut.none.filter((message) => triage.classify(message, language).level !== 'none')).toEqual([]))
  },
)
