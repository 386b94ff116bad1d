import { isRefusal, answer, refusalText, type Answering, type Asked } from './asked'
import type { Refusal } from '../../desk/desk'
import { numberOf } from '../cards/elements'
import { choose } from '../chat/current'
import { words } from '../words'

/**
 * Takes a case for who pressed. It becomes their current conversation only when they have none: a conversation that is
 * going on keeps what is typed.
 */
export async function claim(answering: Answering, asked: Asked, caseId: string): Promise<void> {
  const { desk } = answering.parts
  const { member, chat, post } = asked
  const { state } = chat.seat
  if (state.place === undefined || state.blocked) {
    return answer(answering, asked, words.room.openChatFirst(member.name))
  }
  let refusal: Refusal | undefined
  await chat.following.takeUp(caseId, async () => {
    const result = await desk.claim(member, caseId)
    refusal = isRefusal(result) ? result : undefined
    return refusal === undefined
  })
  if (refusal) {
    const { by } = refusal
    return answer(answering, asked, by === undefined ? refusalText(refusal) : words.room.taken(by, numberOf(caseId)))
  }
  if (state.current === undefined) choose(chat.seat, caseId, post.at)
  chat.following.introduce(caseId)
}
