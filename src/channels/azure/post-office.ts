import { adaptiveCardType } from '../../adaptive-cards/card'
import type { Posted, PostOffice, RoomMessage } from '../../conversation/staff-room'
import { createInOrder } from '../../in-order'
import { addressSchema, type Address } from './address'
import { backOffMs, isAgain, type Wait } from './back-off'
import type { Connector } from './connector'
import type { OutgoingActivity, Sent, SendFailure } from './outgoing'

/** Somebody waits for this. What comes later than that is told as lost, so that they look in the browser. */
const giveUpAfterMs = 10 * 60_000

const meanings = {
  busy: 'busy',
  unreachable: 'busy',
  unsure: 'unsure',
  blocked: 'blocked',
  refused: 'refused',
  'foreign-host': 'refused',
} as const satisfies Record<SendFailure, string>

/** Posts for staff in Teams. A place is an {@link Address}, as it came from the channel and was kept elsewhere. */
export function createPostOffice(options: {
  connector: Pick<Connector, 'send' | 'update' | 'startThread'>
  wait: Wait
  /** From 0 up to 1. */
  random: () => number
  /** Given when the service stops: waits no more. */
  signal?: AbortSignal
}): PostOffice {
  const { connector, wait, random, signal } = options
  /** After everything that was posted before in the same conversation or channel. */
  const inOrder = createInOrder()

  const untilTaken = async <T extends Sent>(post: () => Promise<T>, until = signal): Promise<T> => {
    let waitedMs = 0
    for (let tries = 1; ; tries++) {
      const outcome = await post()
      if (!isAgain(outcome)) return outcome
      const waitMs = backOffMs(tries, random, outcome.retryAfterMs)
      waitedMs += waitMs
      if (waitedMs > giveUpAfterMs || signal?.aborted) return outcome
      await wait(waitMs, until).catch(() => undefined)
      if (until?.aborted) return outcome
    }
  }

  const deliver = (
    place: unknown,
    keyOf: (address: Address) => string | undefined,
    post: (address: Address) => Promise<Sent & { address?: Address }>,
    until?: AbortSignal,
  ): Promise<Posted> => {
    const address = addressSchema.safeParse(place).data
    const key = address && keyOf(address)
    if (address === undefined || key === undefined) return Promise.resolve({ failed: 'refused' })
    return inOrder(key, async () => {
      if (until?.aborted) return { failed: 'busy' }
      const outcome = await untilTaken(() => post(address), until)
      if ('failed' in outcome) return { failed: meanings[outcome.failed] }
      return { posted: outcome.sent, place: outcome.address ?? address }
    })
  }

  return {
    post: (place, message, until) =>
      deliver(
        place,
        ({ conversationId }) => conversationId,
        (address) => connector.send(address, activityOf(message)),
        until,
      ),
    replace: (place, messageId, message) =>
      deliver(
        place,
        ({ conversationId }) => conversationId,
        (address) => connector.update(address, messageId, activityOf(message)),
      ),
    postInChannel: (place, message) =>
      deliver(
        place,
        ({ teamsChannelId }) => teamsChannelId,
        (address) => connector.startThread(address, activityOf(message)),
      ),
  }
}

function activityOf({ text, card, summary }: RoomMessage): OutgoingActivity {
  return {
    type: 'message',
    ...(text !== undefined && { text, textFormat: 'plain' }),
    ...(summary !== undefined && { summary }),
    ...(card !== undefined && { attachments: [{ contentType: adaptiveCardType, content: card }] }),
  }
}
