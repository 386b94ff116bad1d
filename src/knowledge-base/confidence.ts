import type { SearchResult } from '../conversation/services'
import type { ContentWord } from './language/analyser'
import type { Ranked } from './ranking'

/** How sure a hit must be to be shown as the answer, and to be offered as one of three choices. */
const bands = { answer: 0.42, choices: 0.05 }

/**
 * Weights of a logistic regression on held-out phrasings (right or wrong) and on questions about other subjects
 * (always wrong), rounded. They turn evidence, which grows with the question, into a chance that is comparable.
 */
const logit = { base: -2.2, evidence: 0.45, lead: 1.85, unknownShare: -1.3, matchedWords: 0.7, otherSubjectShare: -6.8 }

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

export function bandOf(score: number): SearchResult['band'] {
  if (score >= bands.answer) return 'answer'
  return score >= bands.choices ? 'choices' : 'unsure'
}
