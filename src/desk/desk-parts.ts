import type { VisitorLine } from '../conversation/visitor-line'
import type { Log } from '../log'
import type { ReadingReasons } from './access'
import type { Alerts } from './alerts'
import type { CaseCodes } from './case-code'
import type { CaseStore, StaffStore } from './case-store'
import type { DeadlineRules } from './deadline-rules'
import type { HandOffSignals } from './hand-off-events'
import type { LiveEvents } from './live-events'
import type { OpenCases } from './open-cases'
import type { OpeningHours } from './opening-hours'
import type { Presence } from './presence'
import type { Tries } from './tries'

/** What the parts of the desk work with. */
export interface DeskParts {
  store: CaseStore
  staff: Pick<StaffStore, 'find'>
  line: VisitorLine
  signals: HandOffSignals
  alerts: Alerts
  codes: CaseCodes
  hours: OpeningHours
  rules: DeadlineRules
  presence: Presence
  open: OpenCases
  live: LiveEvents
  reasons: ReadingReasons
  tries: Tries
  clock: () => Date
  ids: () => string
  log: Log
}
