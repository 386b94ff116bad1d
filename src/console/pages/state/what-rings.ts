import { waiting } from './cases'
import type { DeskState } from './state'

export type Ring = 'waiting' | 'message'

/**
 * What deserves a sound and a notification: somebody new in the queue, somebody who has waited too long, a message in
 * a conversation that is not on screen, a case that a colleague handed over.
 */
export function whatRings(now: DeskState, before: DeskState): Ring | undefined {
  if (now.signedOut) return undefined
  const known = new Set(waiting(before).map(({ id }) => id))
  if (waiting(now).some(({ id }) => !known.has(id))) return 'waiting'
  if (now.notice?.kind === 'transferred-to-you' && now.notice !== before.notice) return 'message'
  const unread = (state: DeskState): number => state.tabs.reduce((sum, tab) => sum + tab.unread, 0)
  return unread(now) > unread(before) ? 'message' : undefined
}

export type Patience = 'fresh' | 'long' | 'too-long'

const longMs = 2 * 60_000
const tooLongMs = 5 * 60_000

/** How long somebody waits, in minutes and in three steps that the screen shows by colour and by words. */
export function patienceOf(waitingSince: string, nowMs: number): { minutes: number; patience: Patience } {
  const waitedMs = Math.max(0, nowMs - Date.parse(waitingSince))
  const patience = waitedMs >= tooLongMs ? 'too-long' : waitedMs >= longMs ? 'long' : 'fresh'
  return { minutes: Math.floor(waitedMs / 60_000), patience }
}

/** Whether somebody who waits has come a step further between two moments. */
export function patienceRanOut(state: DeskState, thenMs: number, nowMs: number): boolean {
  return waiting(state).some(
    ({ waitingSince }) => patienceOf(waitingSince, thenMs).patience !== patienceOf(waitingSince, nowMs).patience,
  )
}
