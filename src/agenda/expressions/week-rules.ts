import { dayOf, mondayOf, mondayOfWeek, partsOf, weekdayOf, yearOf, type Day, type Span } from '../calendar-day'
import { weekdays } from '../date-language'
import {
  month,
  weekday,
  year,
  which,
  nthDay,
  pattern,
  days,
  length,
  isDay,
  inYear,
  type Clock,
  type Read,
  type Rule,
} from './rule'

/** Weeks, weekends and weekdays. Weeks run from Monday to Sunday. */
export const weekRules: readonly Rule[] = [
  [
    pattern(`week (\\d{1,2})(?: (?:of |in )?(?:the year )?(${year}|.+ year))?`),
    ([week = '', y = ''], read, clock) => weekByNumber(Number(week), y, read, clock),
  ],
  [
    /^week (?:of|from|in|on|starting)?(?: the| on)* ?(.*\D.*)$/,
    ([date = ''], read) => {
      const span = read(date)
      return span && isDay(span) ? days(mondayOf(span.start), 7) : undefined
    },
  ],
  [pattern(`${which} weekend`), ([word = ''], _, clock) => weekend(word, clock)],
  [/^weekend$/, (_, __, clock) => weekend('this', clock)],
  [
    /^weekend (?:of|on) (?:\d{1,2} (?:and|-|through) )?(\d{1,2} .+)$/,
    ([rest = ''], read) => {
      const span = read(rest)
      return span && isDay(span) ? weekendOf(span.start) : undefined
    },
  ],
  [
    /^weekend (?:of|from|in|on)? ?(.+)$/,
    ([rest = ''], read) => {
      const span = read(rest)
      return span && length(span) <= 7 ? weekendOf(span.start) : undefined
    },
  ],
  [
    /^(1st|2nd|3rd|4th|last) weekend (?:of |in )?(.+)$/,
    ([nth = '', rest = ''], read) => {
      const span = read(rest)
      if (!span || length(span) < 28) return undefined
      const first = span.start + ((6 - weekdayOf(span.start) + 7) % 7)
      const last = span.end - 1 - (weekdayOf(span.end - 1) % 7) - 1
      return nth === 'last' ? days(last, 2) : days(first + (Number(nth[0]) - 1) * 7, 2)
    },
  ],

  [pattern(`(?:this )?${which} (${weekday})`), ([word = '', name = ''], _, clock) => weekdayBy(word, name, clock)],
  [
    pattern(`(${weekday})(?: (coming|past|next|previous))?`),
    ([name = '', word = ''], _, clock) => weekdayBy(word, name, clock),
  ],
  [pattern(`${which} (${weekday}) (\\d{1,2} ${month}.*)`), ([, , date = ''], read) => read(`this ${date}`)],
  [
    pattern(`(${weekday}) (?:on )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: the)? ${month}.*)`),
    ([name = '', date = ''], read, clock) => weekdayWithDate(name, date, read, clock),
  ],
  [
    pattern(`(${weekday}) (?:the )?${nthDay}`),
    ([name = '', number = ''], _, clock) => weekdayWithNumber(name, Number(number), clock),
  ],
  [
    pattern(`(${weekday}) (?:of |in )?(?:the )?(.*(?:week|weeks).*)`),
    ([name = '', week = ''], read) => weekdayInWeek(name, week, read),
  ],
  [pattern(`(.*(?:week).*) (?:on )?(${weekday})`), ([week = '', name = ''], read) => weekdayInWeek(name, week, read)],
]

function weekByNumber(week: number, when: string, read: Read, clock: Clock): Span | undefined {
  if (week < 1 || week > 53) return undefined
  const at = (y: number) => days(mondayOfWeek(y, week), 7)
  if (when) return inYear(when, read, at)
  const thisYear = at(yearOf(clock.today))
  // A week that has passed is next year's, unless it was just now.
  return clock.ends === 'inclusive' && clock.tense === 'coming' && thisYear.end < clock.today - 60
    ? at(yearOf(clock.today) + 1)
    : thisYear
}

const weekendOf = (day: Day): Span => days(mondayOf(day) + 5, 2)

function weekend(word: string, { today }: Clock): Span {
  const here = weekendOf(today)
  if (word === 'next') return weekendOf(today + 7)
  if (word === 'coming') return today >= here.start ? weekendOf(today + 7) : here
  if (word === 'past' || word === 'previous' || word === 'last') return weekendOf(today - 7)
  return here
}

function weekdayBy(word: string, name: string, { today, tense }: Clock): Span {
  const wanted = weekdays.findIndex((day) => day === name)
  const inWeek = (weeks: number) => days(mondayOf(today) + wanted + weeks * 7)
  const ahead = days(today + ((wanted + 1 - weekdayOf(today) + 7) % 7))
  if (word === 'this') return inWeek(0)
  if (word === 'next') return inWeek(1)
  if (word === 'previous') return inWeek(-1)
  if (word === 'coming') return ahead.start === today ? days(today + 7) : ahead
  if (word === 'past' || word === 'last') return days(ahead.start - 7)
  return tense === 'past' && ahead.start > today ? days(ahead.start - 7) : ahead
}

/** "monday 21": the nearest day of that number that is a Monday. */
function weekdayWithNumber(name: string, number: number, { today, tense }: Clock): Span | undefined {
  const { year: y, month: m } = partsOf(today)
  const steps = Array.from({ length: 24 }, (_, i) => (tense === 'past' ? -i : i))
  const found = steps
    .map((step) => dayOf(y, m + step, number))
    .find(
      (day) =>
        partsOf(day).day === number &&
        weekdays[weekdayOf(day) - 1] === name &&
        (tense === 'past' ? day <= today : day >= today),
    )
  return found === undefined ? undefined : days(found)
}

/**
 * A named weekday may tell that the year before is meant: "woensdag 28 september" was in 2022. Only when that is nearer
 * than the coming one: otherwise the weekday is a slip, and the date counts.
 */
function weekdayWithDate(name: string, date: string, read: Read, { today }: Clock): Span | undefined {
  const span = read(date)
  if (!span || !isDay(span)) return undefined
  const fits = (day: Span | undefined) => day !== undefined && weekdays[weekdayOf(day.start) - 1] === name
  if (new RegExp(year).test(date) || fits(span)) return span
  const others = [yearOf(span.start) - 1, yearOf(span.start) + 1].map((other) => read(`${date} ${other}`))
  const isNearer = (day: Span) => Math.abs(day.start - today) < Math.abs(span.start - today)
  return others.find((day) => day && fits(day) && isNearer(day)) ?? span
}

function weekdayInWeek(name: string, week: string, read: Read): Span | undefined {
  const span = read(week === 'week' ? 'this week' : week)
  if (!span || (length(span) !== 7 && !isDay(span))) return undefined
  return days(mondayOf(span.start) + weekdays.findIndex((day) => day === name))
}
