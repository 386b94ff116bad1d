import { join } from 'node:path'
import { z } from 'zod'
import { intents, type Intent } from '../conversation/intent'
import { languages, type Language } from '../conversation/language'
import type { IntentService } from '../conversation/services'
import { normalise, words } from '../knowledge-base/normalise'
import { parseYaml, readEditorFile } from '../knowledge-base/yaml-file'
import { sameWord } from './same-word'

const phrases = z.array(z.string().min(1)).min(1)
const fileSchema = z.strictObject({
  fillers: z.array(z.string()),
  ...(Object.fromEntries(intents.map((intent) => [intent, phrases])) as Record<Intent, typeof phrases>),
})

/** A phrase as data: each word is one of its alternatives. */
interface Phrase {
  intent: Intent
  /** The words that must all be there, and no others. */
  content: string[][]
  /** Its fillers: they decide between phrases with the same content ("wat ben jij", "wat kan je"). */
  fillers: ReadonlySet<string>
}

interface IntentWords {
  fillers: ReadonlySet<string>
  /** Whether a word stands in any phrase, or nearly: with a slip of the finger. */
  isSpoken: (word: string) => boolean
  /** Phrases by how many content words they have: only those with as many as were said can be meant. */
  byLength: ReadonlyMap<number, readonly Phrase[]>
}

/** Small talk is short; a longer message says something. */
const maxWords = 12

/** Reads `DIR/<language>/words/intents.yaml` of every language. @throws {KnowledgeError} naming file, line and remedy */
export function loadIntents(knowledgeDir: string): IntentService {
  const byLanguage = Object.fromEntries(
    languages.map((language) => [language, readIntentWords(knowledgeDir, language)]),
  ) as Record<Language, IntentWords>
  const recognise: IntentService['recognise'] = (text, language) => {
    const normalised = normalise(text)
    // The words of another language count too: "thanks" is understood in a Dutch conversation.
    for (const each of [language, ...languages.filter((other) => other !== language)]) {
      const intent = recogniseIn(byLanguage[each], normalised)
      if (intent !== undefined) return intent
    }
    return undefined
  }
  return { recognise: rememberLast(recognise) }
}

/** Several dialogs ask about the same message, one after the other. */
function rememberLast(recognise: IntentService['recognise']): IntentService['recognise'] {
  let last: { text: string; language: Language; intent: Intent | undefined } | undefined
  return (text, language) => {
    if (last?.text !== text || last.language !== language) last = { text, language, intent: recognise(text, language) }
    return last.intent
  }
}

function readIntentWords(knowledgeDir: string, language: Language): IntentWords {
  const shown = `${language}/words/intents.yaml`
  const { data } = parseYaml(readEditorFile(join(knowledgeDir, shown), shown), shown, fileSchema)
  const fillers = new Set(data.fillers.map(normalise))
  const phrase = (intent: Intent, text: string): Phrase => {
    const all = text.split(/\s+/).map((alternatives) => alternatives.split('|').map(normalise))
    const isFiller = (alternatives: string[]) => alternatives.every((word) => fillers.has(word))
    return { intent, content: all.filter((each) => !isFiller(each)), fillers: new Set(all.filter(isFiller).flat()) }
  }
  const phrases = intents.flatMap((intent) => data[intent].map((text) => phrase(intent, text)))
  const lengths = new Set(phrases.map(({ content }) => content.length))
  const byLength = new Map(
    [...lengths].map((length) => [length, phrases.filter(({ content }) => content.length === length)]),
  )
  return { fillers, isSpoken: wordsOf(phrases), byLength }
}

function wordsOf(phrases: readonly Phrase[]): IntentWords['isSpoken'] {
  const all = new Set(phrases.flatMap(({ content }) => content.flat()))
  const ofLength = (length: number): string[] => [...all].filter((word) => word.length === length)
  const byLength = Array.from({ length: 30 }, (_, length) => ofLength(length))
  return (typed) => {
    const near = [typed.length - 1, typed.length, typed.length + 1].flatMap((length) => byLength[length] ?? [])
    return all.has(typed) || near.some((word) => sameWord(word, typed))
  }
}

/** These may follow each other without a comma: "oké bedankt doei". Commands stand alone. */
const pleasantries: readonly Intent[] = [
  'greeting',
  'how-are-you',
  'thanks',
  'goodbye',
  'agreement',
  'refusal',
  'apology',
  'compliment',
]

/** Every part of the message ("hoi, hoe gaat het?") must be small talk; the last part that is no greeting decides. */
function recogniseIn(known: IntentWords, normalised: string): Intent | undefined {
  const allWords = spoken(normalised)
  if (allWords.length === 0 || allWords.length > maxWords) return undefined
  // Most messages say something else, and are let go here.
  if (!allWords.every((word) => known.fillers.has(word) || known.isSpoken(word))) return undefined
  const whole = recognisePart(known, allWords)
  if (whole) return whole
  const parts = normalised
    .split(/[.,;:!?\n]+/)
    .map(spoken)
    .filter((part) => part.length > 0)
  const found = parts.map((part) => recognisePart(known, part) ?? lastOf(chain(known, part)))
  if (found.some((intent) => intent === undefined)) return undefined
  return lastOf(found)
}

/** The words, with a letter that was held down said once ("jaaa"). */
const spoken = (normalised: string): string[] => words(normalised).map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1'))

const lastOf = (found: readonly (Intent | undefined)[] | undefined): Intent | undefined =>
  found?.findLast((intent) => intent !== undefined && intent !== 'greeting') ?? found?.[0]

/** Reads the words as pleasantries one after another; `undefined` when anything else is said. */
function chain(known: IntentWords, said: readonly string[]): Intent[] | undefined {
  if (said.length === 0) return []
  for (let length = said.length; length > 0; length -= 1) {
    const intent = recognisePart(known, said.slice(0, length))
    if (intent === undefined || !pleasantries.includes(intent)) continue
    const rest = chain(known, said.slice(length))
    if (rest) return [intent, ...rest]
  }
  return undefined
}

function recognisePart({ fillers, byLength }: IntentWords, said: readonly string[]): Intent | undefined {
  const content = said.filter((word) => !fillers.has(word))
  const saidFillers = said.filter((word) => fillers.has(word))
  const matching = (byLength.get(content.length) ?? [])
    .filter((phrase) => pairsOff(phrase.content, content))
    .map(({ intent, fillers: own }) => ({
      intent,
      shared: saidFillers.filter((word) => own.has(word)).length,
      missing: [...own].filter((word) => !saidFillers.includes(word)).length,
    }))
    // Without any content word ("is dit") only the exact phrase counts.
    .filter(({ missing, shared }) => content.length > 0 || (missing === 0 && shared === saidFillers.length))
  return matching.sort((a, b) => b.shared - a.shared || a.missing - b.missing)[0]?.intent
}

/** True when the words and the phrase pair off one to one, in any order. */
function pairsOff(phrase: string[][], said: string[]): boolean {
  if (phrase.length !== said.length) return false
  const open = [...said]
  return phrase.every((alternatives) => {
    const index = open.findIndex((word) => alternatives.some((alternative) => sameWord(alternative, word)))
    if (index < 0) return false
    open.splice(index, 1)
    return true
  })
}
