import type { SearchResult } from '../conversation/services'
import type { ContentWord } from './language/analyser'
import type { Ranked } from './ranking'

/** How sure a hit must be to be shown as the answer, and to be offered as one of three choices. */
const bands = { answer: 0.69, choices: 0.05, choicesOffTopic: 0.1 }

/**
 * Weights of a logistic regression on held-out phrasings (right or wrong) and on questions about other subjects
 * (always wrong), rounded. They turn evidence, which grows with the question, into a chance that is comparable.
 */
const logit = { base: -3.1, evidence: 0.48, lead: 1.85, unknownShare: -1, matchedWords: 1.7, otherSubjectShare: -2.8 }

/**
 * The chance that an entry is what the question asks for, from 0 to 1.
 *
 * @param lead evidence above the best other entry; negative for all but the first
 */
export function confidence(found: Ranked, lead: number, words: readonly ContentWord[]): number {
  const share = (holds: (word: ContentWord) => boolean): number =>
    words.filter(holds).length / Math.max(1, words.length)
  const matched = words.filter(({ term, parts }) => [term, ...parts].some(found.uses)).length
  const sum =
    logit.base +
    logit.evidence * found.evidence +
    logit.lead * lead +
    logit.unknownShare * share(({ known }) => !known) +
    logit.matchedWords * Math.log(1 + matched) +
    logit.otherSubjectShare * share(({ term, otherSubject }) => otherSubject && !found.uses(term))
  return 1 / (1 + Math.exp(-sum))
}

/** @param offTopic the question resembles other subjects most: then no answer is certain, and a choice must be likely */
export function bandOf(score: number, { offTopic }: { offTopic: boolean }): SearchResult['band'] {
  if (offTopic) return score >= bands.choicesOffTopic ? 'choices' : 'unsure'
  if (score >= bands.answer) return 'answer'
  return score >= bands.choices ? 'choices' : 'unsure'
}
