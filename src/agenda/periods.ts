import type { Language } from '../conversation/language'
import { isoDay, todayAt, type Span } from './calendar-day'
import type { DateLanguage } from './date-language'
import { dutch } from './dutch-dates'
import { english } from './english-dates'
import { createReader } from './expressions/reader'
import type { Clock, Read } from './expressions/rule'
import { createTranslator, type DateWord } from './translate'
import { ukrainian } from './ukrainian-dates'

/** Days as ISO dates; `end` is the first day that no longer counts. `text` is the part of the message that said so. */
export interface Period {
  text: string
  start: string
  end: string
}

/** A date of more words than this is a list of several. */
const maxWords = 14

function speaker(language: DateLanguage) {
  const phrases = Object.keys(language.phrases)
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    translate: createTranslator(language),
    // One cheap look: most messages hold neither a digit nor a word that could carry a date.
    mayHoldDate: new RegExp(
      `\\d|(?<!\\p{L})(?:${escaped.filter((_, i) => carriesDate(language.phrases[phrases[i] ?? ''] ?? '')).join('|')})(?!\\p{L})`,
      'iu',
    ),
    inPast: new RegExp(
      `(?<!\\p{L})(?!(?:${(language.notPast ?? ['\\uFFFF']).join('|')})(?!\\p{L}))(?:${language.pastWords.join('|')})(?!\\p{L})`,
      'iu',
    ),
  }
}

/** Words such as "in" or "deze" make no date by themselves. */
const carriesDate = (meaning: string) =>
  !/^(?:the|of|in|on|and|or|few|to|through|since|starting|after|before|over|within|ago|this|next|coming|past|previous|last|between|during|begin|mid|end|rest|later|earlier|half|from|now|\||\d+(?:st|nd|rd|th)?)$/.test(
    meaning,
  )

const speakers = { nl: speaker(dutch), en: speaker(english), uk: speaker(ukrainian) }

/**
 * The days and stretches of days that a message names, in the order of the message.
 *
 * Weeks run from Monday to Sunday, days are those of Europe/Amsterdam, seasons are meteorological, "begin", "half" and
 * "eind" of a month are its days 1-10, 11-20 and 21 to the end. A date without a year is the coming one, or the last
 * one when the message speaks of the past. `ends` says whether the last month or year of a range counts.
 */
export function findPeriods(text: string, language: Language, now: Date, ends: Clock['ends'] = 'suite'): Period[] {
  const { translate, mayHoldDate, inPast } = speakers[language]
  if (!mayHoldDate.test(text)) return []
  const read = createReader({ today: todayAt(now), tense: inPast.test(text) ? 'past' : 'coming', ends })
  return translate(text)
    .flatMap((run) => periodsOfRun(run, read))
    .map(({ first, last, span }) => ({
      text: text.slice(first.start, last.end),
      start: isoDay(span.start),
      end: isoDay(span.end),
    }))
}

/** The longest expression first, from left to right. */
function periodsOfRun(run: readonly DateWord[], read: Read): Found[] {
  const found: Found[] = []
  for (let i = 0; i < run.length;) {
    const match = longestFrom(run, i, read)
    if (match) found.push(match)
    i = match ? match.next : i + 1
  }
  return found
}

interface Found {
  first: DateWord
  last: DateWord
  span: Span
  /** Where in the run to go on. */
  next: number
}

const startsNothing = /^(?:-|and|or|ago)$/
const endsNothing = /^(?:the|of|in|on|and|or|to|-|from|before|over|since|between|this|next)$/
const preposition = /^(?:in|on|of|during|the)$/

function longestFrom(run: readonly DateWord[], from: number, read: Read): Found | undefined {
  const first = run[from]
  if (!first || startsNothing.test(first.meaning)) return undefined
  for (let next = Math.min(run.length, from + maxWords); next > from; next--) {
    const last = run[next - 1]
    const words = run.slice(from, next).map(({ meaning }) => meaning)
    const span = last && !endsNothing.test(last.meaning) ? read(words.join(' ')) : undefined
    if (!last || !span || span.end <= span.start) continue
    // "in oktober" is said of October: the preposition is no part of it.
    const bare = preposition.test(first.meaning) ? read(words.slice(1).join(' ')) : undefined
    const isSame = bare?.start === span.start && bare.end === span.end
    return { first: (isSame && run[from + 1]) || first, last, span, next }
  }
  return undefined
}
