import type { Agenda, AgendaEvent, Occurrence } from '../../src/conversation/services'
import type { Reminder, ReminderStore } from '../../src/conversation/stores'
import { createAgenda } from '../../src/agenda/agenda'
import type { KnowledgeEvent } from '../../src/agenda/events'

export const anEvent = (fields: Partial<KnowledgeEvent> = {}): KnowledgeEvent => ({
  id: 'netwerkdag',
  language: 'nl',
  file: 'netwerkdag.md',
  title: 'Netwerkdag',
  button: 'Netwerkdag',
  kind: 'meeting',
  start: '2027-03-29',
  end: '2027-03-29',
  precision: 'day',
  status: 'confirmed',
  answer: 'Een dag met workshops.',
  sections: [],
  sources: [],
  reviewed: '2026-11-21',
  questions: ['wanneer is de netwerkdag'],
  keywords: ['netwerkdag'],
  related: [],
  place: 'Hengelo',
  ...fields,
})

export const agendaOf = (...events: KnowledgeEvent[]): Agenda => createAgenda({ nl: events }, {})

export const occurrenceOf = (fields: Partial<AgendaEvent> = {}): Occurrence => {
  const event = anEvent(fields)
  return { event, start: event.start, end: event.end, when: 'coming' }
}

export const aReminder = (fields: Partial<Reminder> = {}): Reminder => ({
  id: 'day-before',
  conversationId: 'c1',
  address: { chat: 'c1' },
  language: 'nl',
  eventId: 'netwerkdag',
  startsOn: '2027-03-29',
  dueAt: new Date('2027-03-28T09:00:00+02:00'),
  ...fields,
})

/** Keeps reminders in memory; what is in it outlives whoever sends them. */
export function createMemoryReminderStore(kept: readonly Reminder[]): ReminderStore & { ids(): string[] } {
  let reminders = [...kept].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  return {
    ids: () => reminders.map(({ id }) => id),
    due: (now, limit) => Promise.resolve(reminders.filter(({ dueAt }) => dueAt <= now).slice(0, limit)),
    take(id) {
      const before = reminders.length
      reminders = reminders.filter((reminder) => reminder.id !== id)
      return Promise.resolve(reminders.length < before)
    },
    forget(conversationId, eventId) {
      reminders = reminders.filter(
        (reminder) =>
          reminder.conversationId !== conversationId || (eventId !== undefined && reminder.eventId !== eventId),
      )
      return Promise.resolve()
    },
  }
}
