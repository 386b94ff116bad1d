import { ServiceError } from '../../../errors'
import type { HttpResponse, Route } from '../../../http/route'
import { activityId } from '../activity-log'
import { toEcho, toTurn } from '../activity-mapper'
import type { Conversation } from '../conversation'
import { nowMs, receive, type Dependencies } from '../dependencies'
import { parse, postedActivitySchema, type PostedActivity } from '../schemas'
import { renderSentence, type Sentence } from '../turns'
import { welcome } from '../welcome'

/**
 * `POST /conversations/{id}/activities`: stores and echoes what the visitor sent, acknowledges it with its id, and has
 * the assistant answer afterwards. A client shows a message as sent when it has seen both the id and the echo. A repeat
 * gets the same id and no second answer.
 */
export function postActivity(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    const { conversation } = await dependencies.access.conversation(request)
    const posted = parse(postedActivitySchema, request.body.json)
    takePermit(conversation, dependencies)
    return { status: 200, json: { id: await accept(conversation, posted, dependencies) } } satisfies HttpResponse
  }
}

/** @throws {ServiceError} 429 `TooManyMessages` or 503 `Full` */
export function takePermit(conversation: Conversation, dependencies: Dependencies): void {
  const retryAfterSec = conversation.rate.take(nowMs(dependencies))
  if (retryAfterSec > 0) throw new ServiceError('TooManyMessages', 429, 'over the rate', { retryAfterSec })
  dependencies.conversations.checkRoom()
}

/** @returns the id of the activity */
async function accept(conversation: Conversation, posted: PostedActivity, dependencies: Dependencies): Promise<string> {
  const { settings, ids, clock, signs, conversations } = dependencies
  // Not shown to the conversation: Web Chat would draw an empty error bubble.
  if (posted.type === 'endOfConversation') {
    await conversations.end(conversation.id)
    return activityId(conversation.id, ids())
  }
  const { userId, language: spoken } = conversation
  const body = toEcho(posted, { userId, language: spoken, maxTextChars: settings.maxTextChars })
  if (posted.type === 'typing') {
    signs.typing(conversation.id)
    return conversation.log.broadcast(body, ids()).id
  }
  await welcome(conversation, dependencies)
  const { language } = conversation
  const [id, at] = [posted.channelData?.clientActivityID ?? ids(), clock()]
  const turn = toTurn(posted, { id, conversationId: conversation.id, language, now: at })
  const notices = noticesFor(posted, settings.maxTextChars).flatMap((sentence) => renderSentence(sentence, language))
  const received = { id, body, notices, at, ...(wantsAnswer(posted, settings.maxTextChars) ? { turn } : {}) }
  const { sequence } = await receive(conversation, received, dependencies)
  return activityId(conversation.id, sequence)
}

function noticesFor({ type, text, attachments = [] }: PostedActivity, maxTextChars: number): Sentence[] {
  if (type !== 'message') return []
  const tooLong = (text?.length ?? 0) > maxTextChars
  return [...(attachments.length > 0 ? ['noFiles' as const] : []), ...(tooLong ? ['tooLong' as const] : [])]
}

function wantsAnswer({ type, text = '', value, attachments = [] }: PostedActivity, maxTextChars: number): boolean {
  const onlyAttachments = attachments.length > 0 && value === undefined && text.trim() === ''
  return type === 'message' && text.length <= maxTextChars && !onlyAttachments
}
