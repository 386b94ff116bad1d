import type { Intent } from '../conversation/intent'
import { languages, type Language } from '../conversation/language'
import type { IntentService } from '../conversation/services'
import { normalise } from '../knowledge-base/normalise'
import { createCommandReader } from './command'
import { readIntentWords, spoken, spokenIn, takeOut, type IntentWords, type Phrase } from './phrases'

interface KnownWords {
  fillers: ReadonlySet<string>
  /** Whether a word stands in any phrase, or nearly. */
  isSpoken: (word: string) => boolean
  /** Phrases by how many content words they have: only those with as many as were said can be meant. */
  byLength: ReadonlyMap<number, readonly Phrase[]>
}

/** Small talk is short; a longer message says something. */
const maxWords = 12

/** Reads `DIR/<language>/words/intents.yaml` of every language. @throws {KnowledgeError} naming file, line and remedy */
export function loadIntents(knowledgeDir: string): IntentService {
  const byLanguage = perLanguage((language) => {
    const known = readIntentWords(knowledgeDir, language)
    return { known: indexed(known), readCommand: createCommandReader(known) }
  })
  // The words of another language count too: "thanks" is understood in a Dutch conversation.
  const ownFirst = (language: Language): Language[] => [language, ...languages.filter((other) => other !== language)]
  const recognise: IntentService['recognise'] = (text, language) => {
    const normalised = normalise(text)
    for (const each of ownFirst(language)) {
      const intent = recogniseIn(byLanguage[each].known, normalised)
      if (intent !== undefined) return intent
    }
    return undefined
  }
  return {
    recognise: rememberLast(recognise),
    command(text, language) {
      for (const each of ownFirst(language)) {
        const command = byLanguage[each].readCommand(text)
        if (command !== undefined) return command
      }
      return undefined
    },
  }
}

function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { nl: make('nl'), en: make('en'), uk: make('uk') }
}

function indexed({ fillers, phrases }: IntentWords): KnownWords {
  const lengths = new Set(phrases.map(({ content }) => content.length))
  const byLength = new Map(
    [...lengths].map((length) => [length, phrases.filter(({ content }) => content.length === length)]),
  )
  return { fillers, isSpoken: spokenIn(phrases), byLength }
}

/** Several dialogs ask about the same message, one after the other. */
function rememberLast(recognise: IntentService['recognise']): IntentService['recognise'] {
  let last: { text: string; language: Language; intent: Intent | undefined } | undefined
  return (text, language) => {
    if (last?.text !== text || last.language !== language) last = { text, language, intent: recognise(text, language) }
    return last.intent
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
function recogniseIn(known: KnownWords, normalised: string): Intent | undefined {
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

const lastOf = (found: readonly (Intent | undefined)[] | undefined): Intent | undefined =>
  found?.findLast((intent) => intent !== undefined && intent !== 'greeting') ?? found?.[0]

/** Reads the words as pleasantries one after another; `undefined` when anything else is said. */
function chain(known: KnownWords, said: readonly string[]): Intent[] | undefined {
  if (said.length === 0) return []
  for (let length = said.length; length > 0; length -= 1) {
    const intent = recognisePart(known, said.slice(0, length))
    if (intent === undefined || !pleasantries.includes(intent)) continue
    const rest = chain(known, said.slice(length))
    if (rest) return [intent, ...rest]
  }
  return undefined
}

function recognisePart({ fillers, byLength }: KnownWords, said: readonly string[]): Intent | undefined {
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
const pairsOff = (phrase: string[][], said: readonly string[]): boolean =>
  phrase.length === said.length && takeOut(phrase, said, (word) => word) !== undefined
