import { normalise } from '../knowledge-base/normalise'
import { featuresOf } from './features'
import { metRules, type MetRule } from './match-rules'
import { LinearModel } from './model'
import { PhraseFinder } from './phrases'
import { lettersLeftOut, readings, type Token, type Vocabulary } from './readings'
import type { AlarmLevel, LanguageRules } from './rules'
import { soundKeyFor } from './spelling'

type Label = AlarmLevel | 'none'
const labels: readonly Label[] = ['danger', 'crisis', 'suspected', 'none']

/** One stretch of a message as the model judged it. */
export interface Judged {
  /** Whether this is the whole message. */
  whole: boolean
  tokens: readonly Token[]
  probabilities: Record<Label, number>
  /** How many groups were met that may mean something by themselves. */
  signs: number
  /** The words that spoke most for a label, in their order. */
  wordsFor: (label: AlarmLevel) => string
}

export interface ReadMessage {
  met: (MetRule & { matched: string })[]
  judged: Judged[]
  /** Share of the words that this language knows, 0 to 1. */
  known: number
}

export interface LanguageReader {
  language: string
  read(text: string): ReadMessage
}

/** Long messages are also judged in stretches of this many words, so that one sentence in the middle is not drowned. */
const longMessageWords = 34
const veryLongMessageWords = 90
const stretchWords = 24
const stretchStep = 12

/** Prepares the rules of one language: finds its phrases, learns from its labelled messages. Takes about 0.2 s. */
export function createReader(rules: LanguageRules): LanguageReader {
  const vocabulary = vocabularyOf(rules)
  const frames = new Set(rules.groups.filter(({ kind }) => kind === 'frame').map(({ id }) => id))
  const signs = new Set(rules.groups.filter(({ kind }) => kind === 'sign').map(({ id }) => id))
  const finder = new PhraseFinder(
    rules.groups.map(({ id, phrases }) => [id, phrases.map((phrase) => normalise(phrase))] as const),
    vocabulary.sound,
  )
  const describe = (tokens: readonly Token[]): string[] =>
    featuresOf(
      tokens,
      finder.find(tokens).map(({ group }) => group),
    )
  const model = new LinearModel(
    labels,
    rules.sets.flatMap(({ level, messages }) =>
      messages.flatMap((text) =>
        readings(text, vocabulary).map((tokens) => ({ features: describe(tokens), label: level })),
      ),
    ),
    { rounds: 12, learningRate: 0.25, decay: 0.0005 },
  )

  const read = (text: string): ReadMessage => {
    const met: ReadMessage['met'] = []
    const judged: Judged[] = []
    const all = readings(text, vocabulary)
    for (const tokens of all) {
      const matches = finder.find(tokens)
      for (const spot of metRules(rules.rules, matches, frames, tokens.length)) {
        met.push({ ...spot, matched: textOf(tokens.slice(spot.from, spot.to + 1)) })
      }
      const framesMet = [...new Set(matches.map(({ group }) => group).filter((group) => frames.has(group)))]
      for (const [start, end] of stretches(tokens.length)) {
        const part = tokens.slice(start, end)
        const inside = matches.filter(({ from, to }) => from >= start && to < end)
        const probabilities = model.predict(featuresOf(part, [...inside.map(({ group }) => group), ...framesMet]))
        judged.push({
          whole: end - start === tokens.length,
          tokens: part,
          probabilities,
          signs: new Set(inside.map(({ group }) => group).filter((group) => signs.has(group))).size,
          wordsFor: (label) => strongest(part, label),
        })
      }
    }
    const words = all.at(-1) ?? []
    const known =
      words.filter(({ keys }) => keys.some((key) => vocabulary.known.has(key))).length / Math.max(1, words.length)
    return { met, judged, known }
  }

  const strongest = (tokens: readonly Token[], label: AlarmLevel): string => {
    const weigh = ({ keys }: Token): number =>
      Math.max(...keys.map((key) => model.weight(`w:${key}`, label) - model.weight(`w:${key}`, 'none')))
    const best = new Set([...tokens].sort((a, b) => weigh(b) - weigh(a)).slice(0, 4))
    return tokens
      .filter((token) => best.has(token))
      .map(({ text }) => text)
      .join(' … ')
  }
  return { language: rules.language, read }
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ')

/** Start and end of the stretches to judge: the whole message unless it is very long, and overlapping parts of a long one. */
function stretches(length: number): [start: number, end: number][] {
  const parts: [number, number][] = length <= veryLongMessageWords ? [[0, length]] : []
  if (length <= longMessageWords) return parts
  for (let start = 0; start < length - stretchStep; start += stretchStep)
    parts.push([start, Math.min(length, start + stretchWords)])
  return parts
}

function vocabularyOf({ language, alsoWritten, noMisspellings, groups, sets }: LanguageRules): Vocabulary {
  const sound = soundKeyFor(language)
  const wordsIn = (text: string): string[] => normalise(text).match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  const fromGroups = groups.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(/[ /]/)))
  const whole = fromGroups.filter((word) => !word.includes('*')).flatMap(wordsIn)
  const fromMessages = sets.flatMap(({ messages }) => messages.flatMap(wordsIn))
  const known = new Set([...whole, ...fromMessages, ...noMisspellings.map(normalise)].map((word) => sound(word)))
  const writtenFor = new Map(
    Object.entries(alsoWritten).flatMap(([word, ways]) =>
      ways.map((way) => [sound(normalise(way)), sound(normalise(word))]),
    ),
  )
  for (const [way, word] of writtenFor) known.add(way).add(word)
  const nearby = new Map<string, string[]>()
  for (const word of new Set(whole.map((each) => sound(each)).filter((key) => key.length >= 6))) {
    for (const shorter of [word, ...lettersLeftOut(word)]) nearby.set(shorter, [...(nearby.get(shorter) ?? []), word])
  }
  const spelled = new Set([...whole, ...fromMessages, ...Object.values(alsoWritten).flat().map(normalise)])
  return { sound, known, spelled, writtenFor, nearby }
}
