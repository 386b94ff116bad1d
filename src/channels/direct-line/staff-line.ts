import type { VisitorLine } from '../../conversation/visitor-line'
import type { ActivityDraft } from './activity'
import { personSays, staffSenderId } from './activity-mapper'
import type { Conversations } from './conversations'

/** How what staff say reaches the visitors of this channel. */
export function createStaffLine(options: {
  conversations: Conversations
  ids: () => string
}): Omit<VisitorLine, 'notice'> {
  const { conversations, ids } = options
  const from = (name: string): ActivityDraft['from'] => ({ id: staffSenderId, name, role: 'bot' })
  return {
    personSays: ({ language }, { staffName, text }) => personSays(staffName, text, language),
    // Who is not connected finds it in the store.
    stored: (conversationId, activities) => {
      const conversation = conversations.living(conversationId)
      if (conversation === undefined) return
      conversation.handedOver = true
      void conversations.show(conversation, activities)
    },
    personTypes: (conversationId, staffName) => {
      conversations.living(conversationId)?.log.broadcast({ type: 'typing', from: from(staffName) }, ids())
    },
  }
}
