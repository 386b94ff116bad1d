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
  'forget-reminders',
  'remind',
  'keep-informed',
  'speak-dutch',
  'speak-english',
  'speak-ukrainian',
] as const

export type Intent = (typeof intents)[number]

/**
 * Commands that may name what they are about: "herinner me aan het netwerkevent". The first that fits is meant, so "geen
 * herinneringen" is no "herinneringen".
 */
export const commands = ['forget-reminders', 'remind', 'keep-informed'] as const satisfies readonly Intent[]

export interface Command {
  intent: (typeof commands)[number]
  /** The rest of the message; empty when it says nothing more. */
  about: string
}
