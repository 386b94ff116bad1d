import type { AccessControl } from './access'
import type { Conversation } from './conversation'
import type { Conversations } from './conversations'
import type { WindowLimit } from './rate-limit'
import type { DirectLineSettings } from './settings'
import type { Tokens } from './tokens'
import type { Turns } from './turns'

/** What handlers work with. */
export interface Dependencies {
  settings: DirectLineSettings
  clock: () => Date
  ids: () => string
  conversations: Conversations
  /** New conversations per source. */
  newcomers: WindowLimit
  tokens: Tokens
  access: AccessControl
  turns: Turns
}

export const nowMs = ({ clock }: Dependencies): number => clock().getTime()

export function issueToken({ tokens }: Dependencies, conversation: Conversation): string {
  const { id, userId, origins, rotation } = conversation
  const claims = { conv: id, user: userId, gen: rotation.next() }
  return tokens.issue(origins === undefined ? claims : { ...claims, origins: [...origins] })
}
