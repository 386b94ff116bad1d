import type { ReplyTopic } from './reply-topics'

/** What staff choose by, in the languages in which they work. */
export const topicTitles: Readonly<Record<'nl' | 'en', Readonly<Record<ReplyTopic, string>>>> = {
  nl: {
    hello: 'Begroeten',
    'safe-now': 'Kun je veilig praten?',
    emergency: 'Direct gevaar',
    'take-time': 'Neem de tijd',
    'not-your-fault': 'Niet jouw schuld',
    'no-police': 'Geen politie',
    'think-along': 'Wat heb je nodig?',
    'look-up': 'Ik zoek het uit',
    'still-there': 'Ben je er nog?',
    colleague: 'Overdragen aan collega',
    goodbye: 'Afscheid',
  },
  en: {
    hello: 'Greeting',
    'safe-now': 'Can you talk safely?',
    emergency: 'Danger right now',
    'take-time': 'Take your time',
    'not-your-fault': 'Not your fault',
    'no-police': 'Not the police',
    'think-along': 'What do you need?',
    'look-up': 'I will look it up',
    'still-there': 'Are you still there?',
    colleague: 'Handing over',
    goodbye: 'Goodbye',
  },
}
