import { z } from 'zod'

const maxIdChars = 1_000
const maxItems = 200

/** No id has signs that cannot be seen, and not every database can hold them. */
const idSchema = z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u)
const id = idSchema.max(maxIdChars)

/** Channels leave a field out, or say null. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

/** Counts as absent when it has the wrong form: the message makes sense without it. */
const lenient = <T extends z.ZodType>(schema: T) => optional(schema).catch(undefined)

/** Items of another form are dropped one by one. */
const listOf = <T extends z.ZodType>(item: T) =>
  lenient(
    z
      .array(z.unknown())
      .max(maxItems)
      .transform((items) => items.flatMap((each) => item.safeParse(each).data ?? [])),
  )

const account = z.object({
  id,
  name: lenient(z.string().max(maxIdChars)),
  /** Teams: object id in the directory of the user's organisation. */
  aadObjectId: optional(idSchema.max(100)),
})

/** Decides about access, so never read leniently. */
const tenantId = idSchema.max(100)

/**
 * The part of a Bot Framework activity that is read; everything else is dropped. Unknown types, names and events pass:
 * who reads the activity knows what they mean, or forgets them. `value` and `postback` hold what a card or button
 * carries: plain JSON from outside, of any form.
 *
 * Source: microsoft/botframework-sdk, specs/botframework-activity.
 */
export const inboundActivitySchema = z.object({
  type: z.string().min(1).max(100),
  id,
  channelId: z.enum(['msteams', 'facebook']),
  serviceUrl: z.string().min(1).max(maxIdChars),
  /** When it was sent, by the channel's clock. A repeated delivery says the same. */
  timestamp: lenient(z.iso.datetime({ offset: true })),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: optional(z.string().max(100)),
    isGroup: optional(z.boolean()),
    tenantId: optional(tenantId),
  }),
  /** Not cut: mentions are taken out before the length counts. */
  text: optional(z.string()),
  textFormat: lenient(z.string().max(100)),
  locale: lenient(z.string().max(35)),
  /** Of an event or invoke. */
  name: lenient(z.string().max(200)),
  /** Of an installation update: `add`, `remove` and their variants. */
  action: lenient(z.string().max(100)),
  replyToId: lenient(id),
  value: optional(z.unknown()),
  entities: listOf(
    z.object({
      type: z.string().max(100),
      text: lenient(z.string().max(maxIdChars)),
      mentioned: lenient(z.object({ id })),
      locale: lenient(z.string().max(35)),
    }),
  ),
  /** Never fetched, so their addresses are not even read. */
  attachments: listOf(z.object({ contentType: lenient(z.string().max(200)) })),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
  channelData: optional(
    z.object({
      tenant: optional(z.object({ id: tenantId })),
      team: lenient(z.object({ id })),
      channel: lenient(z.object({ id })),
      teamsTeamId: lenient(id),
      teamsChannelId: lenient(id),
      /** Teams: `editMessage`, `undeleteMessage`, `softDeleteMessage`, `channelCreated` … */
      eventType: lenient(z.string().max(100)),
      /** Messenger: as its webhook says it. */
      message: lenient(
        z.object({
          mid: lenient(id),
          is_echo: lenient(z.boolean()),
          quick_reply: lenient(z.object({ payload: z.string().max(1_000) })),
        }),
      ),
      postback: lenient(
        z.object({ title: lenient(z.string().max(maxIdChars)), payload: lenient(z.string().max(1_000)) }),
      ),
    }),
  ),
})

export type InboundActivity = z.output<typeof inboundActivitySchema>
