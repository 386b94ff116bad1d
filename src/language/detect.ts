import type { DetectedLanguage } from '../conversation/language'
import { normalise, words } from '../knowledge-base/normalise'
import { tellingLetters } from './letters'
import { messageWords, respell, type MessageWord } from './message-words'
import { completeLanguages, shareAmong, type Shares } from './shares'
import {
  cyrillicLanguages,
  hasCyrillic,
  inUkrainian,
  languagesOf,
  sharesOfUnknown,
  spokenLanguages,
} from './word-index'

/** Chosen by measurement on the messages of `test/language/`. */
const weights = { word: 1, wordBySound: 0.8, letter: 0.5, unknownWord: 0.35 }
/** A word of more letters tells more: it is a compound, or words that were not kept apart. */
const longWord = 10
/** What a language needs; more when the assistant is not complete in it: a stray word must not bring its texts up. */
const minScore = { complete: 0.5, other: 0.8 }
/** The same, where no frequent word was met. */
const minScoreWithoutWords = { complete: 0.7, other: 1.3 }
const minLead = 0.2

/**
 * The language a text is written in, as far as its words tell; `undefined` when they do not. Three kinds of evidence are
 * added up: frequent words (a word of two languages counts half for each), letters that few languages have, and, for
 * words that no list holds, the groups of three letters that are usual in a language. Cyrillic that tells no more is
 * taken for Ukrainian, the only one of its languages in which the assistant is complete.
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  if (isArabic(text)) return { language: 'ar', tellingWords: { ar: words(normalise(text)).length } }
  const said = messageWords(text)
  const isCyrillic = inCyrillicLetters(said)
  const { scores, tellingWords, knowsWords } = weigh(said)

  const [best, second] = (isCyrillic ? cyrillicLanguages : spokenLanguages)
    .map((language) => ({ language, score: scores[language] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const unclear = isCyrillic ? ({ language: 'uk', tellingWords } as const) : undefined
  if (!best || best.score - (second?.score ?? 0) < minLead) return unclear
  const { language, score } = best
  const needed = knowsWords ? minScore : minScoreWithoutWords
  if (score < (completeLanguages.has(language) ? needed.complete : needed.other)) return unclear
  return language === 'uk' && !isCyrillic
    ? { language, tellingWords, respelled: respell(text, inUkrainian) }
    : { language, tellingWords }
}

function weigh(said: readonly MessageWord[]) {
  const scores: Shares = {}
  const tellingWords: Shares = {}
  let knowsWords = false
  const add = (shares: Shares, weight: number): void => {
    for (const language of spokenLanguages) {
      const share = shares[language]
      if (share !== undefined) scores[language] = (scores[language] ?? 0) + share * weight
    }
  }
  for (const { word, written, isName } of said) {
    const { languages, bySound } = languagesOf(word)
    add(shareAmong(languages), bySound ? weights.wordBySound : weights.word)
    const [only, another] = languages
    if (only && !another) tellingWords[only] = (tellingWords[only] ?? 0) + 1
    knowsWords ||= only !== undefined
    if (isName) continue
    for (const [pattern, shares] of tellingLetters) if (pattern.test(written)) add(shares, weights.letter)
    if (!only && word.length > 2) add(sharesOfUnknown(word), weights.unknownWord * Math.max(1, word.length / longWord))
  }
  return { scores, tellingWords, knowsWords }
}

/** At least half of the words; figures are in no letters. */
function inCyrillicLetters(said: readonly MessageWord[]): boolean {
  const written = said.filter(({ word }) => /\p{L}/u.test(word))
  return written.length > 0 && written.filter(({ word }) => hasCyrillic(word)).length * 2 >= written.length
}

/** Arabic as against Persian and Urdu, which have letters of their own. */
function isArabic(text: string): boolean {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const other = text.match(/\p{Script=Latin}|\p{Script=Cyrillic}/gu)?.length ?? 0
  return arabic > other && !/[پچژگیکےٹڈ]/u.test(text)
}
