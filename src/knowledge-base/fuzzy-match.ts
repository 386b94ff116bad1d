import Fuse from 'fuse.js'

/**
 * How well each text fits the query, by Fuse.js token search: 0 (nothing in common) to 1. The only home of Fuse.js.
 *
 * Give it few texts: it looks for every word in every text. Rare words among these texts count most.
 * @param query space-separated terms, normalised like the texts
 */
export function tokenScores(query: string, texts: readonly string[]): number[] {
  const fuse = new Fuse(texts, { useTokenSearch: true, ignoreLocation: true, includeScore: true, threshold: 0.2 })
  const scores = new Array<number>(texts.length).fill(0)
  for (const { refIndex, score = 1 } of fuse.search(query)) scores[refIndex] = 1 - score
  return scores
}

/**
 * The word closest to a misspelt one, of words that were chosen because they share letters with it.
 * @param maxErrors letters that may be wrong, missing or too many
 */
export function closestWord(word: string, candidates: readonly string[], maxErrors: number): string | undefined {
  const near = candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= maxErrors)
  const fuse = new Fuse(near, { ignoreLocation: true, threshold: (maxErrors + 0.01) / word.length, includeScore: true })
  return fuse.search(word, { limit: 1 })[0]?.item
}
