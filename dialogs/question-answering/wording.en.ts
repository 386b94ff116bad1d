import type { QuestionAnsweringWording } from './wording'

export const en: QuestionAnsweringWording = {
  source: (sources, checked) => `Source: ${sources.join(', ')}. Checked on ${checked}.`,
  sourceOutdated: (sources, checked) =>
    `Source: ${sources.join(', ')}. Last checked on ${checked}. Something may have changed since.`,
  readOn: 'Read on',
  choose: 'I am not sure what you mean. Is it about one of these subjects?',
  unsure:
    'I do not know that. I can help with questions about human trafficking and exploitation in Twente. Try other words, or choose a subject.',
  unsureAgain:
    'Again I have no good answer to this. Someone at the knowledge centre can think along with you. You can also choose a subject.',
  noWords: 'I see no words in your message. Type your question in your own words. A few words are enough.',
  onlyInDutch: 'This answer is written in Dutch only, for now:',
  handled:
    'This button belongs to something earlier, which has been dealt with. Just ask a new question, or choose a subject.',
  gone: 'This answer is no longer there. Please ask your question again.',
}
