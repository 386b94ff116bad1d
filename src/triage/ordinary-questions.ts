import type { TriageRules } from './rules'

/**
 * Adds the phrasings of a knowledge base on another subject as messages without any alarm. The labelled examples know
 * the talk about exploitation and its look-alikes: "help, the machine keeps my card" resembles a cry for help until the
 * model has seen what people ask there. The rules, which hear danger by its own words, stay as they are.
 */
export function withOrdinaryQuestions(
  rules: TriageRules,
  questions: readonly { language: string; text: string }[],
): TriageRules {
  return rules.map((own) => {
    const messages = questions.filter(({ language }) => language === own.language).map(({ text }) => text)
    return messages.length === 0
      ? own
      : { ...own, sets: [...own.sets, { id: 'ordinary-questions', level: 'none', messages }] }
  })
}
