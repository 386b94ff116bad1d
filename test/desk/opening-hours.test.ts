import { beforeAll, describe, expect, it } from '@jest/globals'
import { loadDutchHolidays, type IsHoliday } from '../../src/desk/holidays'
import { createOpeningHours, noOpeningHours, type OpeningHours } from '../../src/desk/opening-hours'
import { parseOpeningHours } from '../../src/desk/opening-rules'

let isHoliday: IsHoliday
beforeAll(async () => {
  isHoliday = await loadDutchHolidays()
})
const hours = (text: string): OpeningHours => createOpeningHours(parseOpeningHours(text), isHoliday)
const office = 'ma-vr 09:00-12:00,13:00-17:00; 2026-12-24 09:00-12:00; 2026-12-31 dicht; feestdagen dicht'
/** @param local as the clock in Twente shows it, with its offset */
const at = (local: string): Date => new Date(local)
/** Every minute at which the desk goes from closed to open. */
const openings = (opening: OpeningHours, from: string, to: string): string[] => {
  const found: string[] = []
  for (let ms = at(from).getTime(); ms < at(to).getTime(); ms += 60_000) {
    if (opening.isOpen(new Date(ms)) && !opening.isOpen(new Date(ms - 60_000))) found.push(new Date(ms).toISOString())
  }
  return found
}

describe('opening hours', () => {
  it('have several intervals a day, open from the first minute and closed at the last', () => {
    const opening = hours(office)
    const open = ['08:59', '09:00', '11:59', '12:00', '12:59', '13:00', '16:59', '17:00'].filter((time) =>
      opening.isOpen(at(`2026-11-23T${time}:00+01:00`)),
    )
    expect(open).toEqual(['09:00', '11:59', '13:00', '16:59'])
  })

  it('say when somebody is back: later today, after the weekend, after the holidays', () => {
    const opening = hours(office)
    expect(opening.opensAt(at('2026-11-23T12:30:00+01:00'))).toEqual(at('2026-11-23T13:00:00+01:00'))
    expect(opening.opensAt(at('2026-11-20T17:00:00+01:00'))).toEqual(at('2026-11-23T09:00:00+01:00'))
    // Christmas Eve in the afternoon; then two holidays and a weekend.
    expect(opening.opensAt(at('2026-12-24T12:00:00+01:00'))).toEqual(at('2026-12-28T09:00:00+01:00'))
    expect(opening.opensAt(at('2026-12-30T17:00:00+01:00'))).toEqual(at('2027-01-04T09:00:00+01:00'))
  })

  it('keep Koningsdag on the Saturday when the 27th is a Sunday', () => {
    const opening = hours('ma-zo 09:00-17:00')
    expect(opening.isOpen(at('2025-04-26T10:00:00+02:00'))).toBe(false)
    expect(opening.isOpen(at('2025-04-27T10:00:00+02:00'))).toBe(true)
    expect(opening.isOpen(at('2026-04-27T10:00:00+02:00'))).toBe(false)
  })

  it('know the days that move with Easter, and leave Good Friday and Liberation Day as usual', () => {
    const closed = (year: number): string[] => {
      const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day, 10)))
      return days.filter((day) => !hours('ma-zo 09:00-17:00').isOpen(day)).map((day) => day.toISOString().slice(5, 10))
    }
    const of2026 = ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26']
    const of2027 = ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26']
    expect(closed(2026)).toEqual(of2026)
    expect(closed(2027)).toEqual(of2027)
  })

  it('let an exception go before a holiday, and holidays be as usual or have hours', () => {
    const christmas = at('2026-12-25T11:00:00+01:00')
    expect(hours('ma-vr 09:00-17:00').isOpen(christmas)).toBe(false)
    expect(hours('ma-vr 09:00-17:00; 2026-12-25 10:00-12:00').isOpen(christmas)).toBe(true)
    expect(hours('ma-vr 09:00-17:00; feestdagen gewoon').isOpen(christmas)).toBe(true)
    expect(hours('ma-vr 09:00-10:00; feestdagen 10:30-11:30').isOpen(christmas)).toBe(true)
  })

  it('open exactly once in the night when the clock goes forward, also at a time that does not exist', () => {
    const night: [string, string] = ['2026-03-28T12:00:00+01:00', '2026-03-29T12:00:00+02:00']
    expect(openings(hours('zo 02:30-04:00'), ...night)).toEqual(['2026-03-29T01:30:00.000Z'])
    expect(openings(hours('zo 01:00-02:30'), ...night)).toEqual(['2026-03-29T00:00:00.000Z'])
    expect(openings(hours('zo 03:00-04:00'), ...night)).toEqual(['2026-03-29T01:00:00.000Z'])
    expect(openings(hours('zo 09:00-11:00'), ...night)).toEqual(['2026-03-29T07:00:00.000Z'])
  })

  it('open exactly once in the night when the clock goes back, also at a time that comes twice', () => {
    const night: [string, string] = ['2026-10-24T12:00:00+02:00', '2026-10-25T12:00:00+01:00']
    expect(openings(hours('zo 02:30-04:00'), ...night)).toEqual(['2026-10-25T00:30:00.000Z'])
    expect(openings(hours('zo 02:00-02:45'), ...night)).toEqual(['2026-10-25T00:00:00.000Z'])
    expect(openings(hours('zo 03:00-04:00'), ...night)).toEqual(['2026-10-25T02:00:00.000Z'])
    expect(openings(hours('zo 09:00-11:00'), ...night)).toEqual(['2026-10-25T08:00:00.000Z'])
  })

  it('promise the same moment before and after a clock change as the one at which they open', () => {
    const opening = hours('ma-zo 02:30-04:00; feestdagen gewoon')
    for (const day of ['2026-03-28', '2026-10-24']) {
      const promised = opening.opensAt(at(`${day}T12:00:00Z`))
      expect(openings(opening, `${day}T12:00:00Z`, `${day}T23:59:00Z`)).toEqual([])
      expect(promised && opening.isOpen(promised)).toBe(true)
      expect(promised && opening.isOpen(new Date(promised.getTime() - 1))).toBe(false)
    }
  })

  it('say nothing of times that nobody gave', () => {
    expect(noOpeningHours.isOpen(at('2026-11-22T03:00:00Z'))).toBe(true)
    expect(noOpeningHours.opensAt(at('2026-11-22T03:00:00Z'))).toBeUndefined()
    expect(hours('ma-zo dicht').opensAt(at('2026-11-22T03:00:00Z'))).toBeUndefined()
  })

  it.each([
    ['maandag 09:00-17:00', '"maandag" is no day'],
    ['vr-ma 09:00-17:00', 'runs backwards'],
    ['ma 9-17', '"9-17" is no pair of times'],
    ['ma', 'the hours are missing'],
    ['ma 09:00-25:00', 'no time of the day'],
    ['ma 17:00-09:00', 'ends before it begins'],
    ['ma 09:00-12:00,11:00-13:00', 'overlap'],
    ['ma 09:00-12:00; ma-vr 13:00-17:00', 'named twice'],
    ['2026-02-30 dicht', '"2026-02-30" is no date'],
    ['2026-12-24 dicht; 2026-12-24 dicht', 'named twice'],
  ])('refuse "%s" with a sentence that names the part and shows the form', (text, problem) => {
    expect(() => parseOpeningHours(text)).toThrow(problem)
    expect(() => parseOpeningHours(text)).toThrow('Write it as: ma-vr 09:00-12:00')
  })
})
