import type { Case } from '../../api'
import { english } from './standard-replies.en'
import { dutch } from './standard-replies.nl'
import { ukrainian } from './standard-replies.uk'

export const replyTopics = [
  'hello',
  'safe-now',
  'emergency',
  'take-time',
  'not-your-fault',
  'no-police',
  'think-along',
  'look-up',
  'still-there',
  'colleague',
  'goodbye',
] as const
export type ReplyTopic = (typeof replyTopics)[number]

export type StandardReplies = Record<ReplyTopic, string>

/** To be changed before it is sent. No promises, no numbers but 112: those belong to who knows the situation. */
export const standardReplies: Readonly<Record<Case['language'], StandardReplies>> = {
  nl: dutch,
  en: english,
  uk: ukrainian,
}
