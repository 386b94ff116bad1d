import type { HandleTurn } from '../../conversation/dialog'
import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { ContactBook } from '../../conversation/services'
import type { Turn } from '../../conversation/turn'
import { ServiceError } from '../../errors'
import type { Log } from '../../log'
import { toActivities, typing } from './activity-mapper'
import type { Conversation } from './conversation'
import type { DirectLineSettings } from './settings'
import type { DirectLineWording } from './wording'
import { wordings } from './wordings'

/** Clients let the typing sign fade after some five seconds. */
const typingAgainMs = 4_000

export interface Turns {
  /** Has the assistant answer, after the turns that came before. Returns at once. */
  answer(conversation: Conversation, turn: Turn): void
  /** Has this channel say something itself, in the same order as the answers. */
  say(conversation: Conversation, sentence: 'tooLong' | 'noFiles'): void
}

/** Runs turns in the background: one queue per conversation, typing while it takes long, a kind word when it fails. */
export function createTurns(options: {
  handleTurn: HandleTurn
  clock: () => Date
  ids: () => string
  contacts: ContactBook
  log: Log
  settings: DirectLineSettings
}): Turns {
  const { handleTurn, clock, ids, contacts, log, settings } = options

  const append = (conversation: Conversation, replies: readonly Reply[], language: Language): void => {
    for (const draft of toActivities(replies, language)) conversation.log.append(draft)
    conversation.activeAtMs = clock().getTime()
  }

  const showTyping = (conversation: Conversation): (() => void) => {
    const tell = (): void => {
      conversation.log.broadcast(typing(conversation.language ?? 'nl'), ids())
      timer = setTimeout(tell, typingAgainMs)
    }
    let timer = setTimeout(tell, settings.typingAfterMs)
    return () => clearTimeout(timer)
  }

  const run = async (conversation: Conversation, turn: Turn): Promise<void> => {
    const stopTyping = showTyping(conversation)
    try {
      const result = await withTimeout(handleTurn(turn), settings.turnTimeoutMs)
      if (result === undefined) return
      conversation.language = result.language
      append(conversation, result.replies, result.language)
    } catch (error) {
      const code = error instanceof ServiceError ? error.code : error instanceof Error ? error.name : typeof error
      log('direct-line.turn-failed', { conversationId: conversation.id, code })
      const language = conversation.language ?? turn.languageHint ?? 'nl'
      append(conversation, [sorry(contacts, language)], language)
    } finally {
      stopTyping()
    }
  }

  const enqueue = (conversation: Conversation, work: () => Promise<void> | void): void => {
    conversation.queue = conversation.queue
      .then(afterAnswering)
      .then(work)
      .catch((error: unknown) => {
        const cause = error instanceof Error ? error.name : typeof error
        log('direct-line.reply-failed', { conversationId: conversation.id, cause })
      })
  }

  return {
    answer: (conversation, turn) => enqueue(conversation, () => run(conversation, turn)),
    say: (conversation, sentence) =>
      enqueue(conversation, () => {
        const language = conversation.language ?? 'nl'
        append(conversation, [{ tone: 'plain', text: wordings[language][sentence] }], language)
      }),
  }
}

/** The acknowledgement leaves first, also when the turn would keep the processor busy. */
const afterAnswering = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function sorry(contacts: ContactBook, language: Language): Reply {
  const wording = wordings[language]
  const links = ['emergency', 'kmt'].flatMap((id) => callButton(contacts, id, language, wording))
  return { tone: 'emergency', text: wording.failed, links }
}

function callButton(contacts: ContactBook, id: string, language: Language, wording: DirectLineWording) {
  const { name, phone } = contacts.contact(id, language)
  return phone === undefined ? [] : [{ title: `${wording.call(name)}: ${phone.text}`, href: phone.href }]
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServiceError('TurnTimeout', 504, 'the turn took too long')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
