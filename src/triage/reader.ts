import { normalise } from '../knowledge-base/normalise'
import { featureOfWord, featuresOf, featureSpace, type Features } from './features'
import { metRules, type MetRule } from './match-rules'
import { LinearModel } from './model'
import { PhraseFinder, type Match } from './phrases'
import { lettersLeftOut, readings, type Token, type Vocabulary } from './readings'
import type { AlarmLevel, LanguageRules } from './rules'
import { soundKeyFor, type SoundKey } from './spelling'

type Label = AlarmLevel | 'none'
const labels: readonly Label[] = ['danger', 'crisis', 'suspected', 'none']
const mapLabels = (value: (label: Label) => number): Record<Label, number> => ({
  danger: value('danger'),
  crisis: value('crisis'),
  suspected: value('suspected'),
  none: value('none'),
})

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
  /** What the model thinks; asked only of a language that knows enough of the words, because it is most of the work. */
  judge: () => Judged[]
  /** What an editor labelled this very message, when it is among the examples. */
  labelled: () => Label | undefined
  /** Share of the words that this language knows, 0 to 1. */
  known: number
}

export interface LanguageReader {
  language: string
  /** Share of the words that this language knows as they are typed, 0 to 1: a quick look before reading. */
  share(words: readonly string[]): number
  read(text: string): ReadMessage
  /** Learns from the labelled messages now; otherwise it happens when the model is first asked. */
  learn(): void
}

/** Long messages are also judged in stretches of this many words, so that one sentence in the middle is not drowned. */
const longMessageWords = 34
const veryLongMessageWords = 90
const stretchWords = 24
const stretchStep = 12

/** Prepares the rules of one language: finds its phrases, and learns from its labelled messages in time. */
export function createReader(rules: LanguageRules): LanguageReader {
  const vocabulary = vocabularyOf(rules)
  const frames = new Set(rules.groups.filter(({ kind }) => kind === 'frame').map(({ id }) => id))
  const signs = new Set(rules.groups.filter(({ kind }) => kind === 'sign').map(({ id }) => id))
  const finder = new PhraseFinder(
    rules.groups.map(({ id, phrases }) => [id, phrases.map((phrase) => normalise(phrase))] as const),
    vocabulary.sound,
  )
  const describe = (tokens: readonly Token[]): Features =>
    featuresOf(
      tokens,
      finder.find(tokens).map(({ group }) => group),
    )
  // Learning is most of the work of a start, and most conversations need one language.
  const learned = once(() => {
    const labelOf = new Map<string, Label>()
    const examples = rules.sets.flatMap(({ level, messages }) =>
      messages.flatMap((text) =>
        readings(text, vocabulary).flatMap((tokens) => {
          const same = soundOf(tokens)
          const known = labelOf.get(same)
          // The gravest label of two counts; labels are listed from grave to none.
          if (known === undefined || labels.indexOf(level) < labels.indexOf(known)) labelOf.set(same, level)
          const { byWords, withGroups } = describe(tokens)
          return [withGroups, byWords].map((features) => ({ features, label: level }))
        }),
      ),
    )
    const model = new LinearModel(labels, featureSpace, examples, { rounds: 6, learningRate: 0.1, decay: 0.0005 })
    return { labelOf, model }
  })

  /**
   * Half of the judgement is on the words alone, and the model learns every message both ways: groups hold what a few
   * writers thought of, and a model that leans on them does worse on other writers (docs/decisions/0004-triage.md).
   */
  const predict = (tokens: readonly Token[], groupsMet: readonly string[]): Record<Label, number> => {
    const { model } = learned()
    const features = featuresOf(tokens, groupsMet)
    const byWords = model.predict(features.byWords)
    const withGroups = model.predict(features.withGroups)
    return mapLabels((label) => (byWords[label] + withGroups[label]) / 2)
  }

  const read = (text: string): ReadMessage => {
    const met: ReadMessage['met'] = []
    const parts: (() => Judged)[] = []
    const all = readings(text, vocabulary)
    let lastMatches: readonly Match[] = []
    for (const tokens of all) {
      const matches = finder.find(tokens)
      lastMatches = matches
      for (const spot of metRules(rules.rules, matches, frames, tokens.length)) {
        met.push({ ...spot, matched: textOf(tokens.slice(spot.from, spot.to + 1)) })
      }
      const framesMet = [...new Set(matches.map(({ group }) => group).filter((group) => frames.has(group)))]
      for (const [start, end] of stretches(tokens.length)) {
        const part = tokens.slice(start, end)
        parts.push(() => {
          const inside = matches.filter(({ from, to }) => from >= start && to < end)
          return {
            whole: end - start === tokens.length,
            tokens: part,
            probabilities: predict(part, [...inside.map(({ group }) => group), ...framesMet]),
            signs: new Set(inside.map(({ group }) => group).filter((group) => signs.has(group))).size,
            wordsFor: (label) => strongest(part, label),
          }
        })
      }
    }
    const words = all.at(-1) ?? []
    const isKnown = ({ keys }: Token, at: number): boolean =>
      keys.some((key) => vocabulary.known.has(key)) || lastMatches.some(({ from, to }) => at >= from && at <= to)
    const known = words.filter(isKnown).length / Math.max(1, words.length)
    return {
      met,
      judge: () => parts.map((judge) => judge()),
      labelled: () => learned().labelOf.get(soundOf(words)),
      known,
    }
  }

  const strongest = (tokens: readonly Token[], label: AlarmLevel): string => {
    const { model } = learned()
    const weigh = ({ keys }: Token): number =>
      Math.max(...keys.map(featureOfWord).map((word) => model.weight(word, label) - model.weight(word, 'none')))
    const best = new Set([...tokens].sort((a, b) => weigh(b) - weigh(a)).slice(0, 4))
    return tokens
      .filter((token) => best.has(token))
      .map(({ text }) => text)
      .join(' … ')
  }
  const share = (words: readonly string[]): number =>
    words.filter((word) => vocabulary.known.has(vocabulary.sound(word))).length / Math.max(1, words.length)
  return { language: rules.language, share, read, learn: () => void learned() }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const soundOf = (tokens: readonly Token[]): string => tokens.map(({ keys }) => keys[0]).join(' ')
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
  const plainSound = soundKeyFor(language)
  const heard = new Map<string, string>()
  /** Words of the files are heard once; a word that somebody typed is not kept. */
  const sound: SoundKey = (word, part) => (part === undefined ? heard.get(word) : undefined) ?? plainSound(word, part)
  const wordsIn = (text: string): string[] => normalise(text).match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  const fromGroups = groups.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(/[ /]/)))
  const whole = fromGroups.filter((word) => !word.includes('*')).flatMap(wordsIn)
  const fromMessages = sets.flatMap(({ messages }) => messages.flatMap(wordsIn))
  for (const word of [...whole, ...fromMessages, ...noMisspellings.map(normalise)])
    if (!heard.has(word)) heard.set(word, plainSound(word))
  const known = new Set(heard.values())
  const writtenFor = new Map(
    Object.entries(alsoWritten).flatMap(([word, ways]) =>
      ways.map((way) => [sound(normalise(way)), sound(normalise(word))]),
    ),
  )
  for (const [way, word] of writtenFor) known.add(way).add(word)
  const nearby = new Map<string, string[]>()
  for (const word of new Set(whole.map((each) => sound(each)).filter((key) => key.length >= 6))) {
    for (const shorter of [word, ...lettersLeftOut(word)]) {
      const words = nearby.get(shorter)
      if (words) words.push(word)
      else nearby.set(shorter, [word])
    }
  }
  const spelled = new Set([...whole, ...fromMessages, ...Object.values(alsoWritten).flat().map(normalise)])
  return { sound, known, spelled, writtenFor, nearby }
}
