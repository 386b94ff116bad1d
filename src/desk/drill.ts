import type { Case } from './case'
import type { AlertAttempt, CaseStore } from './case-store'

/**
 * Conversations that a drill holds. Whoever runs the machine names them before they ask for a person; nothing that a
 * visitor can send does. In memory: a drill that a restart interrupts is an ordinary case, which is the safe way round.
 */
export class Drills {
  readonly #conversations = new Set<string>()

  expect(conversationId: string): void {
    this.#conversations.add(conversationId)
  }

  has(conversationId: string): boolean {
    return this.#conversations.has(conversationId)
  }
}

/** How far a drill is. Times as ISO date-times, so that they can travel. */
export interface DrillResult {
  caseId: string
  state: Case['state']['name']
  openedAt: string
  claimedAt: string | undefined
  alerts: { to: AlertAttempt['to']; at: string; result: AlertAttempt['result']; code: string | undefined }[]
}

/** @returns undefined while the conversation has no case */
export async function drillResult(
  store: Pick<CaseStore, 'findByConversation' | 'auditTrail' | 'alerts'>,
  conversationId: string,
): Promise<DrillResult | undefined> {
  const known = await store.findByConversation(conversationId)
  if (!known?.isDrill) return undefined
  const trail = await store.auditTrail({ caseId: known.id, limit: 100 })
  const claim = trail.find(({ action, result }) => action === 'claim' && result === 'done')
  const alerts = await store.alerts(known.id)
  return {
    caseId: known.id,
    state: known.state.name,
    openedAt: known.openedAt.toISOString(),
    claimedAt: claim?.at.toISOString(),
    alerts: alerts.map(({ to, at, result, code }) => ({ to, at: at.toISOString(), result, code })),
  }
}
