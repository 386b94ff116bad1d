import type { Case } from './case'
import type { Deadline } from './case-store'
import type { DeskParts } from './desk-parts'
import { moveCase, systemActor, visitorIsGone } from './moving'

const atOnce = 100

/**
 * Acts on what is due. Each deadline looks whether the case still is in the state it was set for; if not, it has
 * nothing to say. Mail is sent beside this and never waited for.
 */
export function createSweep(parts: DeskParts): () => Promise<void> {
  const { store, presence, live, log, clock } = parts
  /** Alerts on their way. Their rows stay until the result is known, so that a crash sends them again. */
  const underWay = new Set<string>()

  const act = async (deadline: Deadline): Promise<void> => {
    const known = await store.read(deadline.caseId)
    if (known?.state.name !== deadline.onlyIn) return store.removeDeadline(deadline.id)
    switch (deadline.kind) {
      case 'alert':
      case 'alert-again':
      case 'escalate':
        return alert(deadline)
      case 'expire-waiting':
        return expire(known)
      case 'close-inactive':
        return closeWhenSilent(known, deadline)
    }
  }

  const alert = (deadline: Deadline): Promise<void> => {
    if (underWay.has(deadline.id)) return Promise.resolve()
    underWay.add(deadline.id)
    const { id, caseId, kind } = deadline
    const nextAt = new Date(clock().getTime() + parts.rules.alertRepeatMs)
    void parts.alerts
      .send(caseId, kind === 'escalate' ? 'second' : 'first')
      .then(() => (kind === 'alert-again' ? store.postponeDeadline(id, nextAt) : store.removeDeadline(id)))
      .catch(() => log('desk.alert-failed', { caseId, kind }))
      .finally(() => underWay.delete(id))
    return Promise.resolve()
  }

  const expire = async (known: Case): Promise<void> => {
    await moveCase(parts, known, { to: { name: 'expired' }, actorId: systemActor, notice: { kind: 'nobody-came' } })
  }

  const closeWhenSilent = async (known: Case, deadline: Deadline): Promise<void> => {
    const { silenceMs } = parts.rules
    const lastAt = await store.lastVisitorMessageAt(known.id)
    const silentAt = new Date((lastAt?.getTime() ?? 0) + silenceMs)
    if (silentAt > clock()) return store.postponeDeadline(deadline.id, silentAt)
    const minutes = Math.round(silenceMs / 60_000)
    const to = { name: 'closed', reason: 'inactive' } as const
    await moveCase(parts, known, { to, actorId: systemActor, notice: { kind: 'ended-by-silence', minutes } })
  }

  const safely = async (name: string, caseId: string, work: Promise<void>): Promise<void> => {
    try {
      await work
    } catch (error) {
      log('desk.sweep-failed', { name, caseId, code: error instanceof Error ? error.name : 'unknown' })
    }
  }

  return async () => {
    if (presence.sweep()) live.everyone({ kind: 'presence', present: presence.all() })
    for (const { id } of await store.withoutConversation()) await safely('gone', id, visitorIsGone(parts, id))
    for (const deadline of await store.dueDeadlines(clock(), atOnce)) {
      await safely(deadline.kind, deadline.caseId, act(deadline))
    }
  }
}
