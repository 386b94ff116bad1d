import { addMonths, type Span } from '../calendar-day'
import { days, isDay, pattern, shift, unit, type Clock, type Rule } from './rule'

/** Days and stretches counted from today or from another day. */
export const stretchRules: readonly Rule[] = [
  [
    /^this (?:and|or) (?:the )?(?:next|coming) (week|weekend|month|quarter|year)$/,
    ([by = ''], read) => {
      const [here, then] = [read(`this ${by}`), read(`next ${by}`)]
      return here && then ? { start: here.start, end: then.end } : undefined
    },
  ],
  [/^(?:today|now)$/, (_, __, { today }) => days(today)],
  [/^tomorrow$/, (_, __, { today }) => days(today + 1)],
  [/^yesterday$/, (_, __, { today }) => days(today - 1)],
  [/^day-after-tomorrow$/, (_, __, { today }) => days(today + 2)],
  [/^day-before-yesterday$/, (_, __, { today }) => days(today - 2)],
  [/^(?:tomorrow|this) (today)$/, (_, read) => read('today')],
  [pattern(`over (\\d{1,3}) ${unit}`), ([n = '', by = ''], _, { today }) => days(shift(today, Number(n), by))],
  [pattern(`in (\\d{1,3}) ${unit}`), ([n = '', by = ''], _, { today }) => days(shift(today, Number(n), by))],
  [pattern(`(\\d{1,3}) ${unit} ago`), ([n = '', by = ''], _, { today }) => days(shift(today, -Number(n), by))],
  [
    pattern(`within (?:the )?(?:(?:coming|next) )?(\\d{1,3}) ${unit}`),
    ([n = '', by = ''], _, { today }) => ({ start: today, end: shift(today, Number(n), by) }),
  ],
  [pattern(`(?:next|coming) (\\d{1,3}) ${unit}`), ([n = '', by = ''], _, clock) => ahead(Number(n), by, clock)],
  [pattern(`(\\d{1,3}) (?:next|coming) ${unit}`), ([n = '', by = ''], _, clock) => ahead(Number(n), by, clock)],
  [
    pattern(`(?:past|previous|last) (\\d{1,3}) ${unit}`),
    ([n = '', by = ''], _, { today }) => ({ start: shift(today, -Number(n), by), end: today }),
  ],
  [
    pattern(`(\\d{1,3}) (?:past|previous|last) ${unit}`),
    ([n = '', by = ''], _, { today }) => ({ start: shift(today, -Number(n), by), end: today }),
  ],
  [
    /^(?:next|coming) (?:few )?(days|weeks|months|years)$/,
    ([units = ''], _, clock) => ahead(...fewUnits(units), clock),
  ],
  [
    /^(?:past|previous|last) (?:few )?(days|weeks|months|years)$/,
    ([units = ''], _, { today }) => {
      const [count, by] = fewUnits(units)
      return { start: shift(today, -count, by), end: today }
    },
  ],
  [pattern(`(?:next|coming) half-year`), (_, __, clock) => ahead(6, 'month', clock)],
  [pattern(`(?:past|previous|last) half-year`), (_, __, { today }) => ({ start: addMonths(today, -6), end: today })],
  [
    pattern(`(\\d{1,3}) ${unit} (after|before|from|starting|since) (.+)`),
    ([n = '', by = '', side = '', rest = ''], read) => {
      const span = read(rest)
      if (!span) return undefined
      return side === 'before'
        ? days(shift(span.start, -Number(n), by))
        : days(shift(isDay(span) || side === 'since' ? span.start : span.end - 1, Number(n), by))
    },
  ],
]

/** "de komende weken": nobody counts them, so a length that is long enough to be useful. */
function fewUnits(units: string): [count: number, unit: string] {
  return [{ days: 7, weeks: 4, months: 3, years: 3 }[units] ?? 1, units.slice(0, -1)]
}

function ahead(count: number, by: string, { today, ends }: Clock): Span {
  const end = shift(today + 1, count, by)
  return { start: ends === 'inclusive' ? today : today + 1, end }
}
