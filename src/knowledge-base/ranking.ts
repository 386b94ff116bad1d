import { learnClasses, type Classifier, type Vector } from './classifier'
import type { Entry } from './entry'
import { letterFeatures, singleTerms, termFeatures } from './features'
import { tokenScores } from './fuzzy-match'
import type { Analyser, ContentWord } from './language/analyser'
import { createNaiveBayes } from './naive-bayes'
import { PostingsBuilder, type Features } from './postings'
import { createSimilarityIndex } from './similarity-index'

/**
 * Pairs of neighbouring words and learning what keeps entries apart help, and cost memory and time that grow faster than
 * the knowledge base.
 */
const maxEntriesForLearning = 1_000

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
const weights = { terms: 1, letters: 3, fuse: 0.5, typicalWords: 1.5, learned: 0.15 }
/** Below this chance (as a logarithm) an entry is simply not meant; how much less says nothing. */
const leastLogChance = -10

/** The best phrasing counts in full, the next for 70 % of it, and so on: several that agree say more than one. */
const nextPhrasing = 0.7
const phrasingsPerEntry = 8

/** Only the likeliest phrasings reach Fuse.js, which reads every text it is given. */
const maxFinalists = 8
const phrasingsForFuse = 4

/** How often a word counts that stands in a title, a keyword, a phrasing or the text. */
const fieldCounts = { title: 3, keyword: 2, question: 1, text: 0.3 }

/**
 * Ranks entries by five signals, summed:
 * - terms: how alike are the question and the entry's phrasings, title and keywords, word by word (TF-IDF cosine);
 * - letters: the same by groups of four letters, which forgives spelling and inflection and sees small words;
 * - Fuse.js token search over the best phrasings of the best entries;
 * - typical words: does the entry, text included, use these words more than others do (naive Bayes);
 * - learned: which words and letters keep this entry apart from its neighbours (logistic regression).
 */
export function createRanking(entries: readonly Entry[], analyser: Analyser): Ranking {
  const lines = entries.flatMap(({ title, questions, keywords }) => [title, ...questions, ...keywords])
  const firstLine = startsOf(entries.map(({ questions, keywords }) => 1 + questions.length + keywords.length))
  const { byTerms, byLetters, typicalWords } = readEntries(entries, analyser)
  const learned = entries.length <= maxEntriesForLearning ? learnEntries() : undefined
  const fuseLines = new Map<number, string>()
  /** Of each line, for the question at hand. */
  const likeness = new Float64Array(lines.length)

  return {
    rank(question, words) {
      const terms = termFeatures(words)
      const letters = letterFeatures(question)
      likeness.fill(0)
      byTerms.addSimilarities(terms, weights.terms, likeness)
      byLetters.addSimilarities(letters, weights.letters, likeness)
      const typicalWeight = weights.typicalWords / (weightOf(terms) || 1)
      const chances = learned?.logChances(together(byTerms.vectorOf(terms), byLetters.vectorOf(letters)))
      const finalists = likeliest(
        typicalWords.scores(terms).map((score, index) => {
          const chance = Math.max(leastLogChance, chances?.[index] ?? leastLogChance)
          return typicalWeight * score + weights.learned * (chance - leastLogChance)
        }),
      )
      const fuse = fuseScores(fuseText(words), finalists)
      return finalists
        .flatMap(({ index, best, evidence }): Ranked[] => {
          const entry = entries[index]
          if (!entry) return []
          const inFuse = best.map((line) => fuse.get(line) ?? 0).sort((a, b) => b - a)
          const uses = (term: string): boolean => typicalWords.uses(index, term)
          return [{ entry, evidence: evidence + weights.fuse * decayedSum(inFuse), uses }]
        })
        .sort((a, b) => b.evidence - a.evidence)
    },
  }

  /** @param asWhole evidence for each entry besides that of its lines */
  function likeliest(asWhole: Float64Array): Found[] {
    const finalists: Found[] = []
    asWhole.forEach((own, index) => {
      const from = firstLine[index] ?? 0
      const to = firstLine[index + 1] ?? 0
      let highest = 0
      for (let line = from; line < to; line++) highest = Math.max(highest, likeness[line] ?? 0)
      // The sum over its lines is never more than the best of them: most entries are done here.
      const least = finalists.length < maxFinalists ? -Infinity : (finalists.at(-1)?.evidence ?? 0)
      if (highest === 0 || highest + own <= least) return
      const best = bestLines(from, to, likeness)
      const evidence = decayedSum(best.map((line) => likeness[line] ?? 0)) + own
      if (evidence <= least) return
      const rank = finalists.findIndex((other) => evidence > other.evidence)
      finalists.splice(rank < 0 ? finalists.length : rank, 0, { index, best, evidence })
      finalists.length = Math.min(finalists.length, maxFinalists)
    })
    return finalists
  }

  function learnEntries(): Classifier {
    const letters = byLetters.vectors()
    const owners = entries.flatMap((_, index) => {
      return new Array<number>((firstLine[index + 1] ?? 0) - (firstLine[index] ?? 0)).fill(index)
    })
    const examples = byTerms.vectors().flatMap((terms, line) => {
      const inLetters = letters[line]
      return inLetters ? [{ ...together(terms, inLetters), classNumber: owners[line] ?? 0 }] : []
    })
    return learnClasses(examples, entries.length, byTerms.featureCount + byLetters.featureCount)
  }

  /** One vector of both: the letters are numbered after the terms. */
  function together(terms: Vector, letters: Vector): Vector {
    const after = byTerms.featureCount
    return {
      features: [...terms.features, ...letters.features.map((number) => after + number)],
      values: [...terms.values, ...letters.values],
    }
  }

  function weightOf(features: Features<string>): number {
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

/** Terms as words for Fuse.js: a term of several words becomes one. */
function fuseText(words: readonly ContentWord[]): string {
  return words.map(({ term }) => term.replace(/[^\p{L}\p{N}]+/gu, '')).join(' ')
}

/** Reads each entry once: its lines (title, phrasings, keywords) one by one, and what it speaks of as a whole. */
function readEntries(entries: readonly Entry[], analyser: Analyser) {
  const linesByTerms = new PostingsBuilder<string>()
  const linesByLetters = new PostingsBuilder<number>()
  const vocabularies = new PostingsBuilder<string>()
  const featuresOf = entries.length <= maxEntriesForLearning ? termFeatures : singleTerms
  for (const { title, questions, keywords, texts } of entries) {
    const vocabulary = new Map<string, number>()
    const count = (features: Features<string>, weight: number): void => {
      for (const [term, value] of features) vocabulary.set(term, (vocabulary.get(term) ?? 0) + weight * value)
    }
    const readLine = (line: string, weight: number): void => {
      const terms = featuresOf(analyser.words(line))
      linesByTerms.add(terms)
      linesByLetters.add(letterFeatures(line))
      count(terms, weight)
    }
    readLine(title, fieldCounts.title)
    for (const question of questions) readLine(question, fieldCounts.question)
    for (const keyword of keywords) readLine(keyword, fieldCounts.keyword)
    for (const text of texts) count(featuresOf(analyser.words(text)), fieldCounts.text)
    vocabularies.add(vocabulary)
  }
  return {
    byTerms: createSimilarityIndex(linesByTerms.build()),
    byLetters: createSimilarityIndex(linesByLetters.build()),
    typicalWords: createNaiveBayes(vocabularies.build()),
  }
}

/** [2, 3] gives [0, 2, 5]: where each entry's lines start, and the end. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0]
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length)
  return starts
}
