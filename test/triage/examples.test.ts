import { describe, expect, it } from '@jest/globals'
import type { TriageLevel } from '../../src/conversation/triage'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'
import { createReader } from '../../src/triage/reader'

const rules = loadTriageRules('knowledge')
const triage = createTriage(rules)
const gravity: Record<TriageLevel, number> = { none: 0, suspected: 1, crisis: 2, danger: 3 }

/** The messages that do not get the level they are labelled with, as an editor would want to read them. */
const wrong = (messages: readonly string[], language: string, right: (level: TriageLevel) => boolean): string[] =>
  messages.flatMap((message) => {
    const { level } = triage.classify(message, language === 'en' || language === 'uk' ? language : 'nl')
    return right(level) ? [] : [`${level}: ${message}`]
  })

describe.each(rules)('triage words in $language', (words) => {
  const reader = createReader(words)

  it.each(words.rules)('rule $level/$id is met by each of its examples', (rule) => {
    const unmet = rule.examples.filter((example) => !reader.read(example).met.some((met) => met.rule.id === rule.id))
    expect(unmet).toEqual([])
  })

  it.each(words.rules)('rule $level/$id is not met by its look-alikes', (rule) => {
    expect(wrong(rule['look-alikes'], words.language, (level) => gravity[level] < gravity[rule.level])).toEqual([])
  })

  it.each(words.sets.filter(({ level }) => level !== 'none'))('$level/$id gives every message its level', (set) => {
    const enough = (level: TriageLevel): boolean => gravity[level] >= gravity[set.level]
    expect(wrong(set.messages, words.language, enough)).toEqual([])
  })

  it.each(words.sets.filter(({ level }) => level === 'none'))('no message of $id raises an alarm', (set) => {
    expect(wrong(set.messages, words.language, (level) => level === 'none')).toEqual([])
  })
})
