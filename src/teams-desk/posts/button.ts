import { z } from 'zod'
import type { CaseOutcome } from '../../desk/case'
import { replyTopics } from '../../desk/standard-replies/reply-topics'
import { maxWrittenLength, writtenText } from '../../desk/written-text'

const id = z.string().regex(/^[\w-]{1,64}$/)
const written = z
  .string()
  .max(maxWrittenLength)
  .transform(writtenText)
  .refine((text) => text !== '')
/** What it names is written to the audit trail, also when there is no such case: so it holds no words. */
const about = { caseId: z.uuid() }
/** What may be done once, however often the button is pressed. */
const once = { once: id }

const outcome = {
  form: z.enum(['labour', 'sexual', 'criminal', 'domestic', 'begging', 'marriage', 'other', 'none', 'unknown']),
  region: z.enum(['twente', 'elsewhere', 'unknown']),
  advice: z.enum(['police', 'care', 'inspectorate', 'information', 'emergency', 'none']),
} satisfies Record<keyof CaseOutcome, z.ZodType>

export const outcomeChoices = {
  form: outcome.form.options,
  region: outcome.region.options,
  advice: outcome.advice.options,
}

/**
 * What a button of a card carries. Nothing in it is believed: it says what is asked, and the desk decides whether this
 * person may do that to this case now.
 */
export const buttonSchema = z.discriminatedUnion('desk', [
  z.object({ desk: z.literal('claim'), ...about }),
  z.object({ desk: z.literal('present') }),
  z.object({ desk: z.literal('absent') }),
  z.object({ desk: z.literal('queue') }),
  z.object({ desk: z.literal('who') }),
  z.object({ desk: z.literal('help') }),
  z.object({ desk: z.literal('conversations') }),
  z.object({ desk: z.literal('choose'), ...about }),
  z.object({ desk: z.literal('send'), ...about, ...once, text: written }),
  z.object({ desk: z.literal('note'), ...about, text: written, once: id.optional() }),
  z.object({ desk: z.literal('transfer-form'), ...about }),
  z.object({ desk: z.literal('transfer'), ...about, to: id }),
  z.object({ desk: z.literal('close-form'), ...about }),
  z.object({ desk: z.literal('close'), ...about, ...outcome }),
  z.object({ desk: z.literal('standard-list'), ...about }),
  z.object({ desk: z.literal('standard'), ...about, topic: z.enum(replyTopics) }),
  z.object({ desk: z.literal('history'), ...about, before: z.int().min(1).optional() }),
])
export type Button = z.infer<typeof buttonSchema>

/** Those that need a conversation to be about. */
export type CaseButton = Extract<Button, { caseId: string }>
