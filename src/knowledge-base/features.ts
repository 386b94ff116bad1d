import type { ContentWord } from './language/analyser'
import { normalise, words } from './normalise'
import type { Features } from './postings'

/** A part of a compound says less than the whole; two words in a row say something besides each word. */
const partWeight = 0.5
const pairWeight = 0.5
const letterGroupLength = 4

/** Terms, parts of compounds and pairs of neighbouring terms. */
export function termFeatures(content: readonly ContentWord[]): Features<string> {
  const features = singleTerms(content)
  content.forEach(({ term }, index) => {
    const previous = content[index - 1]
    if (previous) features.set(`${previous.term}_${term}`, pairWeight)
  })
  return features
}

/** Terms and parts of compounds. */
export function singleTerms(content: readonly ContentWord[]): Map<string, number> {
  const features = new Map<string, number>()
  for (const { term, parts } of content) {
    features.set(term, 1)
    for (const part of parts) if (!features.has(part)) features.set(part, partWeight)
  }
  return features
}

/**
 * Groups of four letters, across words too: alike for inflections, compounds, slips of the keyboard and small words.
 * A group is a number of four bytes, a letter each. Latin and Cyrillic letters are told apart within their own script;
 * that some share a byte across scripts does no harm, because a group seldom mixes them.
 */
export function letterFeatures(text: string): Features<number> {
  const features = new Map<number, number>()
  const letters = ` ${words(normalise(text)).join(' ').replaceAll("'", ' ')} `
  let group = 0
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    group = (group << 8) | (code < 128 ? code : 128 | (code & 127))
    if (at >= letterGroupLength - 1) features.set(group, (features.get(group) ?? 0) + 1)
  }
  return features
}
