import type { Span } from '../calendar-day'
import { resolveWithSuite } from '../suite'
import { monthRules } from './month-rules'
import { partRules } from './part-rules'
import { readOpenEnd, readRange } from './ranges'
import { month, weekday, type Clock, type Read, type Rule } from './rule'
import { seasonRules } from './season-rules'
import { stretchRules } from './stretch-rules'
import { weekRules } from './week-rules'

/** The readings that are ours; the first that fits counts. What none of them reads goes to the suite. */
const rules: readonly Rule[] = [
  [
    /^(?:on|in|of|during|the|at|from) (.+)$/,
    ([rest = ''], read) =>
      /^(?:\d{1,2} (?:day|week|month|year)|on|in|of|during|from)\b/.test(rest) ? undefined : read(rest),
  ],
  ...stretchRules,
  ...weekRules,
  ...partRules,
  ...seasonRules,
  ...monthRules,
]

/** Reads one expression as a whole. */
export function createReader(clock: Clock): Read {
  const known = new Map<string, Span | undefined>()
  const read: Read = (expression) => {
    if (!known.has(expression)) {
      known.set(expression, undefined)
      known.set(expression, readNow(expression))
    }
    return known.get(expression)
  }
  const readPast: Read =
    clock.tense === 'past' ? read : (expression) => createReader({ ...clock, tense: 'past' })(expression)
  const readNow: Read = (expression) => {
    const range = readRange(expression, read, clock)
    if (range) return range
    for (const [shape, meaning] of rules) {
      const match = shape.exec(expression)
      const span = match && meaning(match.slice(1), read, clock)
      if (span) return span
    }
    return (
      readOpenEnd(expression, read, readPast, clock) ??
      choose(suiteCanRead.test(expression) ? resolveWithSuite(expression, clock.today) : [], clock)
    )
  }
  return read
}

/** Only whole expressions of date words reach the suite. */
const suiteCanRead = new RegExp(
  `^(?!(?:the |this )?day$)(?!(?:of|in|on|to|and|-|over|ago|through|before|after|since|starting|from|between) )(?:\\S+ ){0,7}(?:week|month|quarter|year|q[1-4]|(?:19|20|21)\\d\\d|${month}|${month} \\d{1,2}|${weekday}|day|thanksgiving)$`,
)

function choose(spans: Span[], { today, tense }: Clock): Span | undefined {
  return tense === 'past'
    ? (spans.findLast(({ start }) => start <= today) ?? spans[0])
    : (spans.find(({ end }) => end > today) ?? spans.at(-1))
}
