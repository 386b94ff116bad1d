import { describe, expect, it } from '@jest/globals'
import { reminderReplies } from '../../dialogs/agenda/reminder-replies'
import { languages } from '../../src/conversation/language'
import type { ReminderNotice } from '../../src/conversation/reminder-notice'
import { occurrenceOf } from '../reminders/support'

const occurrence = occurrenceOf()
const inAutumn = occurrenceOf({ start: '2027-09-01', end: '2027-11-30', precision: 'season' })
const notices: [string, ReminderNotice][] = [
  ['comes today', { kind: 'coming', occurrence, daysAhead: 0 }],
  ['comes tomorrow', { kind: 'coming', occurrence, daysAhead: 1 }],
  ['comes in a week', { kind: 'coming', occurrence, daysAhead: 7 }],
  ['has a new day', { kind: 'moved', occurrence, from: '2027-03-15' }],
  ['has a new season', { kind: 'moved', occurrence: inAutumn, from: '2027-03-15' }],
  ['is cancelled', { kind: 'cancelled', occurrence }],
]

describe.each(languages)('a reminder (%s)', (language) => {
  it.each(notices)('of what %s names it, the day and how to stop', (_, notice) => {
    const [reply, ...others] = reminderReplies(notice, language, 'https://chat.example')
    expect(others).toEqual([])
    expect(reply?.text).toContain('Netwerkdag')
    expect(reply?.text).toContain('2027')
    expect(reply?.text).not.toContain('undefined')
    const { choices = [] } = reply ?? {}
    expect(choices.at(-1)?.action).toBe('forget-reminders')
    expect(Math.max(...choices.map(({ title }) => title.length))).toBeLessThanOrEqual(19)
  })

  it('of an event with a day brings the calendar file, of one without does not', () => {
    const linksOf = (notice: ReminderNotice) => reminderReplies(notice, language, 'https://chat.example')[0]?.links
    expect(linksOf({ kind: 'moved', occurrence, from: '2027-03-15' })?.[0]?.href).toBe(
      'https://chat.example/agenda/netwerkdag.ics',
    )
    expect(linksOf({ kind: 'moved', occurrence: inAutumn, from: '2027-03-15' })).toBeUndefined()
  })
})
