import { closestWord } from '../knowledge-base/fuzzy-match'
import { normalise, words } from '../knowledge-base/normalise'

/** From this length on, one wrong letter in a word is forgiven. */
const fuzzyFrom = 6

/** A set of words and word groups that a message can be held against. */
export interface Lexicon {
  /** The word groups of the list that stand in the message, with their misspelt words put right. */
  in(message: string): string[]
}

/** The words of a text in the one form in which they are compared, with single spaces. */
export const plain = (text: string): string => words(normalise(text)).join(' ')

export function createLexicon(phrases: readonly string[]): Lexicon {
  const known = [...new Set(phrases.map(plain))].filter(Boolean).map((phrase) => ({ phrase, whole: ` ${phrase} ` }))
  return {
    in(message) {
      // Whole words only: "event" does not stand in "eventueel".
      const within = ` ${message} `
      return known.filter(({ whole }) => within.includes(whole)).map(({ phrase }) => phrase)
    },
  }
}

/**
 * Puts right what is one letter off a word of the vocabulary: "agneda", "netwerkevnt". Words that are in the
 * vocabulary, and short ones, stay as they are.
 */
export function createCorrector(phrases: readonly string[]): (message: string) => string {
  const vocabulary = new Set(phrases.flatMap((phrase) => plain(phrase).split(' ')))
  const candidates = [...vocabulary].filter((word) => word.length >= fuzzyFrom)
  const remembered = new Map<string, string>()
  const correct = (word: string): string => {
    if (word.length < fuzzyFrom || vocabulary.has(word) || /\d/.test(word)) return word
    const alike = candidates.filter(
      (candidate) => candidate.slice(0, 2) === word.slice(0, 2) && Math.abs(candidate.length - word.length) < 2,
    )
    if (alike.length === 0) return word
    const known = remembered.get(word) ?? closestWord(word, alike, word.length > 9 ? 2 : 1) ?? word
    if (remembered.size > 1_000) remembered.clear()
    remembered.set(word, known)
    return known
  }
  return (message) => message.split(' ').map(correct).join(' ')
}

/** The message without these word groups, longest first. */
export function without(message: string, phrases: readonly string[]): string {
  let rest = ` ${message} `
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(` ${phrase} `, '  ')
  return rest.replace(/\s+/g, ' ').trim()
}
