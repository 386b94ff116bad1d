import type { Language } from '../src/conversation/language'
import type { ChoiceButton } from '../src/conversation/reply'

/** The four ways in, offered wherever somebody may not know what to ask. */
export const topicButtons: Record<Language, ChoiceButton[]> = {
  nl: topics('Signalen herkennen', 'Iets melden', 'Hulp voor mezelf', 'Agenda'),
  en: topics('Spotting signs', 'Reporting', 'Help for myself', 'Agenda'),
  uk: topics('Ознаки', 'Повідомити', 'Допомога мені', 'Події'),
}

export const personButton: Record<Language, ChoiceButton> = {
  nl: { title: 'Iemand spreken', action: 'person' },
  en: { title: 'Talk to a person', action: 'person' },
  uk: { title: 'Розмова з людиною', action: 'person' },
}

export const signalCheckButton: Record<Language, ChoiceButton> = {
  nl: { title: 'Signalen nalopen', action: 'signal-check' },
  en: { title: 'Check the signs', action: 'signal-check' },
  uk: { title: 'Перевірити ознаки', action: 'signal-check' },
}

function topics(signals: string, report: string, help: string, agenda: string): ChoiceButton[] {
  return [
    { title: signals, action: 'article:signalen-algemeen' },
    { title: report, action: 'article:meldroute-twente' },
    { title: help, action: 'article:ik-ben-slachtoffer' },
    { title: agenda, action: 'agenda' },
  ]
}
