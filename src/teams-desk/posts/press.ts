import type { Case } from '../../desk/case'
import { numberOf } from '../cards/elements'
import { closeCard, historyCard, standardCard, standardListCard, transferCard } from '../cards/form-cards'
import { choose } from '../chat/current'
import { words } from '../words'
import { answer, isPrivate, isRefusal, refusalText, settle, type Answering, type Asked } from './asked'
import type { Button, CaseButton } from './button'
import { claim } from './claim'
import { getUp, showHelp, showMine, showQueue, showWho, sitDown } from './lists'

type Act<Kind extends Button['desk']> = (
  answering: Answering,
  asked: Asked,
  button: Extract<Button, { desk: Kind }>,
) => void | Promise<void>

type OpenKind = 'claim' | 'present' | 'absent' | 'queue' | 'who'

/** Nothing in the answers is of a visitor: these work wherever they are asked. */
const open: { [Kind in OpenKind]: Act<Kind> } = {
  claim: (answering, asked, { caseId }) => claim(answering, asked, caseId),
  present: sitDown,
  absent: getUp,
  queue: showQueue,
  who: showWho,
}

/** These show or say something of a visitor, or answer at length. */
const inPrivate: { [Kind in Exclude<Button['desk'], OpenKind>]: Act<Kind> } = {
  help: (_, asked) => showHelp(asked),
  conversations: showMine,
  choose: ifTheirs((_, { chat, post }, { id }) => {
    chat.seat.add(id)
    choose(chat.seat, id, post.at)
    chat.following.introduce(id)
    chat.say(words.chat.goesTo(numberOf(id)))
  }),
  send,
  note,
  history,
  'transfer-form': ifTheirs(({ parts: { desk } }, { chat, member }, { id }) => {
    const colleagues = desk.whoIsPresent().filter(({ staffId }) => staffId !== member.id)
    chat.say(transferCard(id, colleagues))
  }),
  transfer,
  'close-form': ifTheirs((_, { chat }, { id }) => chat.say(closeCard(id))),
  close,
  'standard-list': ifTheirs((_, { chat }, known) => chat.say(standardListCard(known))),
  standard: ifTheirs(({ parts: { ids } }, { chat }, known, { topic }) => chat.say(standardCard(known, topic, ids()))),
}

/** What a button or a command asks. Everything is checked anew: the button may be old, or made by somebody else. */
export async function press(answering: Answering, asked: Asked, button: Button): Promise<void> {
  if (!(button.desk in open) && !isPrivate(asked)) return answer(answering, asked, words.room.inOwnChat)
  // Each row takes the buttons of its own kind, which the compiler cannot see through the index.
  const act = { ...open, ...inPrivate }[button.desk] as Act<Button['desk']>
  await act(answering, asked, button)
}

/** For what only makes sense while the case is theirs; else they are told how it stands. */
function ifTheirs<Asking extends CaseButton>(
  act: (answering: Answering, asked: Asked, known: Case, button: Asking) => void,
): (answering: Answering, asked: Asked, button: Asking) => Promise<void> {
  return async (answering, asked, button) => {
    const known = await theirs(answering, asked, button.caseId)
    if (known) act(answering, asked, known, button)
  }
}

/** The case, if this person has it now; else they are told how it stands. */
async function theirs({ parts: { cases } }: Answering, { member, chat }: Asked, id: string): Promise<Case | undefined> {
  const known = await cases.read(id)
  if (known?.state.name === 'staff' && known.state.staffId === member.id) return known
  chat.say(howItStands(known?.state))
  return undefined
}

function howItStands(state: Case['state'] | undefined): string {
  if (state === undefined) return words.refusals.unknown
  if (state.name === 'staff') return words.takenBy(state.staffName)
  return state.name === 'waiting' ? words.refusals['not-owner'] : words.alreadyHandled
}

async function history(
  { parts: { desk } }: Answering,
  { chat, member }: Asked,
  { caseId, before = Number.MAX_SAFE_INTEGER }: Extract<CaseButton, { desk: 'history' }>,
): Promise<void> {
  const page = await desk.messages(member, caseId, before)
  chat.say(isRefusal(page) ? refusalText(page) : historyCard(caseId, page))
}

/** A text with the conversation for which it is, from a card that asked. */
async function send(
  answering: Answering,
  asked: Asked,
  { caseId, once, text }: Extract<CaseButton, { desk: 'send' }>,
): Promise<void> {
  const { chat, member, post } = asked
  if (chat.seat.hasHandled(once)) return chat.say(words.alreadyHandled)
  const sent = await answering.parts.desk.reply(member, caseId, { clientId: once, text })
  if (isRefusal(sent)) return settle(answering, asked, `${words.asked.nothingSent} ${refusalText(sent)}`)
  chat.seat.handled(once)
  const isFollowed = chat.seat.open.some((each) => each.caseId === caseId)
  const chosen = isFollowed && chat.seat.state.current === undefined
  if (chosen) choose(chat.seat, caseId, post.at)
  const number = numberOf(caseId)
  settle(answering, asked, [words.asked.sent(number), ...(chosen ? [words.chat.goesTo(number)] : [])].join(' '))
}

async function note(
  answering: Answering,
  asked: Asked,
  { caseId, text, once }: Extract<CaseButton, { desk: 'note' }>,
): Promise<void> {
  const { chat, member } = asked
  if (once !== undefined && chat.seat.hasHandled(once)) return chat.say(words.alreadyHandled)
  const saved = await answering.parts.desk.note(member, caseId, text)
  if (isRefusal(saved)) return chat.say(refusalText(saved))
  const said = words.asked.noteSaved(numberOf(caseId))
  // The field for notes stands on the card of the whole conversation, which stays.
  if (once === undefined) return chat.say(said)
  chat.seat.handled(once)
  settle(answering, asked, said)
}

async function transfer(
  answering: Answering,
  asked: Asked,
  { caseId, to }: Extract<CaseButton, { desk: 'transfer' }>,
): Promise<void> {
  const moved = await answering.parts.desk.transfer(asked.member, caseId, to)
  if (isRefusal(moved)) return asked.chat.say(refusalText(moved))
  const number = numberOf(caseId)
  const { queue, transferred } = words.ended
  const now = moved.state
  settle(answering, asked, now.name === 'staff' ? transferred(number, now.staffName) : queue(number))
}

async function close(
  answering: Answering,
  asked: Asked,
  { caseId, form, region, advice }: Extract<CaseButton, { desk: 'close' }>,
): Promise<void> {
  const closed = await answering.parts.desk.close(asked.member, caseId, { form, region, advice })
  if (isRefusal(closed)) return asked.chat.say(refusalText(closed))
  settle(answering, asked, words.closing.confirmed(numberOf(caseId)))
}
