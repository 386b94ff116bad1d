import { plainText } from '../conversation/reply'
import type { Occurrence } from '../conversation/services'
import { isoDay, parseDay } from './calendar-day'

export interface CalendarOptions {
  /** Name that a calendar shows for a subscription. */
  name: string
  /** Domain that makes the ids unique in the world, and is never changed: a changed id is a second event. */
  domain: string
}

/**
 * An iCalendar file (RFC 5545): one event each, yearly days as a rule, no alarms. Items without an exact day are left
 * out. Days are all-day events; hours are those of Europe/Amsterdam.
 */
export function calendarFile(items: readonly Occurrence[], { name, domain }: CalendarOptions): string {
  const dated = items.filter(({ event }) => event.precision === 'day')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(name)}//agenda//NL`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(dated.some(({ event }) => event.hours) ? amsterdam : []),
    ...dated.flatMap((item) => eventLines(item, domain)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ event, start, end }: Occurrence, domain: string): string[] {
  const { hours, repeats } = event
  // A yearly day starts in its own first year, so that its id and its rule stay the same every year.
  const [first, last] = repeats ? [event.start, event.end] : [start, end]
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${domain}`,
    // The text changes when an editor reviews it (3.8.7.2).
    `DTSTAMP:${basicDate(event.reviewed)}T000000Z`,
    // DTEND is the first day, or moment, that no longer belongs to the event (3.6.1).
    ...(hours
      ? [
          `DTSTART;TZID=Europe/Amsterdam:${localTime(hours.start)}`,
          `DTEND;TZID=Europe/Amsterdam:${localTime(hours.end)}`,
        ]
      : [
          `DTSTART;VALUE=DATE:${basicDate(first)}`,
          `DTEND;VALUE=DATE:${basicDate(isoDay(parseDay(last) + 1))}`,
          'TRANSP:TRANSPARENT',
        ]),
    ...(repeats ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    `DESCRIPTION:${escapeText(plainText(event.answer))}`,
    ...(event.sources[0] ? [`URL:${event.sources[0].url}`] : []),
    ...(event.status ? [`STATUS:${event.status.toUpperCase()}`] : []),
    'END:VEVENT',
  ]
}

/** The rules for summer time in force since 1996 (directive 2000/84/EC), as a calendar needs them (3.6.5). */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const basicDate = (iso: string) => iso.replaceAll('-', '')

const amsterdamTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** "20261013T130000": the time on the clock in Amsterdam (3.3.5, form 3). */
const localTime = (moment: string) => amsterdamTime.format(new Date(moment)).replace(/[-:]/g, '').replace(' ', 'T')

/** 3.3.11: backslash, semicolon, comma and line end. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** 3.1: lines of at most 75 octets; the next begins with a space. A character is never cut in two. */
function fold(line: string): string {
  let octets = 0
  let folded = ''
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
