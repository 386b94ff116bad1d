import { decides } from './access'
import type { Desk } from './desk'
import type { DeskParts } from './desk-parts'
import { moveCase, moveWhile, systemActor, visitorIsGone } from './moving'
import { refuse } from './refusal'

/** Ending: by staff, by the visitor's leaving, or because nothing can be delivered any more. */
export function closing(parts: DeskParts): Pick<Desk, 'close' | 'visitorLeft' | 'undeliverable'> {
  const { store, open } = parts
  return {
    async close(staff, caseId, outcome) {
      for (;;) {
        const seen = await store.read(caseId)
        if (!seen) return refuse(parts, staff, caseId, { refused: 'unknown' }, 'close')
        if (seen.state.name === 'closed') return refuse(parts, staff, caseId, { refused: 'closed' }, 'close')
        if (!decides(staff, seen)) return refuse(parts, staff, caseId, { refused: 'not-owner' }, 'close')
        const speaks = seen.state.name === 'staff' || seen.state.name === 'waiting'
        const result = await moveCase(parts, seen, {
          to: { name: 'closed', reason: 'staff' },
          actorId: staff.id,
          outcome,
          ...(speaks ? { notice: { kind: 'ended-by-staff' } as const } : {}),
        })
        if (result.moved && result.now) return result.now
      }
    },

    async visitorLeft(conversationId) {
      const caseId = open.caseIdOf(conversationId) ?? (await store.findByConversation(conversationId))?.id
      if (caseId !== undefined) await visitorIsGone(parts, caseId)
    },

    async undeliverable(conversationId) {
      const known = await store.findByConversation(conversationId)
      if (!known) return
      const to = { name: 'closed', reason: 'undeliverable' } as const
      await moveWhile(parts, known.id, ['waiting', 'staff'], { to, actorId: systemActor })
    },
  }
}
