import { dayOf, mondayOf, parseDay, type Span } from './calendar-day'

/**
 * School holidays in the region Noord, to which Twente belongs: first and last day as the ministry of education advises.
 * Schools may differ by a week, so nothing here is ever told as a fact; it only bounds "voor de zomervakantie".
 */
const known: Record<string, Record<number, readonly [string, string]>> = {
  'school-summer': {
    2021: ['2021-07-10', '2021-08-22'],
    2022: ['2022-07-16', '2022-08-28'],
    2023: ['2023-07-22', '2023-09-03'],
    2024: ['2024-07-20', '2024-09-01'],
    2025: ['2025-07-12', '2025-08-24'],
    2026: ['2026-07-04', '2026-08-16'],
  },
}

/** In other years: the week (counted from a Monday near this day) and the length in weeks of most years. */
const usual: Record<string, readonly [month: number, day: number, weeks: number]> = {
  'school-summer': [7, 17, 6],
  'school-autumn': [10, 19, 1],
  'school-christmas': [12, 25, 2],
  'school-spring': [2, 20, 1],
  'school-may': [4, 29, 2],
}

/** The holiday that starts in a year, weekends at both ends included. */
export function schoolHoliday(name: string, year: number): Span {
  const [first, last] = known[name]?.[year] ?? []
  if (first && last) return { start: parseDay(first), end: parseDay(last) + 1 }
  const [month, day, weeks] = usual[name] ?? [7, 17, 6]
  const start = mondayOf(dayOf(year, month, day)) - 2
  return { start, end: start + weeks * 7 + 2 }
}
