import { z } from 'zod'

/** What this channel allows. The app fills in the first two; the rest has defaults that suit two cores. */
export const azureSettingsSchema = z.object({
  /** Facebook pages that we answer for; with none, Messenger is closed. */
  pages: z.array(z.string()).default([]),
  /** Meta permitted the human-agent tag: staff may answer for 7 days instead of 24 hours. */
  humanAgent: z.boolean().default(false),
  messagesPerSec: z.number().positive().default(1),
  messageBurst: z.number().int().min(1).default(10),
  /**
   * Of one partner organisation in Teams, all its people together. Enough for a training with a hundred of them, and
   * less than the turns that can wait: one that was taken over cannot keep the others out.
   */
  tenantMessagesPerMin: z.number().int().min(1).default(300),
  /** Longer messages were cut when they were read, and get a kind sentence instead of an answer. */
  maxTextChars: z.number().int().min(1).default(10_000),
  /** Turns that wait to be answered, of Teams and of Messenger each: a flood on the one does not starve the other. */
  maxWaitingTurns: z.number().int().min(1).default(500),
  /**
   * A turn that takes longer counts as failed, so that nobody in danger waits for an answer that never comes. Less than
   * the 10 s in which a stopping process must be done.
   */
  turnTimeoutMs: z.number().int().min(1).default(8_000),
  /** One call to the channel, the token for it included. */
  callTimeoutMs: z.number().int().min(1).default(10_000),
  /** What is not taken by then is shown as not delivered. */
  giveUpAfterMs: z.number().int().min(0).default(600_000),
})
