import { normalise, words } from '../knowledge-base/normalise'
import { borrowedWords } from './words'

/** More is not needed to tell a language, and only costs time. */
const maxLength = 500

export interface MessageWord {
  /** Without diacritics, as in the lists. */
  word: string
  /** As written, in lower case. */
  written: string
  /** A capital inside a sentence: a name, or a German noun. Its letters tell nothing about the sentence. */
  isName: boolean
}

/** Lower case, without diacritics, also those that Unicode sees as letters of their own. */
export function plain(text: string): string {
  return normalise(text)
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
}

const borrowed = borrowedWords
  .split(',')
  .map((group) => group.trim().replaceAll('-', '[- ]?'))
  .sort((a, b) => b.length - a.length)
  .join('|')
const anyBorrowed = new RegExp(`(?<![\\p{L}\\p{N}])(?:${borrowed})(?![\\p{L}\\p{N}])`, 'giu')
const isBorrowed = new RegExp(`^(?:${borrowed})$`, 'iu')

/** Letters with a space after each; wider gaps, if there are any, are between words. */
const spacedLetters = /^\s*(?:[\p{L}\p{M}]\s+){7,}[\p{L}\p{M}]?[.?!]*\s*$/u
const closeUp = (text: string): string => (spacedLetters.test(text) ? text.replace(/(\S)\s(?=\S)/g, '$1') : text)

const webAddress = /\S*(?:@|www\.|:\/\/)\S*/giu

/** The words of a message that can tell its language. */
export function messageWords(text: string): MessageWord[] {
  const shouting = text === text.toUpperCase()
  const written = closeUp(text.slice(0, maxLength))
    .normalize('NFC')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(webAddress, ' ')
    .replace(anyBorrowed, ' ')
    .match(/[¿¡]?[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu)
  return (written ?? []).flatMap((token, place) => {
    const isName = place > 0 && !shouting && /^\p{Lu}/u.test(token)
    return words(plain(token)).map((word) => ({ word, written: token.toLowerCase(), isName }))
  })
}

/** Puts the Latin words of a text into other letters; words in capitals (KMT) and borrowed words stay. */
export function respell(text: string, spell: (word: string) => string): string {
  return text.replace(/[\p{Script=Latin}'’]+/gu, (token) =>
    /^\p{Lu}{2,}$/u.test(token) || isBorrowed.test(token) ? token : spell(plain(token)),
  )
}
