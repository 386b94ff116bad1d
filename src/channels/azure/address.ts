import { z } from 'zod'

/** Where people talk with the assistant: alone, in a group chat, or in a thread of a channel. Others read along in the last two. */
export const scopes = ['personal', 'group', 'channel'] as const
export type Scope = (typeof scopes)[number]

/**
 * What is needed to say something in a conversation of Teams or Messenger later on: a conversation reference, without
 * what is never used. Stored sealed. The host is checked against the allow-list each time it is used.
 */
export const addressSchema = z.object({
  channel: z.enum(['teams', 'messenger']),
  scope: z.enum(scopes),
  serviceUrl: z.string(),
  /** As the channel names it; of a thread `<channel>;messageid=<root>`. */
  conversationId: z.string(),
  /** The assistant's id on the channel; on Messenger that of the page. */
  botId: z.string(),
  userId: z.string(),
  /** Teams only: the organisation of the user, not of the team. */
  tenantId: z.string().optional(),
  /** Teams, scope `channel` only: the channel without its thread. */
  teamsChannelId: z.string().optional(),
})

export type Address = z.infer<typeof addressSchema>
