import { chooseButton, numberOf, submit } from '../cards/elements'
import { listCard, helpCard } from '../cards/form-cards'
import { timeOf } from '../cards/moments'
import { words } from '../words'
import { answer, isPrivate, type Answering, type Asked } from './asked'

/** What may be asked anywhere: nothing in the answers is of a visitor. */
export async function showQueue(answering: Answering, asked: Asked): Promise<void> {
  const cases = await answering.parts.desk.queue(asked.member)
  const waiting = cases.filter(({ state }) => state.name === 'waiting')
  const { queue, queueEmpty } = words.lists
  const button = ({ id }: { id: string }) => {
    return submit(`${words.buttons.claim} (${numberOf(id)})`, { desk: 'claim', caseId: id })
  }
  answer(answering, asked, listCard(queue, waiting, button, queueEmpty))
}

export function showWho(answering: Answering, asked: Asked): void {
  const names = answering.parts.desk.whoIsPresent().map(({ name }) => name)
  answer(answering, asked, names.length === 0 ? words.presence.nobody : words.presence.who(names.join(', ')))
}

export function sitDown(answering: Answering, asked: Asked): void {
  const { chat, member } = asked
  const until = answering.presence.begin(chat, member)
  answer(answering, asked, isPrivate(asked) ? words.presence.present(timeOf(until)) : words.room.isThere(member.name))
}

export function getUp(answering: Answering, asked: Asked): void {
  const { chat, member } = asked
  answering.presence.end(chat)
  answer(answering, asked, isPrivate(asked) ? words.presence.absent : words.room.isAway(member.name))
}

/** In their own chat alone, from here on. */
export async function showMine({ parts: { desk } }: Answering, { member, chat }: Asked): Promise<void> {
  const cases = await desk.queue(member)
  const mine = cases.filter(({ state }) => state.name === 'staff' && state.staffId === member.id)
  const button = ({ id }: { id: string }) =>
    chat.seat.state.current?.caseId === id ? undefined : chooseButton(id, true)
  chat.say(listCard(words.lists.mine, mine, button, words.lists.mineEmpty))
}

export function showHelp({ chat }: Asked): void {
  chat.say(helpCard())
}
