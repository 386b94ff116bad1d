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
