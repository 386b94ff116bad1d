import type { WelcomeWording } from './wording'

export const en: WelcomeWording = {
  greeting: [
    'Hello. I am the automatic assistant of the Twente knowledge centre on human trafficking: a computer, not a person.',
    'In danger? Call **112** now.',
    'When you close this window, the conversation is gone. **Leave now** takes you to another page at once.',
    'Ask your question, or choose a subject.',
  ].join('\n\n'),
  disclosure: {
    web: 'This is the automatic assistant of the Twente knowledge centre on human trafficking. A computer answers here, not a person.',
    teams:
      'This is the automatic assistant of the Twente knowledge centre on human trafficking. A computer answers here, not a person. Teams keeps this conversation.',
    messenger:
      'This is the automatic assistant of the Twente knowledge centre on human trafficking. A computer answers here, not a person. Facebook keeps a copy of this conversation. The chat on our website does not.',
  },
}
