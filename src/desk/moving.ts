import type { DeskNotice } from '../conversation/visitor-line'
import type { Case, CaseOutcome } from './case'
import { deadlinesFor } from './deadline-rules'
import type { DeskParts } from './desk-parts'
import type { CaseState } from './transitions'

/** Who acts when nobody does: deadlines, and visitors who leave. Stands in the audit trail. */
export const systemActor = 'desk'

export interface Move {
  to: CaseState
  actorId: string
  outcome?: CaseOutcome
  /** What the visitor is told of it. */
  notice?: DeskNotice
}

/**
 * Moves a case, if it still is as it was seen; then tells the visitor, the screens and another desk.
 * @returns the case as it stands now, moved by us or by somebody who was faster
 */
export async function moveCase(
  parts: DeskParts,
  seen: Case,
  { to, actorId, outcome, notice }: Move,
): Promise<{ moved: boolean; now: Case | undefined }> {
  const { store, line, rules, clock } = parts
  const at = clock()
  const { channel, language } = seen
  const result = await store.move(seen.id, {
    version: seen.version,
    to,
    at,
    actorId,
    ...(outcome ? { outcome } : {}),
    deadlines: deadlinesFor(to.name, at, rules),
    outgoing: notice ? line.notice({ channel, language }, notice) : [],
  })
  if (!result.moved) {
    if (result.now) parts.open.follow(result.now)
    return result
  }
  // The conversation as it was seen: a visitor who left took it along, and has nobody to be told.
  if (result.told.length > 0 && seen.conversationId !== undefined) line.stored(seen.conversationId, result.told)
  announce(parts, result.now)
  parts.signals.moved(result.now)
  return result
}

/** Tells everyone how a case stands. */
export function announce({ open, live }: DeskParts, now: Case): void {
  open.follow(now)
  live.case(now)
}

/** For moves that nobody decides and that must happen: tried again while the case is in one of these states. */
export async function moveWhile(
  parts: DeskParts,
  caseId: string,
  states: readonly CaseState['name'][],
  move: Move,
): Promise<Case | undefined> {
  let seen = await parts.store.read(caseId)
  while (seen && states.includes(seen.state.name)) {
    const { moved, now } = await moveCase(parts, seen, move)
    if (moved) return now
    seen = now
  }
  return undefined
}

/** Closes what was between a visitor and a person. A message that was left stays: it waits for staff, not for the visitor. */
export async function visitorIsGone(parts: DeskParts, caseId: string): Promise<void> {
  const to = { name: 'closed', reason: 'visitor-left' } as const
  await moveWhile(parts, caseId, ['waiting', 'staff'], { to, actorId: systemActor })
}
