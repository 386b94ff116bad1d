import type { Language } from './language'
import type { Reply } from './reply'
import type { Occurrence } from './services'

/** What a reminder has to say, as the event stands when it is sent. */
export type ReminderNotice =
  /** `daysAhead`: 0 is today. */
  | { kind: 'coming'; occurrence: Occurrence; daysAhead: number }
  /** Not on the day for which the reminder was asked. */
  | { kind: 'moved'; occurrence: Occurrence; from: string }
  | { kind: 'cancelled'; occurrence: Occurrence }

/** The sentences are written with the dialog that speaks of the agenda. */
export type ReminderReplies = (notice: ReminderNotice, language: Language) => Reply[]
