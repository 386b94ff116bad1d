import type { Language } from '../src/conversation/language'
import type { ChoiceButton } from '../src/conversation/reply'
import type { Audience } from '../src/conversation/turn'

/** The four ways in, offered wherever somebody may not know what to ask. Professionals come for others. */
export const topicButtons: Record<Language, Record<Audience, ChoiceButton[]>> = {
  nl: {
    public: topics('Signalen herkennen', 'Iets melden', 'Hulp voor mezelf', 'Agenda'),
    professional: professionalTopics('Signaal bij cliënt', 'Signalen herkennen', 'Delen en de AVG', 'Agenda'),
  },
  en: {
    public: topics('Spotting signs', 'Reporting', 'Help for myself', 'Agenda'),
    professional: professionalTopics('Client at risk', 'Spotting signs', 'Sharing and GDPR', 'Agenda'),
  },
  uk: {
    public: topics('Ознаки', 'Повідомити', 'Допомога мені', 'Події'),
    professional: professionalTopics('Сигнал від клієнта', 'Ознаки', 'Обмін даними й AVG', 'Події'),
  },
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

function professionalTopics(client: string, signals: string, sharing: string, agenda: string): ChoiceButton[] {
  return [
    { title: client, action: 'article:vermoeden-professional' },
    { title: signals, action: 'article:signalen-algemeen' },
    { title: sharing, action: 'article:privacy-delen-signalen' },
    { title: agenda, action: 'agenda' },
  ]
}
