import { dayOf, easter, partsOf, type Span } from '../calendar-day'
import { schoolHoliday } from '../school-holidays'
import { season, year, which, feast, pattern, days, monthSpan, ofSomeYear, inYear, type Clock, type Rule } from './rule'

const daysFromEaster: Record<string, number> = {
  carnival: -49,
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  pentecost: 49,
  'pentecost-monday': 50,
}

/** Seasons, holidays and decades. */
export const seasonRules: readonly Rule[] = [
  [
    pattern(`(?:${which} )?(${season})`),
    ([word = '', name = ''], _, clock) =>
      ofSomeYear((y) => seasonOf(name, y), clock, word === 'next' ? 'coming' : seasonWord(word, name, clock)),
  ],
  [
    pattern(`(${season}) (?:of |in )?(${year}|.+ year)`),
    ([name = '', when = ''], read) => inYear(when, read, (y) => seasonOf(name, y)),
  ],
  [
    pattern(`(?:${which} )?(school-\\w+)`),
    ([word = '', name = ''], _, clock) => ofSomeYear((y) => schoolHoliday(name, y), clock, word),
  ],
  [
    pattern(`(school-\\w+) (?:of |in )?(${year}|.+ year)`),
    ([name = '', when = ''], read) => inYear(when, read, (y) => schoolHoliday(name, y)),
  ],
  [
    pattern(`(?:${which} )?(${feast})`),
    ([word = '', name = ''], _, clock) => ofSomeYear((y) => days(easter(y) + (daysFromEaster[name] ?? 0)), clock, word),
  ],
  [
    pattern(`(${feast}) (?:of |in )?(${year}|.+ year)`),
    ([name = '', when = ''], read) => inYear(when, read, (y) => days(easter(y) + (daysFromEaster[name] ?? 0))),
  ],
  [/^years '?(\d0|\d{3}0)$/, ([text = '']) => decade(Number(text))],
]

function seasonOf(name: string, y: number): Span {
  // Meteorological: whole months, winter from December into the next year.
  return monthSpan(dayOf(y, { spring: 3, summer: 6, autumn: 9, winter: 12 }[name] ?? 1), 3)
}

function seasonWord(word: string, name: string, clock: Clock): string {
  // "deze winter" in November is the one that comes, "deze zomer" in September the one that was.
  return word === 'this' && name === 'winter' ? (partsOf(clock.today).month > 3 ? 'this' : 'past') : word
}

function decade(value: number): Span {
  const start = value < 100 ? 1900 + value : value
  return { start: dayOf(start, 1), end: dayOf(start + 10, 1) }
}
