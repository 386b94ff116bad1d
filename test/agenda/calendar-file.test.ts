import { describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import { calendarFile } from '../../src/agenda/calendar-file'
import type { Occurrence } from '../../src/conversation/services'
import { loadEvents } from '../../src/agenda/events'

const options = { name: 'Kenniscentrum Mensenhandel Twente', domain: 'mensenhandeltwente.nl' }

function item(event: Partial<Occurrence['event']> = {}): Occurrence {
  const { start = '2026-10-13', end = start } = event
  return {
    start,
    end,
    when: 'coming',
    event: {
      id: 'een-bijeenkomst',
      title: 'Een bijeenkomst',
      button: 'Bijeenkomst',
      kind: 'meeting',
      start,
      end,
      precision: 'day',
      answer: 'Kom ook.',
      sections: [],
      sources: [{ name: 'KMT', url: 'https://www.mensenhandeltwente.nl', checked: '2026-01-01' }],
      reviewed: '2026-01-01',
      ...event,
    },
  }
}

function parse(file: string): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(file)
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

const only = (event: Partial<Occurrence['event']>) => {
  const [first] = parse(calendarFile([item(event)], options))
  if (!first) throw new Error('no event in the file')
  return first
}

describe('the calendar file', () => {
  it('makes an all-day event end on the day after its last', () => {
    const event = only({ start: '2026-06-15', end: '2026-07-13' })
    expect(event.startDate.isDate).toBe(true)
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-06-15', '2026-07-14'])
  })

  it.each([
    ['summer', '2026-10-13T13:30:00+02:00', '2026-10-13T11:30:00.000Z'],
    ['winter', '2026-11-13T13:30:00+01:00', '2026-11-13T12:30:00.000Z'],
    ['winter, written in UTC', '2026-11-13T12:30:00Z', '2026-11-13T12:30:00.000Z'],
  ])('keeps the hour in %s', (_, start, utc) => {
    const event = only({ hours: { start, end: start } })
    expect(event.startDate.zone.tzid).toBe('Europe/Amsterdam')
    expect(event.startDate.hour).toBe(13)
    expect(event.startDate.toJSDate().toISOString()).toBe(utc)
  })

  it('lets a yearly day come back every year', () => {
    const event = only({ start: '2022-10-18', repeats: 'yearly' })
    const dates = event.iterator()
    expect([dates.next(), dates.next(), dates.next()].map(String)).toEqual(['2022-10-18', '2023-10-18', '2024-10-18'])
  })

  it('keeps text whole: commas, semicolons, backslashes, lines and letters of other alphabets', () => {
    const answer =
      'Zorg, veiligheid; en \\straf.\n\n- торгівля людьми – мереживо з дуже довгого рядка, який треба згорнути.'
    expect(only({ answer }).description).toBe(answer)
  })

  it('breaks lines at 75 octets and ends them with CRLF', () => {
    const file = calendarFile([item({ answer: 'жовтень '.repeat(60) })], options)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it('keeps the id and the stamp the same in every file, and sets no alarm', () => {
    const file = calendarFile([item()], options)
    expect(file).toContain('UID:een-bijeenkomst@mensenhandeltwente.nl\r\n')
    expect(file).toContain('DTSTAMP:20260101T000000Z\r\n')
    expect(file).not.toContain('VALARM')
    expect(file).toBe(calendarFile([item()], options))
  })

  it('leaves out what has no exact day', () => {
    expect(parse(calendarFile([item({ precision: 'season' }), item({ precision: 'year' })], options))).toEqual([])
  })

  it('is valid for every event of the knowledge base', () => {
    const events = loadEvents('knowledge/nl/agenda', 'nl', (text) => text)
    const items = events.map((event): Occurrence => ({ event, start: event.start, end: event.end, when: 'past' }))
    const parsed = parse(calendarFile(items, options))
    expect(parsed).toHaveLength(8)
    expect(new Set(parsed.map(({ uid }) => uid)).size).toBe(8)
  })
})
