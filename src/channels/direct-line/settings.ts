import { z } from 'zod'

/** What the web channel allows. The app fills in the first three; the rest has defaults that suit two cores. */
export const directLineSettingsSchema = z.object({
  /** Signs the tokens. With another key than before, open chats begin anew. */
  tokenKey: z.string().min(32),
  /** For our own servers that ask for tokens; without it that door is closed. */
  secret: z.string().min(16).optional(),
  /** Address in `streamUrl`. Without it: the host under which the client reached us (development only). */
  publicUrl: z.url().optional(),
  /** Direct Line clients refresh every 15 minutes whatever we say, so this must be well over that. */
  tokenLifetimeSec: z
    .number()
    .int()
    .min(1)
    .default(30 * 60),
  /** How long the previous token still works once its successor is in use: for calls that were under way. */
  rotationGraceMs: z.number().int().min(0).default(10_000),
  ticketLifetimeMs: z.number().int().min(1).default(60_000),
  /** After this long without a message a conversation that no person has is erased. */
  idleMs: z
    .number()
    .int()
    .min(1)
    .default(30 * 60_000),
  /** When the server is full, a conversation that nobody looked at for this long makes room. */
  evictAfterMs: z
    .number()
    .int()
    .min(0)
    .default(5 * 60_000),
  maxConversations: z.number().int().min(1).default(5_000),
  /** Characters of JSON in the log of one conversation; the oldest activities go first. */
  maxCharsPerConversation: z.number().int().min(1_000).default(1_000_000),
  maxCharsInTotal: z.number().int().min(1_000).default(200_000_000),
  /** Longer messages get a kind sentence instead of an answer. */
  maxTextChars: z.number().int().min(1).default(10_000),
  messagesPerSec: z.number().positive().default(1),
  messageBurst: z.number().int().min(1).default(10),
  /** Schools and shelters share an address. */
  conversationsPerHour: z.number().int().min(1).default(60),
  /** A visitor without a socket who has not polled for this long is away; hidden pages poll every 10 s. */
  awayAfterMs: z.number().int().min(1).default(25_000),
  typingAfterMs: z.number().int().min(0).default(300),
  /**
   * A turn that takes longer counts as failed, so that nobody in danger waits for an answer that never comes. Less than
   * the 10 s in which a stopping process must be done.
   */
  turnTimeoutMs: z.number().int().min(1).default(8_000),
})

export type DirectLineSettings = z.output<typeof directLineSettingsSchema>
