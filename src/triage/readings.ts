import { normalise } from '../knowledge-base/normalise'
import type { SoundKey } from './spelling'

/** One word of a message with every way in which it may be meant, as sound keys; the plain one comes first. */
export interface Token {
  text: string
  keys: readonly string[]
}

/** What a reader knows of a language: how it sounds, its words, and other ways in which some are written. */
export interface Vocabulary {
  sound: SoundKey
  /** Sound keys of known words. */
  known: ReadonlySet<string>
  /** Known words as they are spelled. */
  spelled: ReadonlySet<string>
  /** From the sound key of a way of writing (`nie`, `nich`) to the key of the word (`niet`). */
  writtenFor: ReadonlyMap<string, string>
  /** From a word with one letter left out to the known words it may come from. */
  nearby: ReadonlyMap<string, readonly string[]>
}

const wordPattern = /[\p{L}\p{N}@$]+(?:'[\p{L}\p{N}]+)*|\p{Extended_Pictographic}/gu
const latinLookAlikes: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x', // prettier-ignore
}
/** The letters that a digit or sign may stand for. */
const digitLetters: Readonly<Record<'latin' | 'cyrillic', Readonly<Record<string, string>>>> = {
  latin: { 0: 'o', 1: 'il', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's' },
  cyrillic: { 0: 'о', 1: 'іи', 3: 'зе', 4: 'ач', 6: 'б', '@': 'а' },
}
/** A word with more readings than this is no word with digits for letters. */
const maximumUnmasked = 64
/** Shorter words have too many neighbours to guess at. */
const minimumLettersToCorrect = 6
const longestUsualWord = 24
/** Words of one letter in the languages that have a reader. */
const oneLetterWords = 'aàeiouyzwівузояо'
/** A longer run of letters is not a sentence written with spaces. */
const maximumGluedLetters = 160

/**
 * Reads a message: first as it was typed; when letters were spaced out or words glued together, once more with the
 * words as they were probably meant. Both readings count.
 */
export function readings(text: string, vocabulary: Vocabulary): Token[][] {
  const normalised = normalise(text)
  const plain = tokens(normalised, vocabulary)
  const unspaced = joinSpacedLetters(text, (word) => splitGlued(normalise(word), vocabulary, 2) ?? word)
  const joined = unspaced === text ? normalised : normalise(unspaced)
  const rewritten = joined.replace(/\p{L}{9,}/gu, (word) => splitGlued(word, vocabulary) ?? word)
  return rewritten === normalised ? [plain] : [plain, tokens(rewritten, vocabulary)]
}

function tokens(normalised: string, vocabulary: Vocabulary): Token[] {
  return (normalised.match(wordPattern) ?? []).map((text) => ({ text, keys: keysOf(text, vocabulary) }))
}

function keysOf(text: string, vocabulary: Vocabulary): string[] {
  const { sound, known, writtenFor, nearby } = vocabulary
  const plain = sound(text)
  const keys = new Set([plain])
  if (/\p{L}/u.test(text) && /[\d@$]/.test(text)) {
    const meant = unmasked(text).map((word) => sound(word))
    const words = meant.filter((key) => known.has(key))
    for (const key of words.length > 0 ? words : meant.slice(0, 1)) keys.add(key)
  }
  if (/[a-z]/.test(text) && /\p{Script=Cyrillic}/u.test(text)) {
    keys.add(sound(text.replace(/\p{Script=Cyrillic}/gu, (letter) => latinLookAlikes[letter] ?? letter)))
  }
  for (const key of [...keys]) {
    const word = writtenFor.get(key)
    if (word !== undefined) keys.add(word)
  }
  if (keys.size === 1 && !known.has(plain) && text.length >= minimumLettersToCorrect) {
    for (const shorter of [plain, ...lettersLeftOut(plain)]) {
      for (const word of nearby.get(shorter) ?? []) keys.add(word)
    }
  }
  return [...keys]
}

/** Every way to read the digits and signs of a word as letters; the likeliest first. */
function unmasked(text: string): string[] {
  const letters = digitLetters[/\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin']
  let read = ['']
  for (const sign of text) {
    const meant = Array.from(letters[sign] ?? sign)
    read = meant.flatMap((letter) => read.map((before) => before + letter)).slice(0, maximumUnmasked)
  }
  return read
}

/** The word with each of its letters left out once. Two words that share one of these differ by one slip of the finger. */
export function lettersLeftOut(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

const spacedLetters = /(?<![\p{L}\p{N}])[\p{L}\d](?:[\s.\-_*]{1,3}[\p{L}\d]){3,}(?![\p{L}\p{N}])/gu

/** Whether the words as they stand say little: letters stand apart, or everything is glued together. */
export function isMasked(text: string): boolean {
  return (
    text.search(spacedLetters) >= 0 || (text.match(/\p{L}+/gu) ?? []).some(({ length }) => length > longestUsualWord)
  )
}

/** "h e l p  m e" and "h.e.l.p m.e" become "help me". */
function joinSpacedLetters(text: string, split: (word: string) => string): string {
  return text.replace(spacedLetters, (run) =>
    run
      .split(/\s{2,}|(?<=[.\-_*]\S)\s(?=\S[.\-_*])|[.\-_*]{2,}/)
      .map((word) => split(word.replace(/[\s.\-_*]/g, '')))
      .join(' '),
  )
}

/**
 * Splits "ikzitopgesloten" into known words, the fewest possible; `undefined` when a part stays unknown. Two parts are
 * an ordinary compound ("noodnummer") and stay one word, unless the letters stood apart.
 */
function splitGlued(word: string, { spelled }: Vocabulary, fewestParts = 3): string | undefined {
  if (word.length > maximumGluedLetters || spelled.has(word)) return undefined
  const short = fewestParts < 3 || word.length > longestUsualWord ? oneLetterWords : ''
  const isWord = (part: string): boolean => spelled.has(part) && (part.length > 1 || short.includes(part))
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const before = best[start]
      const part = word.slice(start, end)
      if (before === undefined || !isWord(part)) continue
      if ((best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, part]
    }
  }
  const parts = best[word.length]
  return parts && parts.length >= fewestParts ? parts.join(' ') : undefined
}
