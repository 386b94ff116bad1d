import { join } from 'node:path'
import { z } from 'zod'
import { intents, type Intent } from '../conversation/intent'
import type { Language } from '../conversation/language'
import { normalise, words } from '../knowledge-base/normalise'
import { parseYaml, readEditorFile } from '../knowledge-base/yaml-file'
import { sameWord } from './same-word'

const phrases = z.array(z.string().min(1)).min(1)
const fileSchema = z.strictObject({
  fillers: z.array(z.string()),
  ...(Object.fromEntries(intents.map((intent) => [intent, phrases])) as Record<Intent, typeof phrases>),
})

/** A phrase as data: each word is one of its alternatives. */
export interface Phrase {
  intent: Intent
  /** The words that must all be there, and no others. */
  content: string[][]
  /** Its fillers: they decide between phrases with the same content ("wat ben jij", "wat kan je"). */
  fillers: ReadonlySet<string>
}

/** The phrases of one language. */
export interface IntentWords {
  fillers: ReadonlySet<string>
  phrases: readonly Phrase[]
}

/** Reads `DIR/<language>/words/intents.yaml`. @throws {KnowledgeError} naming file, line and remedy */
export function readIntentWords(knowledgeDir: string, language: Language): IntentWords {
  const shown = `${language}/words/intents.yaml`
  const { data } = parseYaml(readEditorFile(join(knowledgeDir, shown), shown), shown, fileSchema)
  const fillers = new Set(data.fillers.map(normalise))
  const phrase = (intent: Intent, text: string): Phrase => {
    const all = text.split(/\s+/).map((alternatives) => alternatives.split('|').map(normalise))
    const isFiller = (alternatives: string[]) => alternatives.every((word) => fillers.has(word))
    return { intent, content: all.filter((each) => !isFiller(each)), fillers: new Set(all.filter(isFiller).flat()) }
  }
  return { fillers, phrases: intents.flatMap((intent) => data[intent].map((text) => phrase(intent, text))) }
}

/** The words, with a letter that was held down said once ("jaaa"). */
export const spoken = (normalised: string): string[] =>
  words(normalised).map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1'))

/** What is left of the words when those of the phrase are taken out, in any order; `undefined` when one is missing. */
export function takeOut<Word>(
  phrase: string[][],
  said: readonly Word[],
  textOf: (word: Word) => string,
): Word[] | undefined {
  const open = [...said]
  for (const alternatives of phrase) {
    const index = open.findIndex((word) => alternatives.some((alternative) => sameWord(alternative, textOf(word))))
    if (index < 0) return undefined
    open.splice(index, 1)
  }
  return open
}

/** Whether a word stands in any of the phrases, or nearly: with a slip of the finger. */
export function spokenIn(phrases: readonly Phrase[]): (word: string) => boolean {
  const all = new Set(phrases.flatMap(({ content }) => content.flat()))
  const ofLength = (length: number): string[] => [...all].filter((word) => word.length === length)
  const byLength = Array.from({ length: 30 }, (_, length) => ofLength(length))
  return (typed) => {
    const near = [typed.length - 1, typed.length, typed.length + 1].flatMap((length) => byLength[length] ?? [])
    return all.has(typed) || near.some((word) => sameWord(word, typed))
  }
}
