/**
 * Who answers the visitor. A conversation has one owner at any time; the moves from one to the next are in
 * `src/desk/transitions.ts`.
 *
 * - `bot`: the assistant. Also while a hand-off is being offered and agreed: until the visitor has said yes, nothing
 *   leaves the conversation.
 * - `waiting`: the visitor is in the queue; the assistant keeps answering emergencies, and is otherwise silent.
 * - `staff`: a person has taken over. `staffName` is what the visitor may see: a first name or a role.
 */
export type Owner =
  | { name: 'bot' }
  | { name: 'waiting'; caseId: string }
  | { name: 'staff'; caseId: string; staffId: string; staffName: string }

export const botOwns: Owner = { name: 'bot' }
