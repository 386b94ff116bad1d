import type { Language } from '../../src/conversation/language'
import type { ReminderNotice } from '../../src/conversation/reminder-notice'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import { calendarLink, eventButton, remindButton, stopButton } from './buttons'
import { daysInWords, whenInWords } from './days'
import { details } from './item-line'
import { canBeReminded } from './reminders'
import type { AgendaWording } from './wording'
import { wordings } from './wordings'

/** The message that was asked for: what is to come, or what has changed, and how to get no more of these. */
export function reminderReplies(notice: ReminderNotice, language: Language, publicUrl: string): Reply[] {
  const words = wordings[language]
  const { occurrence } = notice
  const stop = stopButton(words)
  const choices: ChoiceButton[] = [eventButton(occurrence), stop]
  if (notice.kind === 'cancelled') return [{ tone: 'plain', text: sentence(notice, words), choices: [stop] }]

  const text = [sentence(notice, words), details(occurrence.event, words)].filter(Boolean).join('\n\n')
  const again = notice.kind === 'moved' && canBeReminded(occurrence) ? [remindButton(occurrence, words)] : []
  const hasDay = occurrence.event.precision === 'day'
  return [
    {
      tone: 'plain',
      text,
      choices: [...again, ...choices],
      ...(hasDay && { links: [calendarLink(publicUrl, words, occurrence)] }),
    },
  ]
}

function sentence(notice: ReminderNotice, words: AgendaWording): string {
  const { event, start, end } = notice.occurrence
  const when = whenInWords(event, start, end, words)
  const { comes, moved, cancelled } = words.reminders
  switch (notice.kind) {
    case 'coming':
      return comes(event.title, when, notice.daysAhead)
    case 'moved':
      return moved(event.title, daysInWords(notice.from, notice.from, words), when)
    case 'cancelled':
      return cancelled(event.title, when)
  }
}
