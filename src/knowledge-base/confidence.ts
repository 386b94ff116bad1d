import type { SearchResult } from '../conversation/services'
import type { ContentWord } from './language/analyser'
import type { Ranked } from './ranking'

/** How sure a hit must be to be shown as the answer, and to be offered as one of three choices. */
const bands = { answer: 0.68, choices: 0.05, choicesOffTopic: 0.1 }

/**
 * Weights of a logistic regression on some 2,000 questions that are no phrasings (right or wrong), of which 300 about
 * other subjects (always wrong), rounded. They turn evidence, which grows with the question, into a comparable chance.
 */
const logit = { base: -5, evidence: 0.76, lead: 1.85, knownWords: 2.1, otherSubjectShare: -5.1 }

/**
 * The chance that an entry is what the question asks for, from 0 to 1.
 *
 * @param lead evidence above the best other entry; negative for all but the first
 */
export function confidence(found: Ranked, lead: number, words: readonly ContentWord[]): number {
  const known = words.filter((word) => word.known).length
  const ofOtherSubjects = words.filter(({ term, otherSubject }) => otherSubject && !found.uses(term)).length
  const sum =
    logit.base +
    logit.evidence * found.evidence +
    logit.lead * lead +
    logit.knownWords * Math.log(1 + known) +
    (logit.otherSubjectShare * ofOtherSubjects) / Math.max(1, words.length)
  return 1 / (1 + Math.exp(-sum))
}

/** @param offTopic the question resembles other subjects most: then no answer is certain, and a choice must be likely */
export function bandOf(score: number, { offTopic }: { offTopic: boolean }): SearchResult['band'] {
  if (offTopic) return score >= bands.choicesOffTopic ? 'choices' : 'unsure'
  if (score >= bands.answer) return 'answer'
  return score >= bands.choices ? 'choices' : 'unsure'
}
