/** Short things people say that are no question about the subject. Their phrasings are in `knowledge/<language>/words/intents.yaml`. */
export const intents = [
  'greeting',
  'how-are-you',
  'thanks',
  'goodbye',
  'agreement',
  'refusal',
  'apology',
  'compliment',
  'insult',
  'robot',
  'abilities',
  'person',
  'signal-check',
  'stop',
  'restart',
  'erase',
  'professional',
  'speak-dutch',
  'speak-english',
  'speak-ukrainian',
] as const

export type Intent = (typeof intents)[number]
