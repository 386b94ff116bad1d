import { closestWord } from '../fuzzy-match'

/** Finds the word of the knowledge base that a misspelt word stands for; `undefined` when none is near enough. */
export type CorrectSpelling = (word: string) => string | undefined

const maxCandidates = 40
const maxCached = 5_000

/**
 * Letters that may be wrong in a word of this length. Short words have too many neighbours to guess; when two letters
 * may be wrong the first must be right, or "zaterdag" becomes "werelddag".
 */
function maxErrors(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2
}

/** @param vocabulary words as they are written in the knowledge base */
export function createSpelling(vocabulary: ReadonlySet<string>): CorrectSpelling {
  const byTrigram = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (word.length < 4 || /\d/.test(word)) continue
    for (const trigram of trigrams(word)) {
      const list = byTrigram.get(trigram)
      if (list) list.push(word)
      else byTrigram.set(trigram, [word])
    }
  }

  const sharingLetters = (word: string): string[] => {
    const shared = new Map<string, number>()
    for (const trigram of trigrams(word)) {
      for (const other of byTrigram.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared.keys()]
      .filter((other) => other[0] === word[0] || maxErrors(word.length) === 1)
      .sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
      .slice(0, maxCandidates)
  }

  const cache = new Map<string, string | undefined>()
  return (word) => {
    const errors = maxErrors(word.length)
    if (errors === 0 || word.length > 30 || /\d/.test(word)) return undefined
    if (!cache.has(word)) {
      if (cache.size >= maxCached) cache.clear()
      cache.set(word, swapped(word, vocabulary) ?? closestWord(word, sharingLetters(word), errors))
    }
    return cache.get(word)
  }
}

/** The most common slip of all: two letters in the wrong order. */
function swapped(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  for (let i = 0; i < word.length - 1; i++) {
    const candidate = word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2)
    if (vocabulary.has(candidate)) return candidate
  }
  return undefined
}

function trigrams(word: string): Set<string> {
  const padded = `^${word}$`
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}
