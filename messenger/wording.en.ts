import type { MessengerWording } from './wording'

export const en: MessengerWording = {
  greeting:
    'An automatic assistant answers here, not a person. Facebook keeps a copy of this conversation. The chat on our website does not. In danger? Call 112.',
  questions: {
    signals: 'How do I recognise human trafficking?',
    report: 'Where can I report something?',
    help: 'I need help myself',
    person: 'I want to talk to a person',
  },
  stop: 'Stop',
}
