import { daysBefore } from './days'

const daysAhead = [7, 1]
const amsterdamHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: 'numeric',
  hourCycle: 'h23',
})

export interface ReminderMoment {
  /** ISO date. */
  day: string
  at: Date
}

/** A week and a day before, at nine in the morning in Twente, as far as still to come. */
export function reminderMoments(startsOn: string, now: Date): ReminderMoment[] {
  return daysAhead
    .map((count) => daysBefore(startsOn, count))
    .map((day) => ({ day, at: nineInTheMorning(day) }))
    .filter(({ at }) => at > now)
}

/** Clocks change before 01:00 UTC has passed, so that what they show at 08:00 UTC holds for that morning. */
function nineInTheMorning(day: string): Date {
  const eightUtc = new Date(`${day}T08:00:00Z`)
  const shown = Number(amsterdamHour.format(eightUtc))
  return new Date(eightUtc.getTime() - (shown - 9) * 3_600_000)
}
