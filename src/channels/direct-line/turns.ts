import type { HandleTurn, Render } from '../../conversation/dialog'
import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { ContactBook } from '../../conversation/services'
import type { ConversationStore } from '../../conversation/stores'
import type { Turn } from '../../conversation/turn'
import type { Log } from '../../log'
import { afterAnswering, asTurn, codeOf, withTimeout } from '../background-turn'
import { toActivities, typing } from './activity-mapper'
import type { Conversation } from './conversation'
import type { Conversations } from './conversations'
import type { DirectLineSettings } from './settings'
import type { DirectLineWording } from './wording'
import { wordings } from './wordings'

/** Clients let the typing sign fade after some five seconds. */
const typingAgainMs = 4_000

/** How this channel writes and keeps replies. */
export const render: Render = (replies, language) => toActivities(replies, language)

/** What the channel says of its own accord. */
export type Sentence = 'tooLong' | 'noFiles'

export function renderSentence(sentence: Sentence, language: Language = 'nl'): unknown[] {
  return render([{ tone: 'plain', text: wordings[language][sentence] }], language)
}

export interface Turns {
  /**
   * Has the assistant answer, after the turns that came before. Returns at once.
   * @param sequence place of the message in the conversation
   */
  answer(conversation: Conversation, turn: Turn, sequence: number): void
  /** Has it answer what was received and is not answered yet, in order. Harmless for what is under way. */
  resume(conversation: Conversation): Promise<void>
}

/** Runs turns in the background: one queue per conversation, typing while it takes long, a kind word when it fails. */
export function createTurns(options: {
  handleTurn: HandleTurn
  conversations: Conversations
  store: ConversationStore
  clock: () => Date
  ids: () => string
  contacts: ContactBook
  log: Log
  settings: DirectLineSettings
}): Turns {
  const { handleTurn, conversations, store, clock, ids, contacts, log, settings } = options

  const showTyping = (conversation: Conversation): (() => void) => {
    const tell = (): void => {
      conversation.log.broadcast(typing(conversation.language ?? 'nl'), ids())
      timer = setTimeout(tell, typingAgainMs)
    }
    let timer = setTimeout(tell, settings.typingAfterMs)
    return () => clearTimeout(timer)
  }

  const run = async (conversation: Conversation, turn: Turn, sequence: number): Promise<void> => {
    const stopTyping = showTyping(conversation)
    try {
      const result = await withTimeout(handleTurn(turn, render), settings.turnTimeoutMs)
      if (result === undefined) return
      conversation.language = result.language
      for (const effect of result.effects) {
        if (effect.kind === 'erase') conversation.log.forget(sequence)
        if (effect.kind !== 'relay') conversation.handedOver = effect.kind === 'open' && effect.queue
      }
      await conversations.show(conversation, result.stored)
    } catch (error) {
      await apologise(conversation, turn, error)
    } finally {
      stopTyping()
    }
  }

  /** Said instead of the answer. When even that cannot be stored it is shown, and the turn waits for the store. */
  const apologise = async (conversation: Conversation, turn: Turn, error: unknown): Promise<void> => {
    const code = codeOf(error)
    log('direct-line.turn-failed', { conversationId: conversation.id, code })
    const language = conversation.language ?? turn.languageHint ?? 'nl'
    const bodies = toActivities([sorry(contacts, language)], language)
    const say = () => store.say(conversation.id, { bodies, at: clock(), answers: turn.id }).catch(() => undefined)
    const stored = code === 'StoreUnavailable' ? undefined : await say()
    if (stored !== undefined) return conversations.show(conversation, stored)
    conversation.unanswered = true
    if (conversation.apologisedFor === turn.id) return
    conversation.apologisedFor = turn.id
    for (const body of bodies) conversation.log.broadcast(body, ids())
  }

  const turns: Turns = {
    answer: (conversation, turn, sequence) => {
      conversation.queue = conversation.queue.then(afterAnswering).then(() => run(conversation, turn, sequence))
    },
    resume: async (conversation) => {
      conversation.unanswered = false
      try {
        for (const { turn, sequence } of await store.pending(conversation.id)) {
          turns.answer(conversation, asTurn(turn), sequence)
        }
      } catch {
        conversation.unanswered = true
      }
    },
  }
  return turns
}

function sorry(contacts: ContactBook, language: Language): Reply {
  const wording = wordings[language]
  const links = ['emergency', 'kmt'].flatMap((id) => callButton(contacts, id, language, wording))
  return { tone: 'emergency', text: wording.failed, links }
}

function callButton(contacts: ContactBook, id: string, language: Language, wording: DirectLineWording) {
  const { name, phone } = contacts.contact(id, language)
  return phone === undefined ? [] : [{ title: `${wording.call(name)}: ${phone.text}`, href: phone.href }]
}
