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
const digitLetters: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
}
/** Shorter words have too many neighbours to guess at. */
const minimumLettersToCorrect = 6
/** A longer run of letters is not a sentence written with spaces. */
const maximumGluedLetters = 160

/**
 * Reads a message: first as it was typed; when letters were spaced out or words glued together, once more with the
 * words as they were probably meant. Both readings count.
 */
export function readings(text: string, vocabulary: Vocabulary): Token[][] {
  const plain = tokens(normalise(text), vocabulary)
  const joined = normalise(joinSpacedLetters(text, (word) => splitGlued(normalise(word), vocabulary, 2) ?? word))
  const rewritten = joined.replace(/\p{L}{9,}/gu, (word) => splitGlued(word, vocabulary) ?? word)
  return rewritten === normalise(text) ? [plain] : [plain, tokens(rewritten, vocabulary)]
}

function tokens(normalised: string, vocabulary: Vocabulary): Token[] {
  return (normalised.match(wordPattern) ?? []).map((text) => ({ text, keys: keysOf(text, vocabulary) }))
}

function keysOf(text: string, vocabulary: Vocabulary): string[] {
  const { sound, known, writtenFor, nearby } = vocabulary
  const plain = sound(text)
  const keys = new Set([plain])
  if (/\p{L}/u.test(text) && /[\d@$]/.test(text)) {
    keys.add(sound(text.replace(/[\d@$]/g, (sign) => digitLetters[sign] ?? sign)))
    keys.add(sound(text.replace(/1/g, 'l').replace(/[\d@$]/g, (sign) => digitLetters[sign] ?? sign)))
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

/** The word with each of its letters left out once. Two words that share one of these differ by one slip of the finger. */
export function lettersLeftOut(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** "h e l p  m e" and "h.e.l.p" become "help me" and "help". */
function joinSpacedLetters(text: string, split: (word: string) => string): string {
  return text.replace(/(?<![\p{L}\p{N}])[\p{L}\d](?:[\s.\-_*]{1,3}[\p{L}\d]){3,}(?![\p{L}\p{N}])/gu, (run) =>
    run
      .split(/[\s.\-_*]{2,}/)
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
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const before = best[start]
      const part = word.slice(start, end)
      if (before === undefined || part.length < 2 || !spelled.has(part)) continue
      if ((best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, part]
    }
  }
  const parts = best[word.length]
  return parts && parts.length >= fewestParts ? parts.join(' ') : undefined
}
