import type { TypedTicks } from '../conversation/signal-check'
import { normalise, words as wordsOf } from '../knowledge-base/normalise'
import type { WordsFile } from './schemas'

/** Answers are short; a longer message says something else. */
const maxSituationWords = 8
const maxAnswerWords = 6

export interface AnswerReader {
  readSituation(text: string): string | undefined
  readTicks(text: string, boxes: number): TypedTicks | undefined
  readAnswer(text: string): 'yes' | 'no' | 'unsure' | undefined
}

/** Reads what people type instead of tapping, with the words of one language. */
export function createAnswerReader({ situations, answers }: WordsFile): AnswerReader {
  const fillers = new Set(answers.fillers.map(normalise))
  const questions = new Set(answers.questions.map(normalise))
  const numberOf = new Map(answers.numbers.flatMap((forms, index) => forms.map((form) => [normalise(form), index + 1])))
  const said = (text: string): string[] => wordsOf(normalise(text)).map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1'))
  const core = (spoken: readonly string[]): string => spoken.filter((word) => !fillers.has(word)).join(' ')
  /** With and without its fillers: "weet ik niet" is itself made of them. */
  const phraseTest = (phrases: readonly string[]) => {
    const known = new Set(phrases.flatMap((phrase) => [said(phrase).join(' '), core(said(phrase))]).filter(Boolean))
    return (spoken: readonly string[]): boolean => known.has(spoken.join(' ')) || known.has(core(spoken))
  }
  const is = {
    yes: phraseTest(answers.yes),
    no: phraseTest(answers.no),
    unsure: phraseTest(answers.unsure),
    none: phraseTest(answers.none),
    all: phraseTest(answers.all),
  }
  const asks = (text: string, spoken: readonly string[]): boolean =>
    text.includes('?') || questions.has(spoken[0] ?? '')
  const asNumber = (word: string): number | undefined => (/^\d{1,3}$/.test(word) ? Number(word) : numberOf.get(word))

  const places = Object.entries(situations).map(([id, { title, words }]) => {
    const whole = new Set(words.filter((word) => !word.endsWith('*')).map(normalise))
    const starts = words.filter((word) => word.endsWith('*')).map((word) => normalise(word.slice(0, -1)))
    const names = (word: string): boolean => whole.has(word) || starts.some((start) => word.startsWith(start))
    return { id, title: said(title).join(' '), names }
  })

  const through = [...answers.through.map(normalise), '-', '–'].sort((a, b) => b.length - a.length)
  const range = new RegExp(String.raw`(\d{1,3})\s*(?:${through.map(escape).join('|')})\s*(\d{1,3})`, 'gu')
  /** "1-3" as "1 2 3". A range that runs backwards or far is left as it stands. */
  const writtenOut = (normalised: string): string =>
    normalised.replace(range, (whole, first: string, last: string) => {
      const length = Number(last) - Number(first) + 1
      if (length < 1 || length > numberOf.size) return whole
      return Array.from({ length }, (_, index) => Number(first) + index).join(' ')
    })

  return {
    readSituation(text) {
      const spoken = said(text)
      const exact = places.find(({ title }) => title === spoken.join(' '))
      if (exact) return exact.id
      if (spoken.length > maxSituationWords || asks(text, spoken)) return undefined
      const meant = places.filter(({ names }) => spoken.some(names))
      return meant.length === 1 ? meant[0]?.id : undefined
    },

    readTicks(text, boxes) {
      const spoken = said(text)
      if (is.none(spoken)) return { numbers: [] }
      if (is.all(spoken)) return { numbers: Array.from({ length: boxes }, (_, index) => index + 1) }
      const all = wordsOf(writtenOut(normalise(text)))
      const numbers = all.map(asNumber).filter((number) => number !== undefined)
      if (numbers.length === 0) return undefined
      const rest = all.filter((word) => asNumber(word) === undefined && !fillers.has(word))
      // "1 en 2 maar niet 3" is about the boxes; "mijn dochter is 15" is not.
      if (rest.length > 0) return rest.length <= numbers.length && !asks(text, all) ? 'unclear' : undefined
      return numbers.every((number) => number >= 1 && number <= boxes) ? { numbers } : 'unclear'
    },

    readAnswer(text) {
      const spoken = said(text)
      for (const answer of ['unsure', 'yes', 'no'] as const) if (is[answer](spoken)) return answer
      if (spoken.length > maxAnswerWords || asks(text, spoken) || asks(text, spoken.slice(1))) return undefined
      // "ja, al een paar keer" and "nee volgens mij niet" begin with the answer.
      const first = spoken.slice(0, 1)
      return is.yes(first) ? 'yes' : is.no(first) ? 'no' : undefined
    },
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
