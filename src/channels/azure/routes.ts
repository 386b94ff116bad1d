import type { Route } from '../../http/route'
import type { BotAdapter, InvokeAnswer } from './adapter'
import type { Gate } from './gate/gate'
import type { InboundActivity } from './gate/inbound-activity'

/** Messenger's own limit; a Teams message is at most 100 kB. */
const maxBodyBytes = 262_144

/** The door for Azure Bot Service. Whoever is refused gets a status and nothing else. */
export function azureRoutes(options: {
  gate: Gate
  adapter: BotAdapter
  /** When this resolves, the activity is kept or forgotten, and may be acknowledged. */
  receive: (activity: InboundActivity) => Promise<InvokeAnswer | undefined>
}): Route[] {
  const { gate, adapter, receive } = options
  return [
    {
      method: 'POST',
      path: '/api/messages',
      callers: 'anyone',
      reads: 'json',
      maxBodyBytes,
      refusesWith: 'status',
      handle: async ({ headers, body }) => {
        const activity = await gate.check(headers, body.json)
        return adapter.process(activity, () => receive(activity))
      },
    },
  ]
}
