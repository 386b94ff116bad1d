import type { Language } from '../conversation/language'
import type { AgendaEvent } from '../conversation/services'
import type { AgendaWords } from './agenda-words'
import { parseDay, type Span } from './calendar-day'
import type { KnowledgeEvent } from './events'
import { createCorrector, createLexicon, plain, without, type Lexicon } from './message'
import { createNameFinder } from './names'
import { findPeriods, type Period } from './periods'

/** A message about the agenda, taken apart. */
export interface AgendaQuestion {
  /** The events that were named, if any. */
  named?: KnowledgeEvent[]
  /** Empty: no days were named. */
  periods: Span[]
  /** All days together, in the words of the message. */
  period?: Period
  kinds: AgendaEvent['kind'][]
  /** In lower case. */
  place?: string
  /** The first one to come, or the latest that was. */
  order?: 'next' | 'last'
  /** "nog": what of the period is over does not count. */
  fromToday: boolean
  past: boolean
  /** All of them, not only the next one. */
  several: boolean
}

/**
 * A message is about the agenda when hardly a word is left after all that belongs to agendas and dates is taken away.
 * How many words may be left, by what the message does hold.
 */
const mayBeLeft = {
  agendaWordAndDate: 2,
  somethingAndDate: 1,
  askingWordAndDate: 0,
  dateOnly: 0,
  agendaWord: 1,
  askingWord: 0,
  nameAndQuestion: 4,
  name: 1,
}

/** Makes a reader of messages: `undefined` for a message that is not about the agenda. */
export function createQuestionReader(events: readonly KnowledgeEvent[], lists: AgendaWords) {
  const lexicons = new Map(Object.entries(lists).map(([name, phrases]) => [name, createLexicon(phrases)]))
  const findNames = createNameFinder(events)
  const eventWords = events.flatMap(({ title, place = '', forWhom = '' }) =>
    plain(`${title} ${place} ${forWhom}`).split(' '),
  )
  const { otherSubjects, tooBare, ...ofAgendas } = lists
  const known = createLexicon([...Object.values(ofAgendas).flat(), ...eventWords])
  const correct = createCorrector([
    ...[...Object.values(ofAgendas), otherSubjects].flat(),
    ...events.flatMap(({ title, keywords }) => [title, ...keywords]),
  ])
  const bare = new Set(tooBare.map(plain))

  return (text: string, language: Language, now: Date): AgendaQuestion | undefined => {
    const periods = findPeriods(text, language, now, 'inclusive')
    const whole = readSentence(text, periods)
    if (whole) return whole
    if (lexicon('otherSubjects').in(correct(plain(text))).length > 0) return undefined
    // One sentence may ask, while others say why. A sentence that is only a date asks nothing.
    for (const sentence of text.split(/(?<=[.?!;])\s+|\n+/)) {
      const inSentence = periods.filter((period) => sentence.includes(period.text))
      const question = sentence === text ? undefined : readSentence(sentence, inSentence)
      if (question && !isDateOnly(sentence, inSentence)) return question
    }
    return undefined
  }

  function lexicon(list: keyof AgendaWords): Lexicon {
    return lexicons.get(list) ?? createLexicon([])
  }

  function dateless(sentence: string, periods: readonly Period[]): string {
    return correct(plain(periods.reduce((rest, { text }) => rest.replace(text, ' '), sentence)))
  }

  function isDateOnly(sentence: string, periods: readonly Period[]): boolean {
    const message = dateless(sentence, periods)
    return (['agenda', 'asking', 'meeting', 'campaign'] as const).every(
      (list) => lexicon(list).in(message).length === 0,
    )
  }

  function readSentence(sentence: string, periods: readonly Period[]): AgendaQuestion | undefined {
    const message = dateless(sentence, periods)
    const named = findNames(correct(plain(sentence)))
    const has = (list: keyof AgendaWords) => lexicon(list).in(message).length > 0
    const signs: Signs = {
      has,
      left: wordsIn(without(message, [...(named?.names ?? []), ...known.in(message)])),
      all: wordsIn(message),
      asking: lexicon('asking').in(message).length,
      saysEnough: sentence.includes('?') || periods.some(({ text }) => !isBare(text, message)),
    }
    const place = lexicon('places').in(message)[0]
    const order = has('next') ? 'next' : has('last') ? 'last' : undefined
    const question: AgendaQuestion = {
      periods: periods.map(({ start, end }) => ({ start: parseDay(start), end: parseDay(end) })),
      ...(periods.length > 0 && { period: together(periods) }),
      kinds: has('meeting') ? ['meeting'] : has('campaign') ? ['campaign'] : [],
      ...(place && { place }),
      ...(order && { order }),
      fromToday: has('still'),
      past: lexicon('past').in(correct(plain(sentence))).length > 0,
      several: has('several'),
      ...(named && { named: named.events }),
    }
    return isAboutAgenda(question, signs) ? question : undefined
  }

  /** Said alone, "morgen" or "2021" asks nothing. */
  function isBare(period: string, message: string): boolean {
    return bare.has(plain(period)) || (message === '' && /^\d{4}$/.test(period))
  }
}

/** What the words of a sentence, without its dates, tell of its subject. */
interface Signs {
  has: (list: keyof AgendaWords) => boolean
  /** Words that belong to no list: they are about something else. */
  left: number
  all: number
  asking: number
  /** The dates themselves say enough to be a question. */
  saysEnough: boolean
}

const wordsIn = (text: string): number => text.split(' ').filter((word) => /\p{L}/u.test(word)).length

function isAboutAgenda(question: AgendaQuestion, signs: Signs): boolean {
  if (question.named) return isAboutNamed(question, signs)
  if (signs.has('otherSubjects')) return false
  return question.periods.length > 0 ? isAboutDays(question, signs) : isAboutWhatComes(question, signs)
}

function isAboutNamed({ periods }: AgendaQuestion, { has, left }: Signs): boolean {
  return left <= (has('whichOne') || periods.length > 0 ? mayBeLeft.nameAndQuestion : mayBeLeft.name)
}

function isAboutDays({ kinds }: AgendaQuestion, { has, left, asking, saysEnough }: Signs): boolean {
  if (has('agenda') || kinds.length > 0) return left <= mayBeLeft.agendaWordAndDate
  if (asking === 0) return left <= mayBeLeft.dateOnly && saysEnough && !has('whichDay')
  return left <= (has('something') || has('aboutUs') ? mayBeLeft.somethingAndDate : mayBeLeft.askingWordAndDate)
}

function isAboutWhatComes(question: AgendaQuestion, signs: Signs): boolean {
  const { has, left, asking } = signs
  if (has('agenda')) return left <= mayBeLeft.agendaWord
  if (question.kinds.length > 0) return isAboutKind(question, signs)
  if (left > mayBeLeft.askingWord || asking === 0) return false
  // "wat is het eerstvolgende", "iets in Hengelo?", "is er nog iets", "wat is er allemaal geweest"
  if (question.order || question.place) return true
  return asking > 1 && (has('ahead') || (question.past && question.several))
}

/** "volgende bijeenkomst", "zijn er nog campagnes", "bijeenkomst?"; but not "posters van de campagne". */
function isAboutKind({ order, past, several }: AgendaQuestion, { has, left, all }: Signs): boolean {
  if (order) return left <= mayBeLeft.agendaWord
  return left <= mayBeLeft.askingWord && (has('ahead') || has('whichOne') || past || several || all < 3)
}

function together(periods: readonly Period[]): Period {
  const starts = periods.map(({ start }) => start).sort()
  const ends = periods.map(({ end }) => end).sort()
  return { text: periods.map(({ text }) => text).join(', '), start: starts[0] ?? '', end: ends.at(-1) ?? '' }
}
