import type { Token } from './readings'

/** Features are numbers below this: a hash of what was seen. Large enough that two of them seldom share a number. */
export const featureSpace = 1 << 18

/** Word beginnings of this many letters stand for a word with any ending. */
const stemLetters = 5
/** Messages up to so many words count as equally long. */
const lengths = [3, 6, 11, 19, 39]

/** What the model sees of a stretch of words: by its words alone, and with the groups of words that were met. */
export interface Features {
  byWords: Int32Array
  withGroups: Int32Array
}

/**
 * By words: each word, its beginning, pairs of neighbours, how many there are and how they begin and end. With groups:
 * which were met as well, alone and two by two. Shorter pieces of words were tried and made it worse
 * (docs/decisions/0004-triage.md).
 */
export function featuresOf(tokens: readonly Token[], groupsMet: Iterable<string>): Features {
  const found = new Set<number>()
  const add = (kind: number, first: number, second = 0): void => {
    found.add(mixed(kind, first, second))
  }
  let previous = 0
  for (const { keys } of tokens) {
    let last = 0
    for (const key of keys) {
      last = hash(key)
      found.add(wordFeature(last))
      add(2, previous, last)
      if (key.length > stemLetters) add(3, hash(key.slice(0, stemLetters)))
    }
    previous = last
  }
  add(7, lengths.filter((length) => tokens.length > length).length)
  add(8, hash(tokens[0]?.keys[0] ?? ''))
  add(9, hash(tokens.at(-1)?.keys[0] ?? ''))
  const byWords = Int32Array.from(found)
  const groups = [...new Set(groupsMet)].map(hash).sort((a, b) => a - b)
  groups.forEach((group, at) => {
    add(4, group)
    for (let other = at + 1; other < groups.length; other++) add(5, group, groups[other])
  })
  return { byWords, withGroups: Int32Array.from(found) }
}

/** The feature of a single word, given its sound key. */
export const featureOfWord = (key: string): number => wordFeature(hash(key))

const wordFeature = (word: number): number => mixed(1, word, 0)

/** FNV-1a, a plain hash of a text in 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum
}

function mixed(kind: number, first: number, second: number): number {
  let sum = Math.imul(kind ^ first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) & (featureSpace - 1)
}
