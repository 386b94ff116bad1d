import { addMonths, dayOf, yearOf, type Span } from '../calendar-day'
import { month, pattern, days, length, type Read, type Rule } from './rule'

/** Parts of a longer stretch: "begin", "eind", "tweede helft", "later deze maand". */
export const partRules: readonly Rule[] = [
  [
    /^(1st|last) (\d{1,2}) (day|week)s? (?:of |in )?(?:the )?(.+)$/,
    ([side = '', count = '', by = '', rest = ''], read) => {
      const span = read(rest)
      const size = Number(count) * (by === 'week' ? 7 : 1)
      if (!span || length(span) < Math.max(size, 27)) return undefined
      return side === 'last' ? { start: span.end - size, end: span.end } : days(span.start, size)
    },
  ],
  [/^(begin|mid|end) (?:of |in )?(?:the )?(.+)$/, ([name = '', rest = ''], read) => partOf(name, rest, read)],
  [
    /^(1st|2nd|last) half(?:-year)?(?: (?:of |in )?(?:the )?(.+))?$/,
    ([nth = '', rest = 'this year'], read) => {
      const span = read(rest === 'year' ? 'this year' : rest)
      return span && length(span) > 27 ? part(span, nth === '1st' ? 0 : 1, 2) : undefined
    },
  ],
  [
    /^rest (?:of )?(?:the )?(.+)$/,
    ([rest = ''], read, { today }) => {
      const span = read(rest === 'week' || rest === 'month' || rest === 'year' ? `this ${rest}` : rest)
      return span && span.start <= today && span.end > today ? { start: today, end: span.end } : undefined
    },
  ],
  [
    /^later (?:in )?(?:the )?((?:this )?(?:week|month|year))$/,
    ([rest = ''], read, { today, ends }) => {
      const span = ends === 'inclusive' && read(rest.startsWith('this') ? rest : `this ${rest}`)
      return span && span.end > today + 1 ? { start: today + 1, end: span.end } : undefined
    },
  ],
  [
    /^earlier (this (?:week|month|year))$/,
    ([rest = ''], read, { today, ends }) => {
      const span = ends === 'inclusive' && read(rest)
      return span && span.start < today ? { start: span.start, end: today } : undefined
    },
  ],
  [pattern(`(\\d{1,2} ${month}) coming`), ([date = ''], read) => read(`coming ${date}`)],
  [/^(later|earlier) in the (week|month|year)$/, ([side = '', rest = ''], read) => read(`${side} this ${rest}`)],
  [/^(?:this )?year-to-date$/, (_, __, { today }) => ({ start: dayOf(yearOf(today), 1), end: today })],
]

function partOf(name: string, rest: string, read: Read): Span | undefined {
  const span = read(/^(?:week|month|year)$/.test(rest) ? `this ${rest}` : rest)
  if (!span || length(span) < 7) return undefined
  if (length(span) > 7) return part(span, partIndex[name] ?? 0, 3)
  return [days(span.start, 3), days(span.start + 2, 2), { start: span.start + 3, end: span.end }][partIndex[name] ?? 0]
}

const partIndex: Record<string, number> = { begin: 0, mid: 1, end: 2 }

/** The span cut in `count` parts, and the one asked for: a month by its days, anything longer by whole months. */
function part(span: Span, index: number, count: number): Span {
  const { start, end } = span
  if (length(span) < 32 && count === 2) return index === 0 ? days(start, 15) : { start: start + 15, end }
  if (length(span) < 32) return thirdOfMonth(span, index)
  const monthCount = Math.round(length(span) / 30.4)
  const cut = (i: number) => addMonths(start, Math.round((monthCount * i) / count))
  return { start: cut(index), end: index === count - 1 ? end : cut(index + 1) }
}

/** Days 1-10, 11-20, and 21 to the end. */
const thirdOfMonth = ({ start, end }: Span, index: number): Span =>
  [days(start, 10), days(start + 10, 10), { start: start + 20, end }][index] ?? { start, end }
