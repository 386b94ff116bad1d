import { words } from '../words'
import { answer, type Answering, type Asked } from './asked'
import { press } from './press'
import { readWords } from './read-words'

const roomCommand = /^\W*balie\s+(hier|weg)\W*$/i

/** Commands whose answers everybody in a channel may read. */
const openCommands = ['queue', 'who', 'present', 'absent'] as const

/** `hier` or `weg`: whether the room is to be in this channel. */
export const roomCommandIn = (text: string): string | undefined => roomCommand.exec(text.trim())?.[1]?.toLowerCase()

/**
 * What somebody of staff says where others read along. Nothing of it ever reaches a visitor.
 * @returns false when the assistant may answer it
 */
export async function saidInTheOpen(answering: Answering, asked: Asked): Promise<boolean> {
  const { post, chat } = asked
  if (post.changed !== undefined) return false
  const read = readWords(post.text, false)
  if (read.kind === 'command' && post.scope === 'channel') {
    const desk = openCommands.find((each) => each === read.command)
    if (desk) {
      await press(answering, asked, { desk })
      return true
    }
  }
  if (read.kind === 'command' || read.kind === 'note' || (read.kind === 'near' && read.command === 'note')) {
    answer(answering, asked, words.room.inOwnChat)
    return true
  }
  // Perhaps an answer to a visitor, in the wrong place: nothing for the assistant to answer.
  if (chat.seat.open.length === 0) return false
  answer(answering, asked, words.room.nothingGoesOut)
  return true
}

/** A lead says where cases appear. */
export async function placeRoom(answering: Answering, asked: Asked, where: string): Promise<void> {
  const { room, parts } = answering
  const { member, post } = asked
  if (post.scope !== 'channel') return answer(answering, asked, words.room.channelOnly)
  if (member.role !== 'lead') return answer(answering, asked, words.room.leadOnly)
  parts.log('teams-desk.room', { staffId: member.id, where })
  if (where === 'hier') {
    await room.begin(post.place)
    return room.welcome(post.place)
  }
  const wasOpen = room.isOpen
  await room.end()
  answer(answering, asked, wasOpen ? words.room.gone : words.room.notHere)
}
