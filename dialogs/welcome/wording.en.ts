import type { WelcomeWording } from './wording'

export const en: WelcomeWording = {
  greeting: [
    'Hello. I am the automatic assistant of the Twente knowledge centre on human trafficking: a computer, not a person.',
    'In danger? Call **112** now.',
    'When you close this window, the conversation is gone. **Leave now** takes you to another page at once.',
    'Ask your question, or choose a subject.',
  ].join('\n\n'),
  start: 'In danger? Call **112** now.\n\nAsk your question, or choose a subject.',
  disclosure: {
    web: 'This is the automatic assistant of the Twente knowledge centre on human trafficking. A computer answers here, not a person.',
    teams:
      'This is the automatic assistant of the Twente knowledge centre on human trafficking, for professionals. A computer answers here, not a person. Teams keeps a copy of this conversation at your organisation, so please do not name clients.',
    messenger: (site) =>
      [
        `Facebook keeps a copy of this conversation. Would you rather not have that? Use [the chat on our website](${site}) instead. Facebook cannot see that one.`,
        'This is the automatic assistant of the Twente knowledge centre on human trafficking. A computer answers here, not a person.',
      ].join('\n\n'),
  },
}
