import { describe, expect, it } from '@jest/globals'
import type { Language } from '../../src/conversation/language'
import { loadSignalCheck } from '../../src/signal-check/load'
import { createSignalCheck } from '../../src/signal-check/signal-check'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'
import { knownIds } from './known-ids'

const files = loadSignalCheck('knowledge', knownIds())
if (!files) throw new Error('the project has a signal check')
const check = createSignalCheck(files)
const triage = createTriage(loadTriageRules('knowledge'))
const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const ticks: [string, Language, number[]][] = [
  ['1, 3 en 5', 'nl', [1, 3, 5]],
  ['1 3', 'nl', [1, 3]],
  ['1-3', 'nl', [1, 2, 3]],
  ['1 t/m 3 en 7', 'nl', [1, 2, 3, 7]],
  ['nummer 2 en nummer 12', 'nl', [2, 12]],
  ['de eerste en de derde', 'nl', [1, 3]],
  ['ik zag 4 en ook 6', 'nl', [4, 6]],
  ['één en drie', 'nl', [1, 3]],
  ['geen', 'nl', []],
  ['niets hoor', 'nl', []],
  ['geen van deze', 'nl', []],
  ['nee', 'nl', []],
  ['alles', 'nl', twelve],
  ['allemaal', 'nl', twelve],
  ['1, 3 and 5', 'en', [1, 3, 5]],
  ['the first and the third', 'en', [1, 3]],
  ['1 to 4', 'en', [1, 2, 3, 4]],
  ['none of these', 'en', []],
  ['all of them', 'en', twelve],
  ['1, 3 і 5', 'uk', [1, 3, 5]],
  ['перша і третя', 'uk', [1, 3]],
  ['п’ята', 'uk', [5]],
  ['1 по 3', 'uk', [1, 2, 3]],
  ['жодної', 'uk', []],
  ['усі', 'uk', twelve],
]

describe('ticks that are typed', () => {
  it.each(ticks)('"%s" (%s)', (text, language, numbers) => {
    expect(check.readTicks(text, 12, language)).toEqual({ numbers })
  })

  it.each([
    ['14', 'nl'],
    ['1 en 13', 'nl'],
    ['0', 'nl'],
    ['1 en 2 maar niet 3', 'nl'],
    ['999-1000', 'en'],
  ] as const)('"%s" names boxes that cannot be told', (text, language) => {
    expect(check.readTicks(text, 12, language)).toBe('unclear')
  })

  it.each([
    ['mijn dochter is 15', 'nl'],
    ['wat betekent nummer 3?', 'nl'],
    ['wat is mensenhandel', 'nl'],
    ['my daughter is 15', 'en'],
    ['', 'nl'],
  ] as const)('"%s" says something else', (text, language) => {
    expect(check.readTicks(text, 12, language)).toBeUndefined()
  })
})

const answers: [string, Language, 'yes' | 'no' | 'unsure'][] = [
  ['ja', 'nl', 'yes'],
  ['ja hoor', 'nl', 'yes'],
  ['Jaaa', 'nl', 'yes'],
  ['ja, al een paar keer', 'nl', 'yes'],
  ['nee', 'nl', 'no'],
  ['nee volgens mij niet', 'nl', 'no'],
  ['liever niet', 'nl', 'unsure'],
  ['weet ik niet', 'nl', 'unsure'],
  ['geen idee', 'nl', 'unsure'],
  ['yes', 'en', 'yes'],
  ['yeah sometimes', 'en', 'yes'],
  ['no', 'en', 'no'],
  ["I don't know", 'en', 'unsure'],
  ['rather not', 'en', 'unsure'],
  ['так', 'uk', 'yes'],
  ['ні', 'uk', 'no'],
  ['не знаю', 'uk', 'unsure'],
  ['краще не', 'uk', 'unsure'],
]

describe('yes and no', () => {
  it.each(answers)('"%s" (%s) is %s', (text, language, answer) => {
    expect(check.readAnswer(text, language)).toBe(answer)
  })

  it.each([
    ['wat is mensenhandel', 'nl'],
    ['ja maar wat gebeurt er dan?', 'nl'],
    ['nee wat moet ik nu doen', 'nl'],
    ['no what should I do', 'en'],
    ['ja en toen kwam die man gisteren ook nog langs bij ons', 'nl'],
  ] as const)('"%s" says something else', (text, language) => {
    expect(check.readAnswer(text, language)).toBeUndefined()
  })
})

describe('where it is, in words', () => {
  it.each([
    ['op het werk', 'nl', 'work'],
    ['bij mijn baas', 'nl', 'work'],
    ['hotel', 'nl', 'sex-work'],
    ['Huis of straat', 'nl', 'home'],
    ['een meisje op school', 'nl', 'youth'],
    ['azc', 'nl', 'reception'],
    ['in het ziekenhuis', 'nl', 'care'],
    ['at work', 'en', 'work'],
    ['on snapchat', 'en', 'online'],
    ['a refugee shelter', 'en', 'reception'],
    ['на роботі', 'uk', 'work'],
    ['у школі', 'uk', 'youth'],
    ['у лікаря', 'uk', 'care'],
  ] as const)('"%s" (%s) is %s', (text, language, situation) => {
    expect(check.readSituation(text, language)).toBe(situation)
  })

  it.each([
    ['waar kan ik slecht werk melden', 'nl'],
    ['iets heel anders', 'nl'],
    ['op school en in een hotel', 'nl'],
    ['what is labour exploitation at work', 'en'],
  ] as const)('"%s" is not one situation', (text, language) => {
    expect(check.readSituation(text, language)).toBeUndefined()
  })
})

describe('an answer to the signal check', () => {
  it.each([...ticks, ...answers].map(([text, language]) => [text, language] as const))(
    '"%s" (%s) is no alarm by itself',
    (text, language) => {
      expect(triage.classify(text, language).level).toBe('none')
    },
  )
})
