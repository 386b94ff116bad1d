import { z } from 'zod'
import { languageSchema } from '../../conversation/language'
import { ServiceError } from '../../errors'

/** More boxes than this are on no checklist of ours. */
const maxTicked = 50

/** What an `Input.ChoiceSet` of several boxes sends: the ids with commas in between. */
const tickedSchema = z
  .string()
  .max(2000)
  .transform((ids) => [...new Set(ids.split(',').filter(Boolean))])
  .pipe(z.array(z.string().regex(/^[\w-]{1,64}$/)).max(maxTicked))

/**
 * Only these fields of a posted activity are read; every other one is dropped, and sender, time, ids and conversation
 * are the server's anyway. A field of the wrong form counts as absent unless the message makes no sense without it.
 */
export const postedActivitySchema = z.object({
  type: z.enum(['message', 'typing', 'event', 'endOfConversation']),
  text: z.string().optional(),
  locale: z.string().max(35).optional().catch(undefined),
  /** Of an event, such as `webchat/join`. */
  name: z.string().max(100).optional().catch(undefined),
  /**
   * What a button or a card carries. Absent as a whole when the ticks make no sense: half of them, or none, would be
   * another answer than the one that was given.
   */
  value: z
    .object({ action: z.string().max(120), ticked: tickedSchema.optional() })
    .optional()
    .catch(undefined),
  attachments: z.array(z.unknown()).optional().catch(undefined),
  channelData: z
    .object({
      clientActivityID: z.string().min(1).max(100).optional().catch(undefined),
      postBack: z.boolean().optional().catch(undefined),
      messageBack: z
        .object({ displayText: z.string().max(200) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})

export type PostedActivity = z.output<typeof postedActivitySchema>

/** What a page may say when it asks for a token; anything else in the body is ignored. */
export const widgetTokenSchema = z.object({ language: languageSchema.optional().catch(undefined) }).catch({})

export const startConversationSchema = z.object({ locale: z.string().max(35).optional().catch(undefined) }).catch({})

export const generateTokenSchema = z.object({
  trustedOrigins: z
    .array(z.url({ protocol: /^https?$/ }).max(300))
    .max(20)
    .optional(),
})

/** @throws {ServiceError} 400 `BadArgument` */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new ServiceError('BadArgument', 400, z.prettifyError(result.error), { cause: result.error })
}
