import type { NewDeadline } from './case-store'
import type { CaseState } from './transitions'

/** How long things may take. */
export interface DeadlineRules {
  /** Staff are told again after this long, and after twice this long the second address is. */
  alertRepeatMs: number
  /** After this long a visitor who waits is told that nobody comes. */
  waitingExpiresMs: number
  /** After this long a silence of the visitor ends the conversation with a person. */
  silenceMs: number
}

/** What is due from the moment a case comes into a state. They replace all deadlines that it had. */
export function deadlinesFor(state: CaseState['name'], since: Date, rules: DeadlineRules): NewDeadline[] {
  const due = (kind: NewDeadline['kind'], afterMs: number): NewDeadline => {
    return { kind, dueAt: new Date(since.getTime() + afterMs), onlyIn: state }
  }
  switch (state) {
    case 'waiting':
      return [
        due('alert', 0),
        due('alert-again', rules.alertRepeatMs),
        due('escalate', 2 * rules.alertRepeatMs),
        due('expire-waiting', rules.waitingExpiresMs),
      ]
    case 'staff':
      return [due('close-inactive', rules.silenceMs)]
    case 'message-left':
      return [due('alert', 0)]
    case 'expired':
    case 'closed':
      return []
  }
}
