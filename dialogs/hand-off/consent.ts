import type { DialogContext } from '../../src/conversation/dialog'
import type { HandOffReason } from '../../src/conversation/hand-off'
import type { ConversationState } from '../../src/conversation/state'
import type { HandOffWording } from './wording'

interface Line {
  id: string
  text: string
}

/** Why this visitor comes to the desk, the gravest first. */
export function reasonOf({ concern, signalCheck, misses }: Readonly<ConversationState>): HandOffReason {
  if (concern !== 'none') return concern
  if (signalCheck?.step === 'done') return 'signal-check'
  return misses > 0 ? 'not-understood' : 'asked'
}

/** What staff would see, line by line: what was typed in this conversation, and what was ticked. */
export function linesToPassOn(
  { state, services, language }: DialogContext,
  words: HandOffWording,
  message?: string,
): Line[] {
  const check = state.signalCheck
  const signals = check?.step === 'done' ? services.signalCheck?.situation(check.situation, language)?.signals : []
  const ticked = (signals ?? []).filter(({ id }) => check?.step === 'done' && check.ticked.includes(id))
  const texts = [
    ...(message === undefined ? [] : [words.wrote(message)]),
    ...ticked.map(({ text }) => words.ticked(text)),
    ...state.said.map((text) => words.wrote(text)),
  ]
  return [...new Set(texts)].map((text, index) => ({ id: `line-${index + 1}`, text }))
}

export const keptLines = (lines: readonly Line[], ticked: readonly string[]): string[] =>
  lines.filter(({ id }) => ticked.includes(id)).map(({ text }) => text)

const strikeWords =
  /^(?:zonder|niet|geen|weg|laat|weglaten|haal|nummer|regel|without|not|no|leave|out|remove|number|line|без|не|прибрати|номер|en|and|і|та|of|or|,)$/u
const nothing = /^(?:niets|niks|geen(?: van alle)?|nothing|none|нічого|ничего)$/u
const everything = /^(?:alles|allemaal|everything|all|все|усе|всё)$/u

/**
 * Reads "zonder 2", "2 en 3 niet", "niets", "alles". Whatever else is said is no answer to this.
 * @returns numbers of the lines to leave out, from 1 on
 */
export function readStrikes(text: string, lines: number): Set<number> | 'unclear' | undefined {
  const said = text
    .toLowerCase()
    .replace(/[.!,;]+/g, ' ')
    .trim()
  if (nothing.test(said)) return new Set(Array.from({ length: lines }, (_, index) => index + 1))
  if (everything.test(said)) return new Set()
  const parts = said.split(/\s+/)
  const numbers = parts.filter((part) => /^\d{1,3}$/.test(part)).map(Number)
  const isStrike = numbers.length > 0 && parts.every((part) => /^\d{1,3}$/.test(part) || strikeWords.test(part))
  if (!isStrike) return undefined
  return numbers.every((number) => number >= 1 && number <= lines) ? new Set(numbers) : 'unclear'
}
