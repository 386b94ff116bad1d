import type { StaffPost } from '../../conversation/staff-room'
import type { Chats } from '../chat/chats'
import { words } from '../words'
import { answer, type Answering, type Asked } from './asked'
import { buttonSchema } from './button'
import { placeRoom, roomCommandIn, saidInTheOpen } from './open-posts'
import { press } from './press'
import { signInByLink, staffOf, tokenIn, welcomeCard } from './sign-in'
import { typed } from './typed'

/**
 * One post, from anybody. What it asks is stored when this resolves; what is said about it goes out afterwards.
 * @returns false when it is for the assistant
 */
export async function takePost(answering: Answering & { chats: Chats }, post: StaffPost): Promise<boolean> {
  const { parts, chats, presence, room } = answering
  const member = await staffOf(parts, post)
  // An edit comes under the id of what it changes.
  const key = [post.scope, post.id, post.changed].join(' ')
  const chat = member && chats.of(member.id)
  if (chat?.seat.hasHandled(key)) {
    await chat.seat.save() // the first time may have failed at just this
    return true
  }
  const token = tokenIn(post.text)
  if (token !== undefined) return signIn(answering, post, key, token)
  if (!member || !chat) {
    if (!post.pressed) return false
    room.say(post.place, words.room.staffOnly)
    return true
  }
  const asked: Asked = { post, member, chat }
  if (post.scope === 'personal') await chat.isAt(post.place)
  if (!(await act(answering, asked))) return false
  presence.extend(chat, member)
  chat.seat.handled(key)
  await chat.seat.save()
  return true
}

async function act(answering: Answering, asked: Asked): Promise<boolean> {
  const { pressed, scope, text, changed } = asked.post
  if (pressed) {
    const { success, data } = buttonSchema.safeParse(pressed.data)
    if (success) await press(answering, asked, data)
    else answer(answering, asked, isCloseForm(pressed.data) ? words.closing.incomplete : words.brokenButton)
    return true
  }
  const where = changed === undefined ? roomCommandIn(text) : undefined
  if (where !== undefined) {
    await placeRoom(answering, asked, where)
    return true
  }
  return scope === 'personal' ? typed(answering, asked) : saidInTheOpen(answering, asked)
}

async function signIn(
  { parts, chats, room }: Answering & { chats: Chats },
  post: StaffPost,
  key: string,
  token: string,
): Promise<boolean> {
  const member = await signInByLink(parts, post, token, (text) => room.say(post.place, text))
  if (!member) return true
  const chat = chats.of(member.id)
  chat.seat.handled(key)
  await chat.isAt(post.place)
  chat.say(welcomeCard(member))
  return true
}

/** Old clients send the form also when something was not chosen. */
const isCloseForm = ({ desk }: Readonly<Record<string, unknown>>): boolean => desk === 'close'
