import { describe, expect, it } from '@jest/globals'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'
import { withOrdinaryQuestions } from '../../src/triage/ordinary-questions'

/** What people might ask a library about its machines. */
const questions = [
  'I cannot renew my book, please help me',
  'please help me find where my book is',
  'help the printer has swallowed my page',
  'my reading card is broken and i dont know what to do',
]
const rules = withOrdinaryQuestions(
  loadTriageRules('knowledge'),
  questions.map((text) => ({ language: 'en', text })),
)
const triage = createTriage(rules)
const level = (text: string) => triage.classify(text, 'en').level

describe('triage for a knowledge base on another subject', () => {
  it.each(questions)('takes "%s" for the question it is', (question) => {
    expect(level(question)).toBe('none')
  })

  it('hears danger as before', () => {
    expect(level('he locked me in the house and took my phone')).toBe('danger')
    expect(level('i am locked in a room and cannot get out, please help')).toBe('danger')
    expect(level('i want to end my life')).toBe('crisis')
  })

  it('leaves other languages as they were', () => {
    const dutch = rules.find(({ language }) => language === 'nl')
    expect(dutch?.sets.some(({ id }) => id === 'ordinary-questions')).toBe(false)
  })
})
