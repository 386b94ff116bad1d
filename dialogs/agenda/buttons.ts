import type { ChoiceButton, LinkButton } from '../../src/conversation/reply'
import type { Occurrence } from '../../src/conversation/services'
import type { AgendaWording } from './wording'

export function eventButton({ event }: Occurrence): ChoiceButton {
  return { title: event.button, action: `event:${event.id}` }
}

export function newsletterButton(words: AgendaWording): ChoiceButton {
  return { title: words.newsletterButton, action: 'article:nieuwsbrief' }
}

export function remindButton({ event }: Occurrence, words: AgendaWording): ChoiceButton {
  return { title: words.reminders.button, action: `remind:${event.id}` }
}

export function stopButton(words: AgendaWording): ChoiceButton {
  return { title: words.reminders.stopButton, action: 'forget-reminders' }
}

/** The file with one event, or with all that are to come. */
export function calendarLink(publicUrl: string, words: AgendaWording, found?: Occurrence): LinkButton {
  const file = found ? `agenda/${found.event.id}.ics` : 'agenda.ics'
  return { title: words.addToCalendar, href: `${publicUrl}/${file}` }
}
