import { addMonths, dayOf, yearOf, type Day, type Span } from '../calendar-day'
import { months, weekdays } from '../date-language'

/** What an expression depends on besides its words. */
export interface Clock {
  today: Day
  /** Which of two years "10 june" means. */
  tense: 'past' | 'coming'
  /**
   * `suite`: as the test set of Recognizers-Text reads it: "mei tot september" ends when September starts, "de komende
   * tien dagen" starts tomorrow. `inclusive`: as someone means it who asks what is on: September and today count.
   */
  ends: 'suite' | 'inclusive'
}

/** Reads an expression as a whole, or not at all. */
export type Read = (expression: string) => Span | undefined

/** The form of a whole expression and what it means; parts of it ("week of" + "18 october") are read by `read`. */
export type Rule = readonly [RegExp, (groups: string[], read: Read, clock: Clock) => Span | undefined]

// Parts of expressions, as sources of regular expressions.
export const month = `(?:${months.join('|')})`
export const weekday = `(?:${weekdays.join('|')})`
export const season = '(?:spring|summer|autumn|winter)'
export const unit = '(day|week|weekend|month|quarter|year)s?'
export const year = "(?:(?:19|20|21)\\d\\d|'\\d\\d)"
export const which = '(this|next|coming|past|previous|last)'
export const feast = '(?:easter|easter-monday|good-friday|ascension|pentecost|pentecost-monday|carnival)'
export const nthDay = '(\\d{1,2})(?:st|nd|rd|th)?'
export const pattern = (source: string) => new RegExp(`^${source}$`)

export const days = (start: Day, count = 1): Span => ({ start, end: start + count })
export const monthSpan = (start: Day, count = 1): Span => ({ start, end: addMonths(start, count) })
export const yearSpan = (y: number): Span => ({ start: dayOf(y, 1), end: dayOf(y + 1, 1) })
export const length = (span: Span) => span.end - span.start
export const isDay = (span: Span) => length(span) === 1
export const fullYear = (text: string) => Number(text.replace("'", '20'))

/** `count` units later; a weekend is a week further. */
export function shift(day: Day, count: number, by: string): Day {
  if (by === 'day') return day + count
  if (by.startsWith('week')) return day + 7 * count
  return addMonths(day, count * ({ month: 1, quarter: 3, year: 12 }[by] ?? 0))
}

/** Of something that comes back each year, the one that is meant: `at` gives it for a year. */
export function ofSomeYear(at: (year: number) => Span, clock: Clock, word = ''): Span {
  const thisYear = yearOf(clock.today)
  if (word === 'this') return at(thisYear)
  const candidates = [-1, 0, 1, 2].map((step) => at(thisYear + step))
  const past = word ? /^(?:past|previous|last)$/.test(word) : clock.tense === 'past'
  if (past)
    return candidates.findLast(({ start, end }) => (word ? end <= clock.today : start <= clock.today)) ?? at(thisYear)
  return (
    candidates.find(({ start, end }) => (word ? start : end - 1) > (word ? clock.today : clock.today - 1)) ??
    at(thisYear)
  )
}

export function inYear(when: string, read: Read, at: (year: number) => Span): Span | undefined {
  const span = new RegExp(`^${year}$`).test(when) ? yearSpan(fullYear(when)) : read(when)
  return span && length(span) > 364 ? at(yearOf(span.start)) : undefined
}
