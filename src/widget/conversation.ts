import { readActivity, type BotMessage, type Choice } from './activity'
import { DirectLine, type ConnectionStatus } from './direct-line'
import { startIdleClock, type IdleClock } from './idle-clock'
import type { Language } from './language'

/** What is typed at most; the server refuses more. */
export const maxMessageLength = 2000
/** After this a sign of typing without a message is not believed any more. */
const typingMs = 10_000
/** How long "connected again" stays on screen. */
const reconnectedMs = 5000
/** A second new conversation sooner than this means trouble at the server: then we wait. */
const restartPauseMs = 15_000

export interface OwnMessage {
  type: 'own'
  id: string
  text: string
  /** The value of the button that was pressed, if one was. */
  value: unknown
  status: 'sending' | 'sent' | 'failed'
}

/** The old conversation was gone at the server and a new one was started. */
interface Notice {
  type: 'notice'
  id: string
}

type Message = BotMessage | OwnMessage | Notice

/** All that is on screen. Lives in memory only. */
export interface ConversationView {
  messages: readonly Message[]
  /** Buttons under the last answer; gone once the person has said something. */
  choices: readonly Choice[]
  /** Id of the message whose card can be filled in: the last one, until the person has said something. */
  openCard: string | undefined
  typing: boolean
  connection: ConnectionStatus | 'reconnected'
  /** The conversation is about to be cleared because nothing happens. */
  clearingSoon: boolean
  /** Why there is no conversation: not started, cleared by time, or cleared by the person. */
  cleared: 'idle' | 'wiped' | undefined
}

const isBotMessage = (message: Message): message is BotMessage => message.type === 'message'

const emptyView: ConversationView = {
  messages: [],
  choices: [],
  openCard: undefined,
  typing: false,
  connection: 'connecting',
  clearingSoon: false,
  cleared: undefined,
}

interface ConversationOptions {
  serverUrl: URL
  language: Language
  onChange: (view: ConversationView) => void
  onToken: (token: string | undefined) => void
  onLanguage: (language: Language) => void
  /** The conversation was cleared here; the server may forget it too. */
  onEnd: () => void
}

/** What is said, by whom, and whether it arrived. Knows the protocol's client, nothing of the screen. */
export class Conversation {
  #view = emptyView
  #line: DirectLine | undefined
  #idle: IdleClock | undefined
  #restartedAt = 0
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #statusTimer: ReturnType<typeof setTimeout> | undefined
  language: Language

  constructor(private readonly options: ConversationOptions) {
    this.language = options.language
  }

  get view(): ConversationView {
    return this.#view
  }

  get running(): boolean {
    return this.#line !== undefined
  }

  /** Starts a conversation when none is running. */
  start(): void {
    if (this.#line) return
    this.#change(emptyView)
    this.#idle = startIdleClock({
      warn: (clearingSoon) => this.#change({ clearingSoon }),
      idle: () => this.clear('idle'),
    })
    this.#connect()
  }

  /** The person did something in the panel. */
  touch(): void {
    this.#idle?.touch()
  }

  send(text: string, value?: unknown): void {
    if (!this.#line || text.trim() === '') return
    const message: OwnMessage = { type: 'own', id: newId(), text: text.trim(), value, status: 'sending' }
    const { messages } = this.#view
    // Beside a person there is one button, to stop. It stays.
    const choices = messages.findLast(isBotMessage)?.byPerson ? this.#view.choices : []
    this.#change({ messages: [...messages, message], choices, openCard: undefined })
    void this.#post(message)
  }

  retry(id: string): void {
    const message = this.#view.messages.find((candidate) => candidate.id === id)
    if (message?.type !== 'own' || message.status !== 'failed') return
    this.#mark(id, 'sending')
    void this.#post(message)
  }

  /** Takes the conversation off the screen and out of memory, and asks the server to forget it. */
  clear(reason: 'idle' | 'wiped'): void {
    this.#idle?.stop()
    this.options.onEnd()
    this.#line?.stop()
    this.#line = undefined
    clearTimeout(this.#typingTimer)
    clearTimeout(this.#statusTimer)
    this.#change({ ...emptyView, cleared: reason })
  }

  #connect(): void {
    const line = new DirectLine(this.options.serverUrl, this.language, {
      activities: (activities) => this.#receive(activities),
      status: (status) => this.#showStatus(status),
      token: (token) => this.options.onToken(token),
      expired: () => this.#restart(),
    })
    this.#line = line
    line.start()
  }

  /** The server has let the conversation go. What was said stays on screen, with a sentence between old and new. */
  #restart(): void {
    const tooSoon = Date.now() - this.#restartedAt < restartPauseMs
    this.#restartedAt = Date.now()
    const messages = [...this.#view.messages, { type: 'notice', id: newId() } as const]
    this.#change({ messages, choices: [], openCard: undefined, typing: false })
    if (!tooSoon) {
      this.#connect()
      return
    }
    this.#showStatus('offline')
    const ended = this.#line
    setTimeout(() => this.#line === ended && this.#connect(), restartPauseMs)
  }

  async #post(message: OwnMessage): Promise<void> {
    const activity = {
      type: 'message',
      text: message.text,
      locale: this.language,
      ...(message.value === undefined ? {} : { value: message.value }),
      channelData: {
        clientActivityID: message.id,
        ...(message.value === undefined ? {} : { messageBack: { displayText: message.text } }),
      },
    }
    const first = this.#line
    let result = await first?.post(activity)
    // Once more in the new conversation: the person has only just pressed send.
    if (result === 'expired' && this.#line !== first) result = await this.#line?.post(activity)
    this.#mark(message.id, result === 'sent' ? 'sent' : 'failed')
  }

  #receive(activities: unknown[]): void {
    const known = new Set(this.#view.messages.map(({ id }) => id))
    const added: BotMessage[] = []
    const { openCard: openBefore } = this.#view
    let openCard = openBefore
    let typing = false
    for (const activity of activities.map(readActivity)) {
      if (activity?.type === 'echo') {
        this.#mark(activity.clientActivityId, 'sent')
        // In the order of the server: a card that comes late, after what was said since, is not asked any more.
        openCard = undefined
      } else if (activity?.type === 'typing') typing = true
      else if (activity) {
        const isNew = !known.has(activity.id)
        if (activity.card && (isNew || activity.id === openBefore)) openCard = activity.id
        if (!isNew) continue
        known.add(activity.id)
        added.push(activity)
        typing = false
      }
    }
    if (openCard !== openBefore) this.#change({ openCard })
    if (added.length > 0 || typing) this.#show(added, typing)
  }

  #show(added: BotMessage[], typing: boolean): void {
    // Who reads what a person writes is there, also without touching anything.
    if (added.some(({ byPerson }) => byPerson)) this.#idle?.touch()
    clearTimeout(this.#typingTimer)
    if (typing) this.#typingTimer = setTimeout(() => this.#change({ typing: false }), typingMs)
    const choices = added.findLast((message) => message.choices.length > 0)?.choices ?? this.#view.choices
    this.#change({ messages: [...this.#view.messages, ...added], choices, typing })
    const language = added.findLast((message) => message.language)?.language
    if (!language || language === this.language) return
    this.language = language
    this.options.onLanguage(language)
  }

  #mark(id: string, status: OwnMessage['status']): void {
    const messages = this.#view.messages.map((message) =>
      // An echo that came late or first proves arrival: "sent" is never taken back.
      message.type === 'own' && message.id === id && message.status !== 'sent' ? { ...message, status } : message,
    )
    this.#change({ messages })
  }

  #showStatus(status: ConnectionStatus): void {
    const back = status === 'online' && this.#view.connection === 'offline'
    clearTimeout(this.#statusTimer)
    this.#change({ connection: back ? 'reconnected' : status })
    if (back) this.#statusTimer = setTimeout(() => this.#change({ connection: 'online' }), reconnectedMs)
  }

  #change(change: Partial<ConversationView>): void {
    this.#view = { ...this.#view, ...change }
    this.options.onChange(this.#view)
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
