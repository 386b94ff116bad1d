import type { ReminderNotice } from '../conversation/reminder-notice'
import type { Agenda, Occurrence } from '../conversation/services'
import type { Reminder } from '../conversation/stores'

/** Why nothing is sent: the agenda does not know the event any more, it is over or has begun, or a later one follows. */
export type Silence = 'gone' | 'past' | 'superseded'

const dayMs = 86_400_000

/** What a reminder has to say now. Days are days in Twente. */
export function noticeOf(
  { eventId, startsOn, language }: Reminder,
  agenda: Agenda,
  now: Date,
): ReminderNotice | Silence {
  const found = agenda.event(eventId, language, now)
  if (!found) return 'gone'
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }) // ISO order, so it compares as text
  if (found.event.status === 'cancelled') return startsOn < today ? 'past' : { kind: 'cancelled', occurrence: found }

  const occurrence = isNextYear(found, startsOn) ? { ...found, start: startsOn, end: startsOn } : found
  if (hasBegun(occurrence, today, now)) return 'past'
  if (occurrence.start !== startsOn) return { kind: 'moved', occurrence, from: startsOn }
  return { kind: 'coming', occurrence, daysAhead: (Date.parse(startsOn) - Date.parse(today)) / dayMs }
}

/** Of a yearly day the agenda may already speak of next year's: this year's has passed, or is told as an item of its own. */
function isNextYear({ event, start }: Occurrence, startsOn: string): boolean {
  return event.repeats === 'yearly' && start > startsOn && start.slice(4) === startsOn.slice(4)
}

/** When the hours are not known, with the day. */
function hasBegun({ event, start }: Occurrence, today: string, now: Date): boolean {
  if (start !== today) return start < today
  return event.hours === undefined || event.repeats !== undefined || now >= new Date(event.hours.start)
}
