const minutePerMs = 1 / 60_000
const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** What calendar and clock in Twente show. */
export interface LocalTime {
  /** ISO date. */
  date: string
  /** 1 = Monday to 7 = Sunday. */
  weekday: number
}

export function localTime(at: Date): LocalTime {
  const date = wallClock.format(at).slice(0, 10)
  return { date, weekday: weekdayOf(date) }
}

/** The ISO date `count` days later; a calendar knows no clock changes. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7
}

/**
 * The moment at which clocks in Twente show this. As RFC 5545 (3.3.5) has it: a time that comes twice when the clock
 * goes back is the first one; a time that is skipped when it goes forward is as many minutes after the change.
 *
 * @param minutes since midnight; 1440 is the next midnight
 */
export function instantOf(date: string, minutes: number): Date {
  const asUtcMs = Date.parse(`${date}T00:00Z`) + minutes * 60_000
  // The offset before a change is the one of the day before; only a change in between makes the two differ.
  const before = new Date(asUtcMs - offsetMin(new Date(asUtcMs - 86_400_000)) * 60_000)
  const after = new Date(asUtcMs - offsetMin(new Date(asUtcMs + 86_400_000)) * 60_000)
  const shows = (moment: Date): boolean => moment.getTime() + offsetMin(moment) * 60_000 === asUtcMs
  return shows(before) || !shows(after) ? before : after
}

/** Minutes by which Amsterdam is ahead of UTC. */
function offsetMin(at: Date): number {
  const [date = '', time = ''] = wallClock.format(at).split(', ')
  return Math.round((Date.parse(`${date}T${time}Z`) - at.getTime()) * minutePerMs)
}
