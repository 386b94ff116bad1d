import { describe, expect, it } from '@jest/globals'
import { reminderMoments } from '../../dialogs/agenda/reminder-moments'

const momentsOf = (startsOn: string, now: string) =>
  reminderMoments(startsOn, new Date(now)).map(({ day, at }) => `${day} ${at.toISOString()}`)

describe('the moments of a reminder', () => {
  it('are nine in the morning in Twente, before and after the clock goes forward', () => {
    expect(momentsOf('2027-03-29', '2027-01-01T00:00:00Z')).toEqual([
      '2027-03-22 2027-03-22T08:00:00.000Z',
      '2027-03-28 2027-03-28T07:00:00.000Z', // in this night the clock goes forward
    ])
  })

  it('are nine in the morning in Twente, before and after the clock goes back', () => {
    expect(momentsOf('2026-11-01', '2026-10-01T00:00:00Z')).toEqual([
      '2026-10-25 2026-10-25T08:00:00.000Z', // in this night the clock goes back
      '2026-10-31 2026-10-31T08:00:00.000Z',
    ])
    expect(momentsOf('2026-10-26', '2026-10-01T00:00:00Z')).toEqual([
      '2026-10-19 2026-10-19T07:00:00.000Z',
      '2026-10-25 2026-10-25T08:00:00.000Z',
    ])
  })

  it('cross months and years', () => {
    expect(momentsOf('2027-01-01', '2026-12-01T00:00:00Z').map((moment) => moment.slice(0, 10))).toEqual([
      '2026-12-25',
      '2026-12-31',
    ])
  })

  it('leave out what is over, to the second', () => {
    expect(momentsOf('2027-03-29', '2027-03-22T07:59:59Z')).toHaveLength(2)
    expect(momentsOf('2027-03-29', '2027-03-22T08:00:00Z')).toHaveLength(1)
    expect(momentsOf('2027-03-29', '2027-03-28T07:00:00Z')).toEqual([])
  })
})
