import type { Intent } from '../../src/conversation/intent'
import type { Audience } from '../../src/conversation/turn'

/** What is small talk; the other intents are commands and have dialogs of their own. */
export type SmallTalk = Extract<
  Intent,
  | 'greeting'
  | 'how-are-you'
  | 'thanks'
  | 'goodbye'
  | 'agreement'
  | 'refusal'
  | 'apology'
  | 'compliment'
  | 'insult'
  | 'robot'
  | 'abilities'
>

export interface SmallTalkWording {
  answers: Record<SmallTalk, string>
  /** Instead of "graag gedaan" and "tot ziens" where somebody may be in trouble. */
  takeCare: Record<Audience, string>
}
