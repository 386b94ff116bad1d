import { ServiceError } from '../../../errors'
import type { HttpResponse, Route } from '../../../http/route'
import { toEcho, toTurn } from '../activity-mapper'
import type { Conversation } from '../conversation'
import { nowMs, type Dependencies } from '../dependencies'
import { parse, postedActivitySchema, type PostedActivity } from '../schemas'
import { welcome } from '../welcome'

/**
 * `POST /conversations/{id}/activities`: keeps and echoes what the visitor sent, acknowledges it with its id, and has
 * the assistant answer afterwards. A client shows a message as sent when it has seen both the id and the echo.
 */
export function postActivity(dependencies: Dependencies): Route['handle'] {
  return (request) => {
    const { conversation } = dependencies.access.conversation(request)
    const posted = parse(postedActivitySchema, request.body.json)
    const clientId = posted.channelData?.clientActivityID
    const earlier = clientId === undefined ? undefined : conversation.earlierPost(clientId)
    if (earlier !== undefined) return acknowledged(earlier)
    takePermit(conversation, dependencies)
    welcome(conversation, dependencies)
    const id = accept(conversation, posted, dependencies)
    if (clientId !== undefined) conversation.rememberPost(clientId, id)
    return acknowledged(id)
  }
}

/** @throws {ServiceError} 429 `TooManyMessages` or 503 `Full` */
export function takePermit(conversation: Conversation, dependencies: Dependencies): void {
  const retryAfterSec = conversation.rate.take(nowMs(dependencies))
  if (retryAfterSec > 0) throw new ServiceError('TooManyMessages', 429, 'over the rate', { retryAfterSec })
  dependencies.conversations.checkRoom()
}

/** @returns the id of the activity */
function accept(conversation: Conversation, posted: PostedActivity, dependencies: Dependencies): string {
  const { settings, turns, ids, clock } = dependencies
  const { userId, language } = conversation
  const echo = toEcho(posted, { userId, language, maxTextChars: settings.maxTextChars })
  // The end of a conversation is for the assistant to know; shown to Web Chat it would draw an empty error bubble.
  if (posted.type === 'endOfConversation') return `${conversation.id}|${ids()}`
  if (posted.type === 'typing') return conversation.log.broadcast(echo, ids()).id
  const { id } = conversation.log.append(echo)
  conversation.activeAtMs = nowMs(dependencies)
  if (posted.type === 'event') return id
  if (posted.attachments?.length) turns.say(conversation, 'noFiles')
  if ((posted.text?.length ?? 0) > settings.maxTextChars) turns.say(conversation, 'tooLong')
  else if (!onlyAttachments(posted)) {
    const turnId = posted.channelData?.clientActivityID ?? id
    turns.answer(conversation, toTurn(posted, { id: turnId, conversationId: conversation.id, language, now: clock() }))
  }
  return id
}

const onlyAttachments = ({ text = '', value, attachments = [] }: PostedActivity): boolean =>
  attachments.length > 0 && value === undefined && text.trim() === ''

const acknowledged = (id: string): HttpResponse => ({ status: 200, json: { id } })
