import { z } from 'zod'
import type { CaseOutcome } from '../desk/case'
import { maxWrittenLength, writtenText } from '../desk/written-text'
import { ServiceError } from '../errors'

const handOffStates = ['waiting', 'staff', 'message-left', 'expired', 'closed'] as const

const maxReasonLength = 500

const text = (maxLength: number) => z.string().max(maxLength).transform(writtenText)

const written = text(maxWrittenLength).refine((value) => value !== '', 'is empty')
const reason = text(maxReasonLength)
const id = z.string().regex(/^[\w-]{1,64}$/)
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((value) => new Date(value))

export const listQuery = z.object({
  state: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(handOffStates)))
    .optional(),
  before: moment.optional(),
})
export const findBody = z.object({ code: z.string().max(100) })
export const openBody = z.object({ reason: reason.optional() }).default({})
export const messagesQuery = z.object({ before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })
export const replyBody = z.object({ clientId: id, text: written })
export const noteBody = z.object({ text: written })
export const transferBody = z.object({ to: id })
export const closeBody = z.object({
  form: z.enum(['labour', 'sexual', 'criminal', 'domestic', 'begging', 'marriage', 'other', 'none', 'unknown']),
  region: z.enum(['twente', 'elsewhere', 'unknown']),
  advice: z.enum(['police', 'care', 'inspectorate', 'information', 'emergency', 'none']),
}) satisfies z.ZodType<CaseOutcome>
/** An empty reason is refused by the desk, which writes that down. */
export const reasonBody = z.object({ reason })
export const exportBody = z.object({ reason, language: z.enum(['nl', 'en']).default('nl') })
export const statisticsQuery = z.object({ from: moment, to: moment })
export const linkBody = z.object({ token: z.string().max(200) })

/** @throws {ServiceError} 400 `BadArgument` */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  // Where it is wrong and what would be right; never what was sent.
  throw new ServiceError('BadArgument', 400, z.prettifyError(result.error))
}

/** @throws {ServiceError} 400 `BadArgument` */
export function parseQuery<T>(schema: z.ZodType<T>, query: URLSearchParams): T {
  return parse(schema, Object.fromEntries(query))
}
