import { describe, expect, it } from '@jest/globals'
import { noticeOf } from '../../src/reminders/notice'
import { agendaOf, anEvent, aReminder } from './support'

const dayBefore = new Date('2027-03-28T09:00:30+02:00')
const reminder = aReminder()

describe('what a reminder says', () => {
  it('is that the event comes, and in how many days', () => {
    expect(noticeOf(reminder, agendaOf(anEvent()), dayBefore)).toMatchObject({ kind: 'coming', daysAhead: 1 })
    const weekBefore = new Date('2027-03-22T09:00:30+01:00')
    expect(noticeOf(reminder, agendaOf(anEvent()), weekBefore)).toMatchObject({ kind: 'coming', daysAhead: 7 })
  })

  it('counts days as the calendar in Twente does, also late in the evening before a clock change', () => {
    const lateOnSaturday = new Date('2027-03-27T23:30:00+01:00')
    expect(noticeOf(reminder, agendaOf(anEvent()), lateOnSaturday)).toMatchObject({ daysAhead: 2 })
    const justSunday = new Date('2027-03-27T23:30:00Z')
    expect(noticeOf(reminder, agendaOf(anEvent()), justSunday)).toMatchObject({ daysAhead: 1 })
  })

  it('is that it does not take place', () => {
    const agenda = agendaOf(anEvent({ status: 'cancelled' }))
    expect(noticeOf(reminder, agenda, dayBefore)).toMatchObject({ kind: 'cancelled' })
    expect(noticeOf(reminder, agenda, new Date('2027-03-30T09:00:00+02:00'))).toBe('past')
  })

  it('is the new day, later or earlier, also when only the season is known', () => {
    const later = agendaOf(anEvent({ start: '2027-04-12', end: '2027-04-12' }))
    expect(noticeOf(reminder, later, dayBefore)).toMatchObject({
      kind: 'moved',
      from: '2027-03-29',
      occurrence: { start: '2027-04-12', when: 'coming' },
    })
    const somewhere = agendaOf(anEvent({ start: '2027-09-01', end: '2027-11-30', precision: 'season' }))
    expect(noticeOf(reminder, somewhere, dayBefore)).toMatchObject({ kind: 'moved' })
    const over = agendaOf(anEvent({ start: '2027-03-01', end: '2027-03-01' }))
    expect(noticeOf(reminder, over, dayBefore)).toBe('past')
  })

  it('is nothing when the agenda does not know the event any more', () => {
    expect(noticeOf(reminder, agendaOf(), dayBefore)).toBe('gone')
  })

  it('is nothing when the day has come before it could be sent, unless the hour is known and still to come', () => {
    const sameDay = new Date('2027-03-29T00:05:00+02:00')
    expect(noticeOf(reminder, agendaOf(anEvent()), sameDay)).toBe('past')
    const atTwo = agendaOf(anEvent({ hours: { start: '2027-03-29T14:00:00+02:00', end: '2027-03-29T17:00:00+02:00' } }))
    expect(noticeOf(reminder, atTwo, sameDay)).toMatchObject({ kind: 'coming', daysAhead: 0 })
    expect(noticeOf(reminder, atTwo, new Date('2027-03-29T14:00:00+02:00'))).toBe('past')
  })

  it('of a yearly day is about this year, also when this year has an item of its own', () => {
    const yearly = anEvent({ id: 'dag', start: '2022-07-30', end: '2022-07-30', repeats: 'yearly' })
    const ofYear = anEvent({ id: 'dag-2027', start: '2027-07-30', end: '2027-07-30', replaces: 'dag' })
    const asked = aReminder({ eventId: 'dag', startsOn: '2027-07-30' })
    const now = new Date('2027-07-29T09:00:00+02:00')
    for (const agenda of [agendaOf(yearly), agendaOf(yearly, ofYear)]) {
      expect(noticeOf(asked, agenda, now)).toMatchObject({ kind: 'coming', occurrence: { start: '2027-07-30' } })
      expect(noticeOf(asked, agenda, new Date('2027-07-31T09:00:00+02:00'))).toBe('past')
    }
  })
})
