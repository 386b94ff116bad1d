import { dayOf, partsOf, yearOf, type Day, type Span } from '../calendar-day'
import { month, season, which, feast, isDay, type Clock, type Read, weekday } from './rule'

/** "van A tot B" in all its forms, where A may leave out what B says ("van 1 tot 15 juli"). */
export function readRange(expression: string, read: Read, clock: Clock): Span | undefined {
  const between = expression.startsWith('between ')
  const body = expression.replace(/^(?:from|of|between|starting|since|during|in|on) (?:the )?/, '')
  for (const match of body.matchAll(/ (to|through|-|and) /g)) {
    const left = body.slice(0, match.index)
    const right = body.slice(match.index + match[0].length).replace(/^(?:in|on|the) /, '')
    if (match[1] === 'and' && !between) continue
    const span = joinEnds(left, right, read, clock)
    if (span) return span
  }
  return undefined
}

function joinEnds(left: string, right: string, read: Read, clock: Clock): Span | undefined {
  const [from, to] = completeDays(left, right)
  const end = readWithYearOf(from, to, read)
  const start = end && readStart(from, end, read)
  if (!start) return undefined
  const lastCounts = clock.ends === 'inclusive' || isDay(end) || to.startsWith('end')
  return { start: start.start, end: lastCounts ? end.end : end.start }
}

/** "1" and "15 july" share the month, as do "november 19" and "20". */
function completeDays(left: string, right: string): [from: string, to: string] {
  const bareDay = new RegExp(`^(?:${weekday} )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?$`)
  const monthOf = (text: string) =>
    new RegExp(`^(?:${weekday} )?(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(.+)$`).exec(text)?.[1] ?? ''
  const [bareLeft, bareRight] = [bareDay.exec(left)?.[1], bareDay.exec(right)?.[1]]
  const from = bareLeft ? `${bareLeft} ${monthOf(right)}` : left.replace(new RegExp(`^(${month}) (\\d{1,2})$`), '$2 $1')
  return [from, bareRight ? `${bareRight} ${monthOf(from)}` : right]
}

const writtenYear = (text: string) => /(?:19|20|21)\d\d/.exec(text)?.[0]
const hasMonth = (text: string) => new RegExp(month).test(text)

/** The end has the year of the start when it says none itself. */
function readWithYearOf(from: string, to: string, read: Read): Span | undefined {
  const fromYear = writtenYear(from)
  return fromYear && !writtenYear(to) && hasMonth(to) ? read(`${to} ${fromYear}`) : read(to)
}

/** A start without a year is the last one before the end. */
function readStart(from: string, end: Span, read: Read): Span | undefined {
  const isOpen = !writtenYear(from) && hasMonth(from) && !/\b(?:this|next|coming|past|previous|last)\b/.test(from)
  const y = yearOf(end.start)
  const starts = isOpen ? [y, y - 1].map((candidate) => read(`${from} ${candidate}`)) : [read(from)]
  return starts.find((span) => span && span.start <= end.start)
}

/** "na de zomer", "voor 1 oktober", "sinds mei": one end is named, the other is today or the end of the year. */
export function readOpenEnd(expression: string, read: Read, readPast: Read, clock: Clock): Span | undefined {
  const match = /^(before|after|since|starting|to|through) (?:the |on )?(.+)$/.exec(expression)
  const [, side = '', rest = ''] = match ?? []
  const span = match ? (side === 'since' ? readPast(rest) : read(rest)) : undefined
  if (!span) return undefined
  switch (side) {
    case 'before':
      return isNamedTime.test(rest) ? upTo(beginning(rest, span, clock), clock) : span
    case 'to':
      return upTo(lastBefore(rest, span, clock), clock)
    case 'through':
      return upTo(span.end, clock)
    case 'after':
      return onwards(span.end, clock) ?? toEndOfYear(span.end)
    default:
      return from(span, side, clock)
  }
}

/** "sinds" and "vanaf". */
function from(span: Span, side: string, clock: Clock): Span | undefined {
  const { start } = span
  if (side === 'since' && start <= clock.today) return { start, end: clock.today + 1 }
  return onwards(start, clock) ?? (clock.ends === 'inclusive' ? toEndOfYear(start) : span)
}

/** In a message about the past, from a day in it until today. */
const onwards = (start: Day, { today, tense }: Clock): Span | undefined =>
  start <= today && tense === 'past' ? { start, end: today + 1 } : undefined

/** Who says "voor de zomer" in June means the summer that starts on the 21st. */
function beginning(name: string, { start, end }: Span, { today }: Clock): Day {
  // "voor het eind van het jaar" leaves the whole year.
  if (name.startsWith('end')) return end
  return new RegExp(`^${season}$`).test(name) && start <= today ? start + 20 : start
}

const lastBefore = (name: string, span: Span, clock: Clock): Day =>
  clock.ends === 'inclusive' && isDay(span) ? span.end : beginning(name, span, clock)

/** From `start` to the end of that year, or of the next one when little is left of it. */
const toEndOfYear = (start: Day): Span | undefined => {
  const { year: y, month: m } = partsOf(start)
  return { start, end: dayOf(m > 10 ? y + 2 : y + 1, 1) }
}

const upTo = (end: Day, { today }: Clock): Span | undefined =>
  end > today ? { start: today, end } : { start: dayOf(yearOf(end - 1), 1), end }

const isNamedTime = new RegExp(
  `^(?:the |${which} )*(?:end |begin |${season}|${feast}|school-\\S+|\\d{1,2} ${month}.*|today|tomorrow|yesterday)`,
)
