/** Days are counted from 1 January 1970, so that a span of days is plain arithmetic and no clock change can move it. */
export type Day = number

/** A stretch of days; `end` is the first day that no longer belongs to it. */
export interface Span {
  start: Day
  end: Day
}

const msPerDay = 86_400_000
const amsterdamDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** `month` from 1; values outside a month roll over, as in {@link Date.UTC}. */
export const dayOf = (year: number, month: number, day = 1): Day => Date.UTC(year, month - 1, day) / msPerDay

/** Reads an ISO date; NaN for anything else. */
export const parseDay = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / msPerDay

export const isoDay = (day: Day): string => new Date(day * msPerDay).toISOString().slice(0, 10)

/** The day it is in Twente. */
export const todayAt = (now: Date): Day => parseDay(amsterdamDate.format(now))

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const yearOf = (day: Day): number => partsOf(day).year

/** 1 = Monday to 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** Monday of an ISO week: the week that holds 4 January is week 1. */
export const mondayOfWeek = (year: number, week: number): Day => mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7

/** The same day `count` months on, or the last day of that month when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = partsOf(day)
  const daysInMonth = dayOf(year, month + count + 1) - dayOf(year, month + count)
  return dayOf(year, month + count, Math.min(date, daysInMonth))
}

/** Easter Sunday (Gregorian; the "anonymous" algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = e + f - 7 * Math.floor((a + 11 * e + 22 * f) / 451) + 114
  return dayOf(year, Math.floor(g / 31), (g % 31) + 1)
}
