import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-suite'
import { dayOf, parseDay, partsOf, type Day, type Span } from './calendar-day'

interface SuiteValue {
  type?: string
  value?: string
  start?: string
  end?: string
}

/** Each reading costs the suite some milliseconds, and people ask for the same days. */
const maxRemembered = 500
const remembered = new Map<string, Span[]>()

/**
 * What the suite makes of an English expression: all its readings by date ("10 june" is a day of this year and one of
 * another), or none when it does not read the whole expression as days.
 */
export function resolveWithSuite(expression: string, today: Day): Span[] {
  const key = `${today} ${expression}`
  const known = remembered.get(key)
  if (known) return known
  const spans = resolve(expression, today)
  if (remembered.size >= maxRemembered) remembered.clear()
  remembered.set(key, spans)
  return spans
}

function resolve(expression: string, today: Day): Span[] {
  const { year, month, day } = partsOf(today)
  // The suite works with local time; noon keeps the day whatever the time zone of the machine.
  const results = recognizeDateTime(
    expression,
    Culture.English,
    DateTimeOptions.None,
    new Date(year, month - 1, day, 12),
  )
  const [result] = results
  if (!result || results.length > 1 || result.text.length < expression.replace(/^the /, '').length) return []
  const values: unknown = result.resolution['values']
  if (!Array.isArray(values)) return []
  return (values as SuiteValue[]) // safe: each field is checked below
    .flatMap(({ type, value, start, end }) => {
      if (type === 'date' && value) return [{ start: parseDay(value), end: parseDay(value) + 1 }]
      return type === 'daterange' && start && end ? [{ start: parseDay(start), end: parseDay(end) }] : []
    })
    .filter((span) => span.start >= dayOf(1900, 1) && span.end > span.start)
    .sort((a, b) => a.start - b.start)
}
