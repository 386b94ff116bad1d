import type { Conversation } from './conversation'
import type { Dependencies } from './dependencies'

/**
 * Lets the assistant speak first, once, however the client comes in: Direct Line clients that were given a token and
 * a conversation id reconnect to it without ever starting it.
 * @returns whether this was the start
 */
export function welcome(conversation: Conversation, { turns, ids, clock }: Dependencies): boolean {
  if (conversation.started) return false
  conversation.started = true
  turns.answer(conversation, {
    id: ids(),
    conversationId: conversation.id,
    channel: 'web',
    kind: 'joined',
    text: '',
    ...(conversation.language === undefined ? {} : { languageHint: conversation.language }),
    audience: 'public',
    now: clock(),
  })
  return true
}
