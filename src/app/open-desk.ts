import { randomBytes } from 'node:crypto'
import type { Settings } from '../config'
import type { TurnStore } from '../conversation/stores'
import type { VisitorLine } from '../conversation/visitor-line'
import { alertMail } from '../desk/alert-mail'
import { alertWebhook } from '../desk/alert-webhook'
import { createAlerts, type AlertWay } from '../desk/alerts'
import { createCaseCodes } from '../desk/case-code'
import type { CaseStore, StaffStore } from '../desk/case-store'
import { createDesk } from '../desk/create-desk'
import { deadlinesFor, type DeadlineRules } from '../desk/deadline-rules'
import type { Desk } from '../desk/desk'
import { Drills } from '../desk/drill'
import { createHandOffSignals } from '../desk/hand-off-events'
import { loadDutchHolidays } from '../desk/holidays'
import { createOpeningHours, noOpeningHours } from '../desk/opening-hours'
import type { Log } from '../log'
import { createSqlCaseStore } from '../storage/case-store-sql'
import { createApplyDeskEffect } from '../storage/desk-effects'
import type { Store } from '../storage/open-store'
import { createSqlStaffStore } from '../storage/staff-store-sql'
import { secretInStore } from '../storage/store-secret'
import { createSqlTurnStore } from '../storage/turn-store-sql'

/** The desk on its store, with the alerts that the settings ask for. */
export async function openDesk(options: {
  settings: Settings
  store: Store
  line: VisitorLine
  publicUrl: string
  clock: () => Date
  ids: () => string
  log: Log
}): Promise<{ desk: Desk; turns: TurnStore; cases: CaseStore; staff: StaffStore }> {
  const { settings, store, line, publicUrl, clock, ids, log } = options
  const rules: DeadlineRules = {
    alertRepeatMs: settings.ALERT_REPEAT_MINUTES * 60_000,
    waitingExpiresMs: settings.WAITING_EXPIRES_MINUTES * 60_000,
    silenceMs: 15 * 60_000,
  }
  const parts = { store: store.sql, vault: store.vault, storeKey: store.storeKey, ids, clock, log }
  const drills = new Drills()
  const applyEffect = createApplyDeskEffect(parts, {
    deadlinesFor: (state, since) => deadlinesFor(state, since, rules),
    isDrill: (conversationId) => drills.has(conversationId),
  })
  const cases = createSqlCaseStore({
    ...parts,
    keep: {
      closedDays: settings.KEEP_CLOSED_DAYS,
      unansweredDays: settings.KEEP_UNANSWERED_DAYS,
      auditDays: settings.KEEP_AUDIT_DAYS,
    },
  })
  const staff = createSqlStaffStore({ store: store.sql, storeKey: store.storeKey })
  const desk = await createDesk({
    store: cases,
    staff,
    line,
    // Another desk is plugged in here: it gets the events, and answers as its own makers say.
    signals: createHandOffSignals({ send: ({ name }) => log('desk.signal', { name }), clock, ids }),
    alerts: createAlerts({ ways: alertWays(settings, `${publicUrl}/desk`), store: cases, clock, log }),
    codes: createCaseCodes({ pepper: await secretInStore(store, 'case-codes', randomBytes), randomBytes }),
    hours: settings.OPENING_HOURS
      ? createOpeningHours(settings.OPENING_HOURS, await loadDutchHolidays())
      : noOpeningHours,
    rules,
    drills,
    clock,
    ids,
    log,
  })
  return { desk, turns: createSqlTurnStore({ ...parts, applyEffect }), cases, staff }
}

function alertWays(settings: Settings, deskUrl: string): AlertWay[] {
  const { SMTP_URL: smtpUrl, ALERT_FROM: from, ALERT_TO, ALERT_ESCALATE_TO, ALERT_WEBHOOK } = settings
  const mail = (which: 'first-mail' | 'second-mail', to: string | undefined): AlertWay[] =>
    smtpUrl && from && to ? [alertMail({ smtpUrl, from, to, deskUrl, which })] : []
  return [
    ...mail('first-mail', ALERT_TO),
    ...mail('second-mail', ALERT_ESCALATE_TO),
    ...(ALERT_WEBHOOK ? [alertWebhook(ALERT_WEBHOOK)] : []),
  ]
}
