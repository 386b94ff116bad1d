/** Whether an ISO date is a public holiday in the Netherlands. */
export type IsHoliday = (date: string) => boolean

/**
 * The days on which offices are closed by law or agreement. Not Good Friday and Liberation Day: many offices are open
 * then, so who closes names them as exceptions. Loaded only when opening hours are set: the tables take 100 ms to read.
 */
export async function loadDutchHolidays(): Promise<IsHoliday> {
  const { default: Holidays } = await import('date-holidays')
  const calendar = new Holidays('NL', { types: ['public'] })
  const byYear = new Map<string, ReadonlySet<string>>()
  return (date) => {
    const year = date.slice(0, 4)
    const known = byYear.get(year) ?? new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
    byYear.set(year, known)
    return known.has(date)
  }
}
