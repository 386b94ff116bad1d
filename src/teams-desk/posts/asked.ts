import type { RoomMessage, StaffPost } from '../../conversation/staff-room'
import type { StaffMember } from '../../desk/case'
import type { Refusal } from '../../desk/desk'
import { cardMessage, line } from '../cards/elements'
import type { Chat } from '../chat/chat'
import type { TeamsPresence } from '../chat/presence'
import type { TeamsDeskParts } from '../parts'
import type { DeskRoom } from '../room/desk-room'
import { words } from '../words'

/** Something that a member of staff asks of the desk. */
export interface Asked {
  post: StaffPost
  member: StaffMember
  chat: Chat
}

/** What answers it. */
export interface Answering {
  parts: TeamsDeskParts
  room: DeskRoom
  presence: TeamsPresence
}

export const isPrivate = ({ post }: Asked): boolean => post.scope === 'personal'

/**
 * Answers where it was asked. Only for what everybody there may read: what is of a visitor goes through
 * {@link Chat.say}, which knows the person's own chat alone.
 */
export function answer({ parts: { background, office } }: Answering, asked: Asked, said: RoomMessage | string): void {
  if (isPrivate(asked)) return asked.chat.say(said)
  const message = typeof said === 'string' ? { text: said, summary: said } : said
  background.run('answer', () => office.post(asked.post.place, message))
}

/** Puts a sentence in the place of the card that was pressed, so that it is not pressed again; or says it. */
export function settle({ parts: { background, office } }: Answering, { post, chat }: Asked, text: string): void {
  const cardId = post.pressed?.cardId
  if (cardId === undefined) return chat.say(text)
  background.run('settle', async () => {
    const replaced = await office.replace(post.place, cardId, cardMessage(text, [line(text)]))
    if ('failed' in replaced) chat.say(text)
  })
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result

export function refusalText({ refused, by }: Refusal): string {
  return by === undefined ? words.refusals[refused] : words.takenBy(by)
}
