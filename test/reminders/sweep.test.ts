import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { reminderReplies } from '../../dialogs'
import type { Agenda } from '../../src/conversation/services'
import type { ReminderStore } from '../../src/conversation/stores'
import { keepReminding } from '../../src/reminders/keep-reminding'
import { createReminders, type ReminderParts } from '../../src/reminders/reminders'
import { agendaOf, anEvent, aReminder, createMemoryReminderStore } from './support'

const weekBefore = aReminder({ id: 'week-before', dueAt: new Date('2027-03-22T09:00:00+01:00') })
const dayBefore = aReminder()
const other = aReminder({ id: 'of-another', conversationId: 'c2', address: { chat: 'c2' }, language: 'en' })

let now: Date
let agenda: Agenda
let sent: { address: unknown; text: string; actions: string[] }[]
let result: 'sent' | 'failed' | 'blocked'
let logged: unknown[]

beforeEach(() => {
  now = new Date('2027-03-22T09:00:00+01:00')
  agenda = agendaOf(anEvent())
  sent = []
  result = 'sent'
  logged = []
})

/** As after a start of the service: all that is remembered is in the store. */
const start = (store: ReminderStore, parts: Partial<ReminderParts> = {}) =>
  createReminders({
    store,
    agenda: () => agenda,
    replies: (notice, language) => reminderReplies(notice, language, 'https://chat.example'),
    say(address, replies) {
      for (const { text, choices = [] } of replies) sent.push({ address, text, actions: choices.map((c) => c.action) })
      return Promise.resolve(result)
    },
    clock: () => now,
    log: (_, fields) => logged.push(fields?.['result'] ?? fields?.['code']),
    ...parts,
  })

const at = (moment: string) => (now = new Date(moment))

describe('reminders that are due', () => {
  it('are sent on their moment and not before, each once', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore])
    at('2027-03-22T08:59:59+01:00')
    await start(store).sweep()
    expect(sent).toEqual([])
    at('2027-03-22T09:00:00+01:00')
    await start(store).sweep()
    await start(store).sweep()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ address: { chat: 'c1' }, actions: ['event:netwerkdag', 'forget-reminders'] })
    expect(sent[0]?.text).toContain('**Netwerkdag** is over 7 dagen: op maandag 29 maart 2027')
    expect(sent[0]?.text).toContain('Waar: Hengelo')
    // The clock goes forward in the night before this one.
    at('2027-03-28T09:00:00+02:00')
    await start(store).sweep()
    expect(sent[1]?.text).toContain('is morgen')
    expect(store.ids()).toEqual([])
  })

  it('come once when two instances look at the same time', async () => {
    const store = createMemoryReminderStore([weekBefore])
    await Promise.all([start(store).sweep(), start(store).sweep()])
    expect(sent).toHaveLength(1)
  })

  it('are one message when the service was off and both are due', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore, other])
    at('2027-03-28T20:00:00+02:00')
    await start(store).sweep()
    expect(sent.map(({ address }) => address)).toEqual([{ chat: 'c1' }, { chat: 'c2' }])
    expect(sent[0]?.text).toContain('is morgen')
    expect(sent[1]?.text).toContain('is tomorrow')
    expect(store.ids()).toEqual([])
  })

  it('are not sent when the event has begun in the meantime', async () => {
    const store = createMemoryReminderStore([dayBefore])
    at('2027-03-29T06:00:00+02:00')
    await start(store).sweep()
    expect(sent).toEqual([])
    expect(logged).toEqual(['past'])
    expect(store.ids()).toEqual([])
  })

  it('say that it is cancelled, once', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore, other])
    agenda = agendaOf(anEvent({ status: 'cancelled' }))
    await start(store).sweep()
    expect(sent[0]?.text).toContain('Het gaat niet door')
    expect(sent[0]?.actions).toEqual(['forget-reminders'])
    expect(store.ids()).toEqual(['of-another'])
  })

  it('say the new day, and offer to be reminded then', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore])
    agenda = agendaOf(anEvent({ start: '2027-04-12', end: '2027-04-12' }))
    await start(store).sweep()
    expect(sent[0]?.text).toContain('Het is niet op maandag 29 maart 2027, maar op maandag 12 april 2027')
    expect(sent[0]?.actions).toEqual(['remind:netwerkdag', 'event:netwerkdag', 'forget-reminders'])
    expect(store.ids()).toEqual([])
  })

  it('are dropped when the event is gone', async () => {
    const store = createMemoryReminderStore([weekBefore])
    agenda = agendaOf()
    await start(store).sweep()
    expect(sent).toEqual([])
    expect(logged).toEqual(['gone'])
  })

  it('stop for a chat that takes nothing any more, and not for others', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore, other])
    result = 'blocked'
    await start(store).sweep()
    expect(store.ids()).toEqual(['of-another'])
  })

  it('that could not be sent do not come twice, and do not keep others from coming', async () => {
    const store = createMemoryReminderStore([dayBefore, other])
    at('2027-03-28T09:00:00+02:00')
    const tries: unknown[] = []
    const reminders = start(store, {
      say(address) {
        tries.push(address)
        return tries.length === 1 ? Promise.reject(new TypeError('broken')) : Promise.resolve('failed')
      },
    })
    await reminders.sweep()
    await reminders.sweep()
    expect(tries).toEqual([{ chat: 'c1' }, { chat: 'c2' }])
    expect(logged).toEqual(['TypeError', 'failed'])
  })

  it('that were to say that it is cancelled, and could not, leave the next one to say it', async () => {
    const store = createMemoryReminderStore([weekBefore, dayBefore])
    agenda = agendaOf(anEvent({ status: 'cancelled' }))
    result = 'failed'
    await start(store).sweep()
    expect(store.ids()).toEqual(['day-before'])
  })

  it('wait in the store when the service stops between two of them', async () => {
    const store = createMemoryReminderStore([dayBefore, other])
    at('2027-03-28T09:00:00+02:00')
    const stopping = new AbortController()
    await start(store, { say: () => (stopping.abort(), Promise.resolve('sent')) }).sweep(stopping.signal)
    expect(store.ids()).toEqual(['of-another'])
    await start(store).sweep()
    expect(sent.map(({ address }) => address)).toEqual([{ chat: 'c2' }])
  })
})

describe('keeping at it', () => {
  it('looks at the start, every minute, and not any more after the stop', async () => {
    jest.useFakeTimers()
    try {
      let looks = 0
      const stop = keepReminding({ sweep: () => Promise.resolve(void (looks += 1)) }, () => undefined)
      expect(looks).toBe(1)
      await jest.advanceTimersByTimeAsync(120_000)
      expect(looks).toBe(3)
      await stop()
      await jest.advanceTimersByTimeAsync(120_000)
      expect(looks).toBe(3)
    } finally {
      jest.useRealTimers()
    }
  })

  it('goes on when the store is away', async () => {
    const events: string[] = []
    const away = { sweep: () => Promise.reject(new RangeError('away')) }
    await keepReminding(away, (event, fields) => events.push(`${event} ${fields?.['code']}`))()
    expect(events).toEqual(['reminder.sweep-failed RangeError'])
  })
})
