/** The part of the Bot Framework activity that we send. */
export interface OutgoingActivity {
  type: 'message' | 'typing'
  text?: string
  textFormat?: 'plain' | 'markdown'
  locale?: string
  /** Said by clients that show no card, and in notifications. */
  summary?: string
  attachments?: (
    | { contentType: 'application/vnd.microsoft.card.adaptive'; content: object }
    | { contentType: 'application/vnd.microsoft.card.hero'; content: { text: string; buttons: CardAction[] } }
  )[]
  suggestedActions?: { actions: CardAction[] }
  channelData?: Record<string, unknown>
}

export interface CardAction {
  type: 'imBack' | 'messageBack' | 'postBack' | 'openUrl' | 'call'
  title: string
  value: string
  text?: string
  displayText?: string
}

/** What is stored of a message on its way out. Messenger lets a person write longer than a machine: so it says who speaks. */
export interface OutgoingBody {
  by: 'assistant' | 'person'
  activity: OutgoingActivity
  /** The rest of it, when it is one message to us and too long for the channel. */
  more?: OutgoingActivity[]
}

/**
 * What became of something that was sent.
 *
 * - `busy`, `unreachable`: surely not delivered (429, 412, no connection); may be tried again after `retryAfterMs`.
 * - `unsure`: the call left us and no clear answer came back (time-out, 5xx). Never repeated by itself.
 * - `blocked`: the user does not want messages of us, or removed the app (403). Nothing more may be sent.
 * - `refused`: the channel will never take this (other 4xx).
 * - `foreign-host`: the address is not on the allow-list; no connection was made.
 */
export type SendFailure = 'busy' | 'unreachable' | 'unsure' | 'blocked' | 'refused' | 'foreign-host'

export type Sent = { sent: string } | { failed: SendFailure; retryAfterMs?: number; code: string }
