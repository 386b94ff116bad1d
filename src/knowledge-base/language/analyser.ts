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
const minJoinedLength = 9

/** @param texts all texts of the knowledge base in this language: their words are the vocabulary */
export function createAnalyser(rules: LanguageRules, lists: WordLists, texts: Iterable<string>): Analyser {
  const misspellings = new Map(
    Object.entries(lists.misspellings).map(([wrong, right]) => [normalise(wrong), normalise(right)]),
  )
  const tokens = (text: string): string[] =>
    words(normalise(text))
      .flatMap((word) => (misspellings.has(word) ? words(misspellings.get(word) ?? word) : word))
      .map((word) => (word.includes("'") ? word.replace(/'s?$/, '') : word))

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
  const joined = (stems: string[]): string[] => joinSynonyms(stems).map(({ term }) => term)
  const otherTerms = new Set(lists.otherSubjects.flatMap((word) => joined(tokens(word).map(termOf))))
  const correct = createSpelling(vocabulary)

  const partsOf = remember((token: string): string[] => {
    const links = rules.compoundLinks
    if (!links || token.length < minCompoundLength) return []
    const isPart = (part: string): boolean => part !== token && !stopWords.has(part) && isKnown(part)
    const parts = splitCompound(token, links, isPart, !isKnown(token))
    return joined(parts.map(stemOf)).concat(parts.flatMap(partsOf))
  })

  /** The token itself, mended when the knowledge base does not know it. */
  const mended = (token: string): string =>
    isKnown(token) || stopWords.has(token) || partsOf(token).length > 1 ? token : (correct(token) ?? token)

  /** What a term says; `token` is the word it came from, unless it stands for a group of synonyms. */
  const contentOf = (term: string, token: string): ContentWord => {
    const parts = partsOf(token)
    return {
      term,
      parts,
      known: usedStems.has(term) || term.includes(' ') || parts.length > 0,
      otherSubject: [term, ...parts].some((t) => otherTerms.has(t)),
    }
  }
  const ofGroup = remember((term) => contentOf(term, term))
  const beginsAnother = createBeginnings([...vocabulary].filter((word) => word.length >= minJoinedLength))
  /** All there is to know of a word is found once: a text is read with one look-up for each of its words. */
  const read = remember((typed: string): ReadWord => {
    const token = mended(typed)
    const term = termOf(token)
    return { token, term, content: contentOf(term, token), beginsAnother: beginsAnother(token) }
  })

  /** "mensen handel" is how many people write "mensenhandel". */
  const joinSplitWords = (typed: readonly ReadWord[]): ReadWord[] => {
    const inText: ReadWord[] = []
    for (const word of typed) {
      const previous = inText.at(-1)
      // Most words begin no other, so that most pairs need not be written together to be looked up.
      const pair = previous?.beginsAnother ? previous.token + word.token : ''
      if (pair.length >= minJoinedLength && vocabulary.has(pair)) inText[inText.length - 1] = read(pair)
      else inText.push(word)
    }
    return inText
  }
  const isStopWord = (term: string): boolean => term.startsWith(stopMark) && !term.includes(' ')

  return {
    words(text) {
      const inText = joinSplitWords(tokens(text).map(read))
      return joinSynonyms(inText.map(({ term }) => term)).flatMap(({ term, at }) =>
        isStopWord(term) ? [] : ((at === undefined ? undefined : inText[at]?.content) ?? ofGroup(term)),
      )
    },
  }
}

interface ReadWord {
  token: string
  /** What is compared, or the marked stop word. */
  term: string
  content: ContentWord
  /** Whether a longer word begins with it. */
  beginsAnother: boolean
}

function createBeginnings(words: string[]): (beginning: string) => boolean {
  const sorted = words.sort()
  return (beginning) => {
    let from = 0
    let to = sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] ?? '') <= beginning) from = middle + 1
      else to = middle
    }
    return sorted[from]?.startsWith(beginning) ?? false
  }
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
