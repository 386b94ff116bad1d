import type { Action } from './action'
import type { Language } from './language'

export const channels = ['web', 'teams', 'messenger'] as const
export type Channel = (typeof channels)[number]

export const audiences = ['public', 'professional'] as const
/** Who is probably asking. Decides which of two good answers comes first; never who may do something. */
export type Audience = (typeof audiences)[number]

/** One thing a person did in a conversation, in the same form whatever channel it came from. */
export interface Turn {
  /** Unique within the conversation. A repeated delivery carries the same id. */
  id: string
  conversationId: string
  channel: Channel
  /** `joined`: the conversation was opened and nothing was said yet. */
  kind: 'joined' | 'message'
  /** As typed, or the title of the button that was pressed. Never markup, never a command by itself. */
  text: string
  /** The button that was pressed, if one was. */
  action?: Action
  /** With the action `ticked`: ids of the boxes that were ticked. They come from outside: unknown ones mean nothing. */
  ticked?: readonly string[]
  /** What page or client say of the language: a hint, until the person's own words say otherwise. */
  languageHint?: Language
  /** Others read along: a group chat, or a channel of a team. */
  inTheOpen?: boolean
  audience: Audience
  now: Date
}
