import type { ContentWord } from './language/analyser'
import { normalise } from './normalise'
import type { Features } from './similarity-index'

/** A part of a compound says less than the whole; two words in a row say something besides each word. */
const partWeight = 0.5
const pairWeight = 0.5
const letterGroupLength = 4

/** Terms, parts of compounds and pairs of neighbouring terms. */
export function termFeatures(words: readonly ContentWord[]): Features {
  const features = singleTerms(words)
  words.forEach(({ term }, index) => {
    const previous = words[index - 1]
    if (previous) features.set(`${previous.term}_${term}`, pairWeight)
  })
  return features
}

/** Terms and parts of compounds. Pairs of running text would fill the memory. */
export function singleTerms(words: readonly ContentWord[]): Map<string, number> {
  const features = new Map<string, number>()
  for (const { term, parts } of words) {
    features.set(term, 1)
    for (const part of parts) if (!features.has(part)) features.set(part, partWeight)
  }
  return features
}

/** Groups of four letters, across words too: alike for inflections, compounds, slips of the keyboard and small words. */
export function letterFeatures(text: string): Features {
  const features = new Map<string, number>()
  const letters = ` ${normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  for (let at = 0; at + letterGroupLength <= letters.length; at++) {
    const group = letters.slice(at, at + letterGroupLength)
    features.set(group, (features.get(group) ?? 0) + 1)
  }
  return features
}
