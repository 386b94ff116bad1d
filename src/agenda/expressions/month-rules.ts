import { dayOf, partsOf, yearOf, type Day, type Span } from '../calendar-day'
import { months } from '../date-language'
import {
  month,
  season,
  year,
  which,
  nthDay,
  pattern,
  days,
  monthSpan,
  yearSpan,
  length,
  fullYear,
  ofSomeYear,
  type Read,
  type Rule,
} from './rule'

/** Months, years, quarters and days of a month, in the forms that the suite does not read. */
export const monthRules: readonly Rule[] = [
  [
    pattern(`(\\d{1,2}) (?:and|or) (\\d{1,2}) (${month}.*)`),
    ([first = '', last = '', rest = ''], read) => read(`${first} - ${last} ${rest}`),
  ],
  [
    pattern(`(.*(?:${month}|${season})) (?:of |in )?(?:the )?(${which} year)`),
    ([date = '', when = ''], read) => ofYear(date, when, read),
  ],
  [
    pattern(`(${which} year) (?:in )?(?:the )?(.*(?:${month}|${season}))`),
    ([when = '', , date = ''], read) => ofYear(date, when, read),
  ],
  [pattern(`(.+) '(\\d\\d)`), ([date = '', y = ''], read) => read(`${date} 20${y}`)],
  [pattern(`month (?:of )?(${month}.*)`), ([rest = ''], read) => read(rest)],
  [pattern('quarter ([1-4])(.*)'), ([n = '', rest = ''], read) => read(`q${n}${rest}`)],
  [pattern(`on the ${nthDay}`), ([d = ''], _, { today }) => dayOfThisOrNextMonth(Number(d), today)],
  [pattern('((?:19|20|21)\\d\\d)'), ([y = '']) => yearSpan(Number(y))],
  [
    pattern(`(?:(?:this )?calendar-year|(?:this )?year|this|coming|next) (${year})`),
    ([y = '']) => yearSpan(fullYear(y)),
  ],
  [pattern(`(${year}) (${month}|q[1-4])`), ([y = '', name = ''], read) => read(`${name} ${y}`)],
  [pattern(`(q[1-4]) (?:of|in) (${year})`), ([name = '', y = ''], read) => read(`${name} ${y}`)],
  [
    pattern(`(${month}) (?:of|in) (?:the )?(${year}|.* ?year)`),
    ([name = '', when = ''], read) => read(`${name} ${when}`),
  ],
  [
    pattern(`${nthDay}(?: of)?(?: the)? (${month}) (?:of |in )(${year})`),
    ([d = '', m = '', y = ''], read) => read(`${d} ${m} ${y}`),
  ],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)(?: of)?(?: the)? (${month}.*)`),
    ([d = '', rest = ''], read) => read(`${d} ${rest}`),
  ],
  [
    pattern(`${which} (\\d{1,2} ${month})`),
    ([word = '', date = ''], read, clock) => ofSomeYear((y) => read(`${date} ${y}`) ?? days(dayOf(y, 1)), clock, word),
  ],
  [
    pattern(`(?:coming|next|past|previous|last) (${month})`),
    ([name = ''], _, clock) => ofSomeYear((y) => monthSpan(dayOf(y, months.findIndex((m) => m === name) + 1)), clock),
  ],
  [
    pattern(`(?:the )?${nthDay}(?: day)? of (?:the )?(.*month|${month}.*)`),
    ([d = '', rest = ''], read) => {
      const span = read(rest === 'month' ? 'this month' : rest)
      return span && length(span) > 27 && length(span) < 32 && Number(d) <= length(span)
        ? days(span.start + Number(d) - 1)
        : undefined
    },
  ],
  [/^the (week|month|year)$/, ([name = ''], read) => read(`this ${name}`)],
  [pattern(`coming (week|month|year|quarter)`), ([name = ''], read) => read(`next ${name}`)],
  [
    pattern(`(${month}) (${month})(?: (${year}))?`),
    ([a = '', b = '', y = ''], read) => read(`${a} - ${b}${y ? ` ${y}` : ''}`),
  ],
]

/** "oktober" and "vorig jaar": the expression in that year. */
function ofYear(date: string, when: string, read: Read): Span | undefined {
  const span = read(when)
  return span && !new RegExp(year).test(date) ? read(`${date} ${yearOf(span.start)}`) : undefined
}

function dayOfThisOrNextMonth(day: number, today: Day): Span | undefined {
  const { year: y, month: m } = partsOf(today)
  const found = [0, 1, 2]
    .map((step) => dayOf(y, m + step, day))
    .find((date) => date >= today && partsOf(date).day === day)
  return found === undefined ? undefined : days(found)
}
