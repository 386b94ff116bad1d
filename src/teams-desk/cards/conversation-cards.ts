import { adaptiveCard, type CardAction, type CardElement } from '../../adaptive-cards/card'
import type { SafeContact } from '../../conversation/hand-off'
import type { RoomMessage } from '../../conversation/staff-room'
import type { Case, CaseMessage } from '../../desk/case'
import { maxWrittenLength } from '../../desk/written-text'
import { words } from '../words'
import { cardMessage, chooseButton, heading, line, numberOf, small, submit, written } from './elements'
import { transcript, whoSays } from './transcript'

/** So that a card stays under 25 kB, in Cyrillic too. What was passed on and what was said share one. */
const maxMessage = 8_000
const maxPassedOn = 4_000
const maxBefore = 4_000

/** Where typed words go, as the reader of a card must know it. */
export interface Aim {
  /** The conversation that gets what is typed now. */
  current: string | undefined
  again?: boolean
}

/** What somebody must know of a conversation that has become theirs. */
export function introductionCard(known: Case, messages: readonly CaseMessage[], aim: Aim): RoomMessage {
  const { id, channel, language, isDrill, safeContact } = known
  const number = numberOf(id)
  const passedOn = passedOnLines(known.passedOn)
  const before = transcript(messages, maxBefore)
  const body: CardElement[] = [
    header(`${words.conversation(number)} · ${words.channels[channel]} · ${words.languages[language]}`),
    ...doubt(aim),
    ...(isDrill ? [line(words.chat.drill)] : []),
    ...dangerOf(known),
    ...(channel === 'messenger' ? [small(words.chat.messengerKeeps)] : []),
    heading(words.chat.passedOn),
    ...(passedOn.length > 0 ? passedOn.map(line) : [line(words.chat.nothingPassedOn)]),
    heading(words.contact.heading),
    ...contactLines(safeContact).map(line),
    heading(words.chat.history),
    ...(before.elements.length > 0 ? before.elements : [small(words.chat.noMessages)]),
    ...(before.all && passedOn.length === known.passedOn.length ? [] : [small(words.chat.earlierInHistory)]),
    aimLine(id, aim),
    small(words.chat.commands),
  ]
  return cardMessage(words.chat.newConversation(number), body, [...chooseIfElsewhere(id, aim), ...caseActions(id)])
}

/** Something that was said to the person: by the visitor, or by the assistant between them. */
export function messageCard(caseId: string, message: CaseMessage, aim: Aim): RoomMessage {
  const number = numberOf(caseId)
  const isHere = aim.current === caseId
  const body: CardElement[] = [
    header(`${words.conversation(number)} · ${whoSays(message)}`),
    ...doubt(aim),
    ...written(message.text, maxMessage),
    ...(isHere ? [] : [aimLine(caseId, aim)]),
  ]
  return cardMessage(words.chat.newMessage(number), body, chooseIfElsewhere(caseId, aim))
}

export function dangerCard(known: Case, aim: Aim): RoomMessage {
  const title = `${words.conversation(numberOf(known.id))} · ${words.levels[known.level]}`
  return cardMessage(title, [header(title), ...doubt(aim), ...dangerOf(known)], chooseIfElsewhere(known.id, aim))
}

/** A conversation is somebody's no longer. `others` are the ones that they still have. */
export function endedMessage(
  text: string,
  { again, others, current }: Aim & { others: readonly string[] },
): RoomMessage {
  const goes =
    current === undefined
      ? others.length > 0
        ? words.chat.goesNowhereChoose
        : words.chat.goesNowhere
      : words.chat.goesTo(numberOf(current))
  const body = [heading(text), ...doubt({ current, ...(again === true && { again }) }), line(goes)]
  return cardMessage(text, body, current === undefined ? others.map((id) => chooseButton(id, true)) : [])
}

/** What staff said and what became of it. */
export function deliveryCard(caseId: string, said: string | undefined, problem: string): RoomMessage {
  const title = words.delivery.heading(numberOf(caseId))
  return cardMessage(title, [heading(title), ...(said === undefined ? [] : [small(said)]), line(problem)])
}

/** What can be done in a conversation, on cards about it. */
function caseActions(caseId: string): CardAction[] {
  const { buttons } = words
  const note = adaptiveCard(
    [{ type: 'Input.Text', id: 'text', label: buttons.note, isMultiline: true, maxLength: maxWrittenLength }],
    { actions: [submit(buttons.saveNote, { desk: 'note', caseId })] },
  )
  return [
    submit(buttons.standard, { desk: 'standard-list', caseId }),
    { type: 'Action.ShowCard', title: buttons.note, card: note },
    submit(buttons.history, { desk: 'history', caseId }),
    submit(buttons.transfer, { desk: 'transfer-form', caseId }),
    submit(buttons.close, { desk: 'close-form', caseId }),
  ]
}

function contactLines(contact: SafeContact): string[] {
  if (contact.way === 'never') return [words.contact.never]
  const { ways, when, mayLeaveMessage } = words.contact
  return [
    `${ways[contact.way]}: ${contact.address}`,
    ...(contact.moment === '' ? [] : [`${when}: ${contact.moment}`]),
    mayLeaveMessage[contact.mayLeaveMessage ? 'yes' : 'no'],
  ]
}

/** As many as fit. */
function passedOnLines(lines: readonly string[]): string[] {
  let characters = 0
  return lines.filter((each) => (characters += each.length) <= maxPassedOn)
}

const header = (text: string): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  bleed: true,
  items: [heading(text)],
})

const doubt = ({ again }: Aim): CardElement[] => (again === true ? [small(words.chat.again)] : [])

function dangerOf({ level }: Case): CardElement[] {
  if (level !== 'danger' && level !== 'crisis') return []
  return [{ type: 'Container', style: 'attention', items: [heading(words.danger[level])] }]
}

/** Never small: words that go to the wrong visitor cannot be taken back. */
function aimLine(caseId: string, { current }: Aim): CardElement {
  if (current === caseId) return heading(words.chat.goesHere)
  return heading(current === undefined ? words.chat.goesNowhere : words.chat.goesTo(numberOf(current)))
}

const chooseIfElsewhere = (caseId: string, { current }: Aim): CardAction[] =>
  current === caseId ? [] : [chooseButton(caseId)]
