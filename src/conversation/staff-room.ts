/**
 * Staff at work inside Teams. The channel asks the room before the assistant: what a person of staff says to a visitor
 * must never be answered by a machine.
 */
export interface StaffRoom {
  /**
   * When this resolves with true, the post was for staff, and what it asked is stored: it may be acknowledged.
   * With false the assistant answers it.
   * @throws {ServiceError} 503 `StoreUnavailable`: it was not taken, the sender may try again
   */
  take(post: StaffPost): Promise<boolean>
}

export interface StaffPost {
  /** The channel's id; a repeated delivery carries the same. */
  id: string
  /** Directory of the organisation, and object id in it: who somebody is. Never a name. */
  tenantId: string
  objectId: string
  scope: 'personal' | 'group' | 'channel'
  /** How to post in this place later on: opaque, plain JSON, sealed where it is kept. */
  place: unknown
  /** Without mentions of the assistant. */
  text: string
  /** A button of one of the room's cards: its data together with what was filled in, and the card's message. */
  pressed?: { data: Readonly<Record<string, unknown>>; cardId?: string }
  /** The text replaces or takes back something said before. */
  changed?: 'edited' | 'deleted'
  hasFiles: boolean
  /** When it was sent, which may be a while ago: what is delivered again says the same. */
  at: Date
}

/** A message for staff. `text` is plain: exactly the characters that it is given. */
export interface RoomMessage {
  text?: string
  /** An Adaptive Card, at most version 1.5. */
  card?: object
  /** Shown in notifications and where no cards are drawn. Holds nothing that a visitor wrote. */
  summary?: string
}

/**
 * - `posted`: the channel has it, as the message of this id.
 * - `unsure`: no clear answer came; it may have arrived, and is not repeated by itself.
 * - `blocked`: the person or team does not take messages of the assistant any more.
 * - `refused`: it will never be taken. - `busy`: the channel kept asking to wait, or was not reached.
 */
export type Posted = { posted: string; place: unknown } | { failed: 'unsure' | 'blocked' | 'refused' | 'busy' }

/** How the room reaches staff. Waits and tries again by itself for as long as something is surely not delivered. */
export interface PostOffice {
  /**
   * In the chat or thread of this place; in order, one at a time for each place.
   * @param until given when it is not to be posted any more: what has not left by then stays here
   */
  post(place: unknown, message: RoomMessage, until?: AbortSignal): Promise<Posted>
  /** Puts this in the place of a message posted before. */
  replace(place: unknown, messageId: string, message: RoomMessage): Promise<Posted>
  /** Starts a thread in the channel of this place. The place of the answer is that thread. */
  postInChannel(place: unknown, message: RoomMessage): Promise<Posted>
}
