import { createHash } from 'node:crypto'
import type { Address } from './address'

const prefix = 'azure-'

/**
 * The id of a conversation in our store. Opaque: the channel's own ids are those of people, and ours go in logs. In a
 * group everybody has one of their own, so that nobody's words change what another hears.
 */
export function conversationIdOf({ channel, conversationId, userId }: Address): string {
  const names = JSON.stringify([channel, conversationId, userId])
  return prefix + createHash('sha256').update(names).digest('base64url')
}

/** In the column for the user, which can be read: who it is on the channel stands in the address, sealed. */
export const notInTheOpen = ''

/** Whether a conversation belongs to this channel: the website's ids look otherwise. */
export const isOurs = (id: string): boolean => id.startsWith(prefix)
