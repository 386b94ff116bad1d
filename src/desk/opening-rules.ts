import { z } from 'zod'

/** Minutes since midnight on the clock in Twente; `toMin` is the first minute that is closed again. */
export interface Interval {
  fromMin: number
  toMin: number
}

/** Opening hours as an administrator gave them. */
export interface OpeningRules {
  /** Monday first. */
  week: readonly (readonly Interval[])[]
  /** On Dutch public holidays. */
  holidays: 'as-usual' | readonly Interval[]
  /** By ISO date; these go before everything else. */
  exceptions: ReadonlyMap<string, readonly Interval[]>
}

const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
const form =
  'Write it as: ma-vr 09:00-12:00,13:00-17:00; za 10:00-12:00; 2026-12-24 09:00-12:00; 2026-12-31 dicht; feestdagen dicht'

/**
 * Reads the setting `OPENING_HOURS`: parts separated by `;`, each a subject and its hours. A subject is a day (`ma`), days
 * (`ma-vr`, `ma,wo`), an ISO date, or `feestdagen`. Hours are intervals separated by commas, or `dicht` (`closed`); holidays may also be
 * `gewoon` (`usual`). Days that are not named are closed, and so are holidays.
 *
 * @throws {Error} with a sentence that names the part that is wrong
 */
export function parseOpeningHours(text: string): OpeningRules {
  const week = new Map<number, Interval[]>()
  const exceptions = new Map<string, Interval[]>()
  let holidays: OpeningRules['holidays'] | undefined

  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue
    const [subject = '', ...rest] = part.toLowerCase().split(/\s+/)
    const hours = rest.join('')
    if (subject === 'feestdagen' || subject === 'holidays') {
      if (holidays !== undefined) throw wrong(part, 'holidays are named twice')
      holidays = /^(gewoon|usual)$/.test(hours) ? 'as-usual' : parseHours(hours, part)
    } else if (/^\d/.test(subject)) {
      const date = parseDate(subject, part)
      if (exceptions.has(date)) throw wrong(part, `${date} is named twice`)
      exceptions.set(date, parseHours(hours, part))
    } else {
      const intervals = parseHours(hours, part)
      for (const day of parseDays(subject, part)) {
        if (week.has(day))
          throw wrong(part, `"${weekdays[day] ?? ''}" is named twice; put its hours together, with a comma`)
        week.set(day, intervals)
      }
    }
  }
  return { week: weekdays.map((_, day) => week.get(day) ?? []), holidays: holidays ?? [], exceptions }
}

/** For the settings: the same, as a problem that names setting and remedy. */
export const openingHoursSchema = z.string().transform((text, context): OpeningRules => {
  try {
    return parseOpeningHours(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
    return z.NEVER
  }
})

function parseDays(subject: string, part: string): number[] {
  return subject.split(',').flatMap((piece) => {
    const [from = '', to = from, more] = piece.split('-')
    const first = weekdays.indexOf(from)
    const last = weekdays.indexOf(to)
    if (first < 0 || last < 0 || more !== undefined)
      throw wrong(part, `"${piece}" is no day; days are ${weekdays.join(', ')}`)
    if (last < first) throw wrong(part, `"${piece}" runs backwards; write it as two, with a comma`)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

function parseDate(text: string, part: string): string {
  const time = Date.parse(`${text}T00:00Z`)
  // The second test refuses 2026-02-30, which some would read as 2 March.
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw wrong(part, `"${text}" is no date; write year-month-day`)
  }
  return text
}

function parseHours(text: string, part: string): Interval[] {
  if (/^(dicht|closed)$/.test(text)) return []
  const intervals = text.split(',').map((piece) => {
    const times = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(piece)
    if (!times)
      throw wrong(part, piece === '' ? 'the hours are missing' : `"${piece}" is no pair of times such as 09:00-17:00`)
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.slice(1).map(Number)
    const interval = { fromMin: fromHour * 60 + fromMinute, toMin: toHour * 60 + toMinute }
    if (fromMinute > 59 || toMinute > 59 || interval.toMin > 1440) throw wrong(part, `"${piece}" is no time of the day`)
    if (interval.toMin <= interval.fromMin) throw wrong(part, `"${piece}" ends before it begins`)
    return interval
  })
  intervals.sort((a, b) => a.fromMin - b.fromMin)
  intervals.forEach(({ fromMin }, index) => {
    if (fromMin < (intervals[index - 1]?.toMin ?? 0)) throw wrong(part, 'its hours overlap')
  })
  return intervals
}

function wrong(part: string, problem: string): Error {
  return new Error(`in "${part}": ${problem}. ${form}`)
}
