import type { Turn } from '../../conversation/turn'
import type { Conversation } from './conversation'
import { receive, type Dependencies } from './dependencies'

/**
 * Lets the assistant speak first, once, however the client comes in: Direct Line clients that were given a token and
 * a conversation id reconnect to it without ever starting it.
 * @returns whether this was the start
 */
export async function welcome(conversation: Conversation, dependencies: Dependencies): Promise<boolean> {
  if (conversation.started) return false
  conversation.started = true
  const { id, language } = conversation
  const turn: Turn = {
    id, // one welcome for each conversation, also after a restart
    conversationId: id,
    channel: 'web',
    kind: 'joined',
    text: '',
    ...(language === undefined ? {} : { languageHint: language }),
    audience: 'public',
    now: dependencies.clock(),
  }
  try {
    return !(await receive(conversation, { id, turn, at: turn.now }, dependencies)).repeated
  } catch (error) {
    conversation.started = false
    throw error
  }
}
