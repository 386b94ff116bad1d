import type { SmallTalkWording } from './wording'

export const en: SmallTalkWording = {
  answers: {
    greeting: 'Hello. What is your question about? Use your own words.',
    'how-are-you': 'I am a computer program, so I am always the same. What can I help with?',
    thanks: 'You are welcome.',
    goodbye: 'Goodbye. This chat is here day and night.',
    agreement: 'Good. What else would you like to know?',
    refusal: 'That is fine. You do not have to do anything. You can always ask.',
    apology: 'No problem.',
    compliment: 'Good to hear.',
    insult: 'I am sorry that this does not help. You can also talk to a person. Or ask the question in other words.',
    robot:
      'Yes, I am an automatic assistant. A computer answers here, not a person. People of the knowledge centre wrote the answers. Would you rather talk to a person? You can.',
    abilities:
      'Here you find answers about human trafficking and exploitation. What are the signs? Where can you report? Who helps? And what is on the agenda? Type your question or choose a subject.',
  },
  takeCare: {
    public: 'Take good care of yourself. In danger? Call **112**. You can always come back here.',
    professional:
      'Take care of yourself and of the other person. In danger? Call **112**. You can always ask for advice, also when in doubt.',
  },
}
