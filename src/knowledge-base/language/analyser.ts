import { normalise, words } from '../normalise'
import type { WordLists } from '../words'
import { splitCompound } from './compounds'
import type { LanguageRules } from './rules'
import { createSpelling } from './spelling'
import { createSynonyms } from './synonyms'

/** A word of a text that says something about its subject. */
export interface ContentWord {
  /** What is compared: its stem, or the first synonym's. */
  term: string
  /** Terms of the parts of a compound. */
  parts: string[]
  /** Whether the knowledge base uses this word, or a part of it. */
  known: boolean
  /** Whether it belongs to a subject that the assistant is not for. */
  otherSubject: boolean
}

/** Turns text into terms: normalised, spelling mended, without stop words, stems, synonyms joined, compounds split. */
export interface Analyser {
  words(text: string): ContentWord[]
}

const stopMark = '.'
const minCompoundLength = 8

/** @param texts all texts of the knowledge base in this language: their words are the vocabulary */
export function createAnalyser(rules: LanguageRules, lists: WordLists, texts: Iterable<string>): Analyser {
  const misspellings = new Map(
    Object.entries(lists.misspellings).map(([wrong, right]) => [normalise(wrong), normalise(right)]),
  )
  const tokens = (text: string): string[] =>
    words(normalise(text))
      .flatMap((word) => words(misspellings.get(word) ?? word))
      .map((word) => word.replace(/'s?$/, ''))

  const snowball = remember(rules.stem)
  const vocabulary = new Set<string>()
  for (const text of texts) for (const token of tokens(text)) vocabulary.add(token)
  for (const word of lists.synonyms.flat()) for (const token of tokens(word)) vocabulary.add(token)
  const usedStems = new Set([...vocabulary].map(snowball))
  // Words of other subjects are no misspellings of ours.
  for (const word of lists.otherSubjects) for (const token of tokens(word)) vocabulary.add(token)
  const knownStems = new Set([...vocabulary].map(snowball))
  const stopWords = new Set(lists.stopWords.map(normalise))

  const stemOf = remember((token: string): string => {
    const stem = snowball(token)
    return rules.otherStems?.(stem).find((other) => knownStems.has(other)) ?? stem
  })
  const isKnown = (token: string): boolean => vocabulary.has(token) || knownStems.has(snowball(token))
  /** Stop words are marked: word groups such as "zonder papieren" need them until synonyms are joined. */
  const termOf = (token: string): string => (stopWords.has(token) ? stopMark + token : stemOf(token))
  const wordGroups = lists.otherSubjects.filter((word) => word.includes(' ')).map((group) => [group])
  const joinSynonyms = createSynonyms([...lists.synonyms, ...wordGroups], (text) => tokens(text).map(termOf))
  const otherTerms = new Set(lists.otherSubjects.flatMap((word) => joinSynonyms(tokens(word).map(termOf))))
  const correct = createSpelling(vocabulary)

  const partsOf = remember((token: string): string[] => {
    const links = rules.compoundLinks
    if (!links || token.length < minCompoundLength) return []
    const isPart = (part: string): boolean => part !== token && !stopWords.has(part) && isKnown(part)
    const parts = splitCompound(token, links, isPart, !isKnown(token))
    return joinSynonyms(parts.map(stemOf)).concat(parts.flatMap(partsOf))
  })

  /** The token itself, mended when the knowledge base does not know it. */
  const mended = remember((token: string): string =>
    isKnown(token) || stopWords.has(token) || partsOf(token).length > 1 ? token : (correct(token) ?? token),
  )

  return {
    words(text) {
      const inText = joinSplitWords(tokens(text).map(mended), vocabulary)
      const tokenOf = new Map(inText.map((token) => [stemOf(token), token]))
      return joinSynonyms(inText.map(termOf))
        .filter((term) => term.includes(' ') || !term.startsWith(stopMark))
        .map((term) => {
          const parts = partsOf(tokenOf.get(term) ?? term)
          return {
            term,
            parts,
            known: usedStems.has(term) || term.includes(' ') || parts.length > 0,
            otherSubject: [term, ...parts].some((t) => otherTerms.has(t)),
          }
        })
    },
  }
}

/** "mensen handel" is how many people write "mensenhandel". */
function joinSplitWords(tokens: string[], vocabulary: ReadonlySet<string>): string[] {
  const joined: string[] = []
  for (const token of tokens) {
    const pair = (joined.at(-1) ?? '') + token
    if (joined.length > 0 && pair.length >= 9 && vocabulary.has(pair)) joined[joined.length - 1] = pair
    else joined.push(token)
  }
  return joined
}

function remember<T>(compute: (word: string) => T): (word: string) => T {
  const memory = new Map<string, T>()
  return (word) => {
    let value = memory.get(word)
    if (value === undefined) {
      if (memory.size > 50_000) memory.clear()
      value = compute(word)
      memory.set(word, value)
    }
    return value
  }
}
