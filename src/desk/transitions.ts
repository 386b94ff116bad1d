/** Where a hand-off stands. The first three are the assistant's; nothing of them is stored with the desk. */
export const handOffStates = [
  'bot',
  'offered',
  'consent',
  'waiting',
  'staff',
  'message-left',
  'expired',
  'closed',
] as const

export type HandOffStateName = (typeof handOffStates)[number]

/** Why a case was closed. */
export type CloseReason = 'visitor-left' | 'visitor' | 'staff' | 'inactive' | 'undeliverable' | 'erased'

/**
 * The states in which a case is kept. One owner: `bot` has everything that is not `waiting` or `staff`.
 * `message-left` is a case without a conversation: nobody was there, or the visitor rather left a message.
 */
export type CaseState =
  | { name: 'waiting' }
  | { name: 'staff'; staffId: string; staffName: string }
  | { name: 'message-left' }
  | { name: 'expired' }
  | { name: 'closed'; reason: CloseReason }

/** Every legal move. What is not in here is refused and logged. `staff` to `staff` is a transfer. */
const moves: Readonly<Record<HandOffStateName, readonly HandOffStateName[]>> = {
  bot: ['offered'],
  offered: ['consent', 'bot', 'message-left'],
  consent: ['waiting', 'message-left', 'bot'],
  waiting: ['staff', 'expired', 'message-left', 'closed'],
  staff: ['staff', 'waiting', 'closed'],
  'message-left': ['closed'],
  expired: ['message-left', 'closed'],
  closed: [],
}

export function mayMove(from: HandOffStateName, to: HandOffStateName): boolean {
  return moves[from].includes(to)
}
