import type { VisitorLine } from '../conversation/visitor-line'
import type { Log } from '../log'
import { ReadingReasons } from './access'
import type { Alerts } from './alerts'
import type { CaseCodes } from './case-code'
import type { CaseStore, StaffStore } from './case-store'
import { claiming } from './claiming'
import { closing } from './closing'
import { codeLookup } from './code-lookup'
import type { DeadlineRules } from './deadline-rules'
import type { Desk } from './desk'
import type { DeskParts } from './desk-parts'
import type { Drills } from './drill'
import type { HandOffSignals } from './hand-off-events'
import { LiveEvents } from './live-events'
import { OpenCases } from './open-cases'
import type { OpeningHours } from './opening-hours'
import { Presence } from './presence'
import { reading } from './reading'
import { replying } from './replying'
import { createSweep } from './sweep'
import { Tries } from './tries'
import { visitorSide } from './visitor-side'

export interface DeskOptions {
  store: CaseStore
  staff: Pick<StaffStore, 'find'>
  line: VisitorLine
  signals: HandOffSignals
  alerts: Alerts
  codes: CaseCodes
  hours: OpeningHours
  rules: DeadlineRules
  drills: Drills
  clock: () => Date
  ids: () => string
  log: Log
}

const codeTries = { max: 5, windowMs: 3_600_000 }

/** Opens the desk, with what waits as the last process left it. */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { store, hours, drills, clock, log } = options
  const parts: DeskParts = {
    ...options,
    presence: new Presence(clock),
    open: new OpenCases(),
    live: new LiveEvents(),
    reasons: new ReadingReasons(clock),
    tries: new Tries({ ...codeTries, clock }),
  }
  const { open, live, presence } = parts
  await open.load(store)

  const sweepNow = createSweep(parts)
  let sweeping: Promise<void> | undefined
  /** One at a time: two would do the same things. */
  const sweep = (): Promise<void> => (sweeping ??= sweepNow().finally(() => (sweeping = undefined)))
  const sweepSoon = (): void => {
    sweep().catch((error: unknown) =>
      log('desk.sweep-failed', { code: error instanceof Error ? error.name : 'unknown' }),
    )
  }
  const tellPresence = (): void => live.everyone({ kind: 'presence', present: presence.all() })

  return {
    ...claiming(parts),
    ...closing(parts),
    ...codeLookup(parts),
    ...reading(parts),
    ...replying(parts),
    ...visitorSide(parts, sweepSoon),

    availability(now) {
      const isOpenHour = hours.isOpen(now)
      const opensAt = isOpenHour ? undefined : hours.opensAt(now)
      return { open: isOpenHour && presence.someone, waiting: open.waiting().length, ...(opensAt ? { opensAt } : {}) }
    },
    place(caseId) {
      const index = open.waiting().findIndex(({ id }) => id === caseId)
      return index < 0 ? undefined : index + 1
    },
    present(staff) {
      if (presence.seen(staff)) tellPresence()
    },
    absent(staffId) {
      if (presence.gone(staffId)) tellPresence()
    },
    whoIsPresent: () => presence.all(),
    subscribe: (listener, staff) => live.subscribe(listener, staff),
    sweep,
    async purge() {
      const { cases } = await store.purge(clock())
      const head = await store.auditHead()
      // Kept with the log, outside the database: it shows when rows were cut off the end of the trail.
      log('desk.purged', { cases, auditSequence: head?.sequence, auditHash: head?.hash })
    },
    expectDrill: (conversationId) => drills.expect(conversationId),
  }
}
