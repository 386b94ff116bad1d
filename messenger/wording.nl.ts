import type { MessengerWording } from './wording'

export const nl: MessengerWording = {
  greeting:
    'Hier antwoordt een automatische assistent, geen mens. Facebook bewaart een kopie van dit gesprek. De chat op onze website niet. Gevaar? Bel 112.',
  questions: {
    signals: 'Waaraan herken ik mensenhandel?',
    report: 'Waar kan ik iets melden?',
    help: 'Ik heb zelf hulp nodig',
    person: 'Ik wil een mens spreken',
  },
  stop: 'Stoppen',
}
