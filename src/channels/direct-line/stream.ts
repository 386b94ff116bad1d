import { ServiceError } from '../../errors'
import type { HttpRequest, UpgradeRoute } from '../../http/route'
import type { ActivitySet } from './activity'
import type { Conversation } from './conversation'
import type { Conversations } from './conversations'
import { noteDelivered } from './presence'
import type { ConversationStore } from '../../conversation/stores'
import type { VisitorSigns } from './visitor-signs'

/** Close code for "this was ended on purpose" (RFC 6455 7.4.1). */
const normalClosure = 1000

/**
 * The address of a socket for this conversation. Good for one socket within a minute. A client that uses it again is
 * refused, and does what it does after every lost socket: it asks for a new address.
 */
export function streamUrl(
  conversation: Conversation,
  request: HttpRequest,
  options: { publicUrl: string | undefined; nowMs: number; watermark: string },
): string {
  const base = new URL(options.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`)
  base.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:'
  const url = new URL(`/v3/directline/conversations/${conversation.id}/stream`, base)
  url.searchParams.set('watermark', options.watermark)
  url.searchParams.set('t', conversation.tickets.issue(options.nowMs))
  return url.href
}

/** Lets a client with a ticket follow its conversation: first what it missed, then everything new. */
export function createStream(options: {
  conversations: Conversations
  clock: () => Date
  store: ConversationStore
  signs: VisitorSigns
}): UpgradeRoute['accept'] {
  return (request) => {
    const { params, query, origin } = request
    // A ticket lives in memory, and so does its conversation.
    const conversation = options.conversations.living(params['id'] ?? '')
    const nowMs = options.clock().getTime()
    if (conversation?.tickets.redeem(query.get('t'), nowMs) !== true || !conversation.welcomes(origin)) {
      throw new ServiceError('NotAllowed', 403, 'no such ticket')
    }
    conversation.seenAtMs = nowMs
    return (socket) => {
      const show = (set: ActivitySet): void =>
        socket.send(JSON.stringify(set), () => noteDelivered(conversation, Number(set.watermark ?? 0), options))
      const unfollow = conversation.log.follow(query.get('watermark'), show)
      const keep = conversation.onEnd(() => socket.close(normalClosure, 'ended'))
      socket.onClose(() => {
        unfollow()
        keep()
        conversation.seenAtMs = options.clock().getTime()
      })
    }
  }
}
