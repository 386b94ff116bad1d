import type { CardAction } from '../../adaptive-cards/card'
import { maxWrittenLength, writtenText } from '../../desk/written-text'
import { chooseButton, numberOf, submit } from '../cards/elements'
import { askCard } from '../cards/form-cards'
import { justLeft, meantFor } from '../chat/current'
import { words } from '../words'
import { isRefusal, refusalText, type Answering, type Asked } from './asked'
import { press } from './press'
import { readWords, type Command } from './read-words'

const maxCardBytes = 20_000

/** Commands that are about one conversation. */
const caseCommands = ['transfer-form', 'close-form', 'standard-list', 'history'] as const
type CaseCommand = (typeof caseCommands)[number]
const isCaseCommand = (command: Command): command is CaseCommand =>
  (caseCommands as readonly string[]).includes(command) // wider, so that any command can be looked for

/**
 * What somebody typed in their own chat: a command, or words for the visitor whom they chose.
 * @returns false when it is neither, and the assistant may answer
 */
export async function typed(answering: Answering, asked: Asked): Promise<boolean> {
  const { chat, post } = asked
  const hasConversation = chat.seat.open.length > 0
  const text = post.changed === undefined ? writtenText(post.text) : ''
  if (hasConversation && post.changed !== undefined) chat.say(words.asked.edited)
  else if (hasConversation && post.hasFiles) chat.say(words.asked.files)
  return text === '' ? hasConversation : typedWords(answering, asked, text, hasConversation)
}

async function typedWords(
  answering: Answering,
  asked: Asked,
  text: string,
  hasConversation: boolean,
): Promise<boolean> {
  const { chat } = asked
  const read = readWords(text, hasConversation)
  switch (read.kind) {
    case 'command':
      await command(answering, asked, read.command)
      return true
    case 'note':
      await note(answering, asked, read.text)
      return true
    case 'near':
      if (hasConversation) askWhetherMeant(answering, asked, read.command, read.text, text)
      return hasConversation || forNobody(asked)
    case 'unknown':
      if (hasConversation) chat.say(words.asked.unknownCommand)
      return hasConversation || forNobody(asked)
    case 'words':
      if (!hasConversation) return forNobody(asked)
      await toVisitor(answering, asked, text)
      return true
  }
}

/** Right after a conversation, words were meant for who has just gone: not for a machine either. Said once. */
function forNobody({ chat, post }: Asked): boolean {
  if (!justLeft(chat.seat, post.at)) return false
  delete chat.seat.state.leftAt
  chat.say(words.asked.nothingOpen)
  return true
}

async function toVisitor(answering: Answering, asked: Asked, text: string): Promise<void> {
  const { chat, member, post } = asked
  if (text.length > maxWrittenLength) return chat.say(words.asked.tooLong(maxWrittenLength))
  const caseId = meantFor(chat.seat, post.at)
  if (caseId === undefined) return askWhich(answering, asked, text)
  const sent = await answering.parts.desk.reply(member, caseId, { clientId: post.id, text })
  if (isRefusal(sent)) chat.say(`${words.asked.nothingSent} ${refusalText(sent)}`)
}

function askWhich({ parts: { ids } }: Answering, { chat }: Asked, text: string): void {
  const once = ids()
  if (!fitsIn(chat.seat.open.length, text)) {
    const choices = eachOpen(chat, (caseId) => chooseButton(caseId, true))
    return chat.say(askCard(words.asked.chooseAndSendAgain, '', choices))
  }
  const buttons = eachOpen(chat, (caseId) => sendButton(caseId, text, once))
  chat.say(askCard(words.asked.which, text, buttons))
}

async function note(answering: Answering, asked: Asked, text: string): Promise<void> {
  const { chat, post } = asked
  if (text === '') return chat.say(words.asked.emptyNote)
  if (text.length > maxWrittenLength) return chat.say(words.asked.tooLong(maxWrittenLength))
  if (chat.seat.open.length === 0) return chat.say(words.asked.noConversation)
  const caseId = meantFor(chat.seat, post.at)
  if (caseId !== undefined) return press(answering, asked, { desk: 'note', caseId, text })
  if (!fitsIn(chat.seat.open.length, text)) return chat.say(words.asked.chooseAndSendAgain)
  const once = answering.parts.ids()
  const buttons = eachOpen(chat, (each) => noteButton(each, text, once))
  chat.say(askCard(words.asked.whichFor, text, buttons))
}

async function command(answering: Answering, asked: Asked, desk: Command): Promise<void> {
  const { chat, post } = asked
  if (!isCaseCommand(desk)) return press(answering, asked, { desk })
  if (chat.seat.open.length === 0) return chat.say(words.asked.noConversation)
  const caseId = meantFor(chat.seat, post.at)
  if (caseId !== undefined) return press(answering, asked, { desk, caseId })
  const buttons = eachOpen(chat, (each) => submit(words.conversation(numberOf(each)), { desk, caseId: each }))
  chat.say(askCard(words.asked.whichFor, '', buttons))
}

/** @param rest what stands after the word that may be a command */
function askWhetherMeant(
  { parts: { ids } }: Answering,
  { chat, post }: Asked,
  meant: Command | 'note',
  rest: string,
  text: string,
): void {
  const once = ids()
  const target = meantFor(chat.seat, post.at)
  const targets = target === undefined ? chat.seat.open.map(({ caseId }) => caseId) : [target]
  const fits = fitsIn(2 * targets.length, text)
  const asCommand = (caseId: string): CardAction[] => {
    if (meant === 'note') return rest === '' || !fits ? [] : [noteButton(caseId, rest, once)]
    return isCaseCommand(meant) ? [submit(`${titleOf(meant)} (${numberOf(caseId)})`, { desk: meant, caseId })] : []
  }
  const simple = meant !== 'note' && !isCaseCommand(meant) ? [submit(titleOf(meant), { desk: meant })] : []
  const buttons = [
    ...simple,
    ...targets.flatMap(asCommand),
    ...(fits ? targets.map((caseId) => sendButton(caseId, text, once, words.asked.toVisitor(numberOf(caseId)))) : []),
  ]
  chat.say(askCard(words.asked.didYouMean(titleOf(meant).toLowerCase()), fits ? text : '', buttons))
}

/** Buttons that ask carry what was typed, once each: nothing of it has to be kept. A card takes so much of it. */
const fitsIn = (buttons: number, text: string): boolean =>
  text.length <= maxWrittenLength && (buttons + 1) * Buffer.byteLength(text) < maxCardBytes

const titleOf = (meant: Command | 'note'): string => (meant === 'note' ? words.asked.note : words.commands[meant])

const eachOpen = (chat: Asked['chat'], button: (caseId: string) => CardAction): CardAction[] =>
  chat.seat.open.map(({ caseId }) => button(caseId))

const sendButton = (caseId: string, text: string, once: string, title = words.buttons.sendTo(numberOf(caseId))) =>
  submit(title, { desk: 'send', caseId, text, once })

const noteButton = (caseId: string, text: string, once: string) =>
  submit(words.buttons.noteAt(numberOf(caseId)), { desk: 'note', caseId, text, once })
