import type { Entry } from './entry'
import { letterFeatures, singleTerms, termFeatures } from './features'
import { tokenScores } from './fuzzy-match'
import type { Analyser, ContentWord } from './language/analyser'
import { createNaiveBayes } from './naive-bayes'
import { createSimilarityIndex, type Features } from './similarity-index'

/** Pairs of words in running text help a little and fill the memory of a large knowledge base. */
const maxEntriesWithPairs = 1_000

/** An entry that resembles the question. */
export interface Ranked {
  entry: Entry
  /** All signals together. Comparable between entries, not between questions. */
  evidence: number
  /** Whether the entry uses a term, in a phrasing or in its text. */
  uses: (term: string) => boolean
}

export interface Ranking {
  /** The likeliest few, best first; nothing when no entry shares anything with the question. */
  rank(question: string, words: readonly ContentWord[]): Ranked[]
}

/**
 * Weights of the signals, found by measuring with held-out phrasings (`npm run bench`). The optimum is flat: halving
 * or doubling one of them costs about one question in a hundred.
 */
const weights = { terms: 1, letters: 3, fuse: 0.5, typicalWords: 1.5 }

/** The best phrasing counts in full, the next for 70 % of it, and so on: several that agree say more than one. */
const nextPhrasing = 0.7
const phrasingsPerEntry = 8

/** Only the likeliest phrasings reach Fuse.js, which reads every text it is given. */
const maxFinalists = 8
const phrasingsForFuse = 6

/** How often a word counts that stands in a title, a keyword, a phrasing or the text. */
const fieldCounts = { title: 3, keyword: 2, question: 1, text: 0.3 }

/**
 * Ranks entries by four signals, summed:
 * - terms: how alike are the question and the entry's phrasings, title and keywords, word by word (TF-IDF cosine);
 * - letters: the same by groups of four letters, which forgives spelling and inflection and sees small words;
 * - Fuse.js token search over the best phrasings of the best entries;
 * - typical words: does the entry, text included, use these words more than others do (naive Bayes).
 */
export function createRanking(entries: readonly Entry[], analyser: Analyser): Ranking {
  const linesOf = entries.map(({ title, questions, keywords }) => [title, ...questions, ...keywords])
  const lines = linesOf.flat()
  const firstLine = startsOf(linesOf.map(({ length }) => length))
  const byTerms = createSimilarityIndex(each(lines, (line) => termFeatures(analyser.words(line))))
  const byLetters = createSimilarityIndex(each(lines, letterFeatures))

  const fuseLines = new Map<number, string>()
  const inText = entries.length <= maxEntriesWithPairs ? termFeatures : singleTerms
  const vocabularies = entries.map((entry) => vocabularyOf(entry, analyser, inText))
  const typicalWords = createNaiveBayes(vocabularies)

  return {
    rank(question, words) {
      const terms = termFeatures(words)
      const termLikeness = byTerms.similarities(terms)
      const letterLikeness = byLetters.similarities(letterFeatures(question))
      const likeness = termLikeness.map(
        (ofTerms, line) => weights.terms * ofTerms + weights.letters * (letterLikeness[line] ?? 0),
      )
      const totalWeight = weightOf(terms) || 1
      const typical = typicalWords(terms)

      const found = entries.flatMap((_, index): Found[] => {
        const best = bestLines(firstLine[index] ?? 0, firstLine[index + 1] ?? 0, likeness)
        if (best.length === 0) return []
        const typicalShare = (typical[index] ?? 0) / totalWeight
        const alike = decayedSum(best.map((line) => likeness[line] ?? 0))
        return [{ index, best, evidence: alike + weights.typicalWords * typicalShare }]
      })
      const finalists = found.sort((a, b) => b.evidence - a.evidence).slice(0, maxFinalists)
      const fuse = fuseScores(fuseText(words), finalists)
      return finalists
        .flatMap(({ index, best, evidence }): Ranked[] => {
          const entry = entries[index]
          if (!entry) return []
          const inFuse = best.map((line) => fuse.get(line) ?? 0).sort((a, b) => b - a)
          const uses = (term: string): boolean => vocabularies[index]?.has(term) ?? false
          return [{ entry, evidence: evidence + weights.fuse * decayedSum(inFuse), uses }]
        })
        .sort((a, b) => b.evidence - a.evidence)
    },
  }

  function weightOf(features: Features): number {
    let total = 0
    for (const [term, value] of features) total += value * byTerms.weight(term)
    return total
  }

  function fuseScores(query: string, finalists: readonly Found[]): Map<number, number> {
    const chosen = finalists.flatMap(({ best }) => best.slice(0, phrasingsForFuse))
    for (const line of chosen) {
      if (!fuseLines.has(line)) fuseLines.set(line, fuseText(analyser.words(lines[line] ?? '')))
    }
    const scores = tokenScores(
      query,
      chosen.map((line) => fuseLines.get(line) ?? ''),
    )
    return new Map(chosen.map((line, at) => [line, scores[at] ?? 0]))
  }
}

type FeaturesOf = (words: readonly ContentWord[]) => Features

interface Found {
  index: number
  /** The most similar lines of the entry, best first. */
  best: number[]
  evidence: number
}

function decayedSum(values: readonly number[]): number {
  return values.reduce((sum, value, rank) => sum + value * nextPhrasing ** rank, 0) * (1 - nextPhrasing)
}

/** The lines of one entry that are most alike, best first. */
function bestLines(from: number, to: number, likeness: Float64Array): number[] {
  const lines: number[] = []
  for (let line = from; line < to; line++) {
    const own = likeness[line] ?? 0
    if (own <= 0) continue
    let at = lines.length
    while (at > 0 && (likeness[lines[at - 1] ?? 0] ?? 0) < own) at--
    if (at < phrasingsPerEntry) lines.splice(at, 0, line)
    if (lines.length > phrasingsPerEntry) lines.pop()
  }
  return lines
}

/** One at a time, so that the features of all lines need not be in memory together. */
function* each<T, U>(values: Iterable<T>, make: (value: T) => U): Generator<U> {
  for (const value of values) yield make(value)
}

/** Terms as words for Fuse.js: a term of several words becomes one. */
function fuseText(words: readonly ContentWord[]): string {
  return words.map(({ term }) => term.replace(/[^\p{L}\p{N}]+/gu, '')).join(' ')
}

/** What an entry speaks of: its terms, counted by where they stand. */
function vocabularyOf(entry: Entry, analyser: Analyser, inText: FeaturesOf): Features {
  const counts = new Map<string, number>()
  const add = (texts: readonly string[], weight: number, featuresOf: FeaturesOf = termFeatures): void => {
    for (const text of texts) {
      for (const [term, value] of featuresOf(analyser.words(text))) {
        counts.set(term, (counts.get(term) ?? 0) + weight * value)
      }
    }
  }
  add([entry.title], fieldCounts.title)
  add(entry.keywords, fieldCounts.keyword)
  add(entry.questions, fieldCounts.question)
  add(entry.texts, fieldCounts.text, inText)
  return counts
}

/** [2, 3] gives [0, 2, 5]: where each entry's lines start, and the end. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0]
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length)
  return starts
}
