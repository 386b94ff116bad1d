import type { Language } from '../conversation/language'
import type { ReminderNotice, ReminderReplies } from '../conversation/reminder-notice'
import type { Reply } from '../conversation/reply'
import type { Agenda } from '../conversation/services'
import type { Reminder, ReminderStore } from '../conversation/stores'
import type { Log } from '../log'
import { noticeOf, type Silence } from './notice'

const atOnce = 200

export interface ReminderParts {
  store: ReminderStore
  agenda: () => Agenda
  replies: ReminderReplies
  /** Sends once, to where the conversation was. `blocked`: nothing is taken there any more. */
  say: (address: unknown, replies: Reply[], language: Language) => Promise<'sent' | 'failed' | 'blocked'>
  clock: () => Date
  log: Log
}

export interface Reminders {
  /** Sends what is due. @param stopping once aborted, what is not yet begun waits for the next start */
  sweep(stopping?: AbortSignal): Promise<void>
}

/**
 * Sends reminders when they are due. Each is taken out of the store before it is sent, so that it comes once at most,
 * whatever crashes and however many instances there are. What it says is decided by the agenda of that moment.
 */
export function createReminders({ store, agenda, replies, say, clock, log }: ReminderParts): Reminders {
  const send = async (reminder: Reminder, notice: ReminderNotice): Promise<string> => {
    const { conversationId, address, eventId, language } = reminder
    const result = await say(address, replies(notice, language), language)
    if (result === 'blocked') await store.forget(conversationId)
    // What else was kept is for a day on which it does not take place. For a new day it can be asked for again.
    else if (result === 'sent' && notice.kind !== 'coming') await store.forget(conversationId, eventId)
    return result
  }

  const handle = async (reminder: Reminder, isLatest: boolean): Promise<void> => {
    if (!(await store.take(reminder.id))) return
    const notice: ReminderNotice | Silence = isLatest ? noticeOf(reminder, agenda(), clock()) : 'superseded'
    const result = typeof notice === 'string' ? notice : await send(reminder, notice)
    log('reminder', { eventId: reminder.eventId, result })
  }

  return {
    async sweep(stopping) {
      const due = await store.due(clock(), atOnce)
      // After a long stop two about one event may be due: one message is enough.
      const latest = new Map(due.map((reminder) => [subjectOf(reminder), reminder.id]))
      for (const reminder of due) {
        if (stopping?.aborted) return
        try {
          await handle(reminder, latest.get(subjectOf(reminder)) === reminder.id)
        } catch (error) {
          log('reminder.failed', { eventId: reminder.eventId, code: error instanceof Error ? error.name : 'unknown' })
        }
      }
    },
  }
}

const subjectOf = ({ conversationId, eventId }: Reminder): string => `${conversationId} ${eventId}`
