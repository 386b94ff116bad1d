import { z } from 'zod'
import type { StoredActivity, StoredConversation } from '../../conversation/stores'
import { addressSchema, type Address } from './address'
import { humanAgentTag, messengerTerms } from './messenger-clock'
import type { OutgoingActivity } from './outgoing'

const activitySchema = z.custom<OutgoingActivity>((value) => typeof value === 'object' && value !== null)
/** As {@link OutgoingBody}. We wrote it ourselves, but maybe in an earlier version. */
const bodySchema = z.object({
  by: z.enum(['assistant', 'person']),
  activity: activitySchema,
  more: z.array(activitySchema).default([]),
})

export interface Ready {
  address: Address
  /** In this order. */
  activities: OutgoingActivity[]
}

/**
 * What is to be sent of something stored, and where to.
 *
 * - `window-closed`: Messenger takes nothing any more, so long after the user's last message.
 * - `refused`: it cannot be read any more.
 */
export function readyToSend(
  { address: stored, heardAt }: Pick<StoredConversation, 'address' | 'heardAt'>,
  { body }: Pick<StoredActivity, 'body'>,
  { now, humanAgent }: { now: Date; humanAgent: boolean },
): Ready | { failed: 'window-closed' | 'refused'; code: string } {
  const address = addressSchema.safeParse(stored)
  const message = bodySchema.safeParse(body)
  if (!address.success || !message.success) return { failed: 'refused', code: 'Unreadable' }
  const { by, activity, more } = message.data
  const ready = { address: address.data, activities: [activity, ...more] }
  if (address.data.channel !== 'messenger') return ready
  switch (messengerTerms({ by, heardAt, now, humanAgent })) {
    case 'standard':
      return ready
    case 'human-agent':
      return { ...ready, activities: ready.activities.map(withTag) }
    case 'closed':
      return { failed: 'window-closed', code: 'WindowClosed' }
  }
}

const withTag = (activity: OutgoingActivity): OutgoingActivity => ({
  ...activity,
  channelData: { ...activity.channelData, ...humanAgentTag },
})
