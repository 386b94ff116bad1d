import type { Action } from '../../conversation/action'
import type { Language } from '../../conversation/language'
import type { Address } from './address'

/**
 * What somebody did on Teams or Messenger, read from an activity that passed the gate. Nothing else of the activity
 * goes any further.
 *
 * - `message`: they typed, or pressed a button.
 * - `opened`: they opened a conversation of their own with the assistant and said nothing yet.
 * - `added`: the assistant was added to a group or a team.
 * - `removed`: they removed or blocked it: nothing may be sent any more.
 * - `edited`, `deleted`: of a message that was sent before.
 */
export interface Incoming {
  kind: 'message' | 'opened' | 'added' | 'removed' | 'edited' | 'deleted'
  /** The channel's id; a repeated delivery carries the same. */
  activityId: string
  address: Address
  /** By the channel's clock. */
  sentAt?: Date
  /** Teams: object id in the directory of `address.tenantId`. The only proof of who somebody is. */
  objectId?: string
  /** What was typed, without mentions of the assistant; of a button its title. At most 10,000 characters are read. */
  text: string
  /** The button that was pressed, when it is one of the assistant's. */
  action?: Action
  /** With the action `ticked`. */
  ticked?: readonly string[]
  /** A button of the desk in Teams: what its card carries, and the id of the message that the card stands in. */
  pressed?: { data: Readonly<Record<string, unknown>>; cardId?: string }
  /** They sent something else than text. It is never fetched. */
  hasFiles: boolean
  languageHint?: Language
}
