import type { ConversationStore } from '../../conversation/stores'
import type { VisitorLine } from '../../conversation/visitor-line'
import { addressSchema } from './address'
import type { Connector } from './connector'
import { isOurs } from './conversation-id'
import type { Lanes } from './lanes'
import { messengerTerms } from './messenger-clock'
import type { Outbox } from './outbox'
import type { OutgoingBody } from './outgoing'
import { renderers, stop } from './sentences'

/** Clients show it for some seconds; more would count against what the channel takes of us. */
const typingAgainMs = 4_000

/** How what staff say reaches the people on Teams and Messenger. Of conversations of other channels nothing happens. */
export function createVisitorLine(options: {
  store: ConversationStore
  outbox: Outbox
  connector: Pick<Connector, 'send'>
  lanes: Lanes
  clock: () => Date
}): Omit<VisitorLine, 'notice'> {
  const { store, outbox, connector, lanes, clock } = options

  /** Nothing hangs on it, so it may fail. */
  const showTyping = async (conversationId: string): Promise<void> => {
    const conversation = await store.find(conversationId)
    const address = addressSchema.safeParse(conversation?.address)
    if (conversation === undefined || !address.success) return
    const terms = messengerTerms({ by: 'person', heardAt: conversation.heardAt, now: clock(), humanAgent: false })
    if (address.data.channel === 'teams' || terms === 'standard') await connector.send(address.data, { type: 'typing' })
  }

  return {
    personSays: ({ channel, language }, { staffName, text }): OutgoingBody => {
      if (channel === 'web') throw new Error('the website has a line of its own')
      const [first, ...more] = renderers[channel](
        [{ tone: 'plain', text, saidBy: staffName, choices: [stop(channel, language)] }],
        language,
      )
      if (first === undefined) throw new Error('a person’s words were rendered to nothing')
      const rest = more.map(({ activity }) => activity)
      return { by: 'person', activity: first.activity, ...(rest.length > 0 && { more: rest }) }
    },
    stored: (conversationId) => {
      if (isOurs(conversationId)) outbox.wake(conversationId)
    },
    personTypes: (conversationId) => {
      if (!isOurs(conversationId)) return
      const lane = lanes.of(conversationId)
      const nowMs = clock().getTime()
      if (nowMs - lane.typedAtMs < typingAgainMs) return
      lane.typedAtMs = nowMs
      showTyping(conversationId).catch(() => undefined)
    },
  }
}
