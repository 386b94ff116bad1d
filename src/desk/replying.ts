import { readsFreely } from './access'
import { IllegalMove } from './case-store'
import type { Desk } from './desk'
import type { DeskParts } from './desk-parts'
import { announce, visitorIsGone } from './moving'
import { refuse } from './refusal'

/** What staff write: to the visitor, and to one another. */
export function replying(parts: DeskParts): Pick<Desk, 'reply' | 'typing' | 'note'> {
  const { store, open, line, live, reasons, clock } = parts
  return {
    async reply(staff, caseId, { clientId, text }) {
      const known = open.get(caseId) ?? (await store.read(caseId))
      if (!known) return refuse(parts, staff, caseId, { refused: 'unknown' }, 'reply')
      const { channel, language } = known
      const result = await store.reply(caseId, {
        staffId: staff.id,
        staffName: staff.name,
        clientId,
        text,
        at: clock(),
        outgoing: line.personSays({ channel, language }, { staffName: staff.name, text }),
      })
      if ('refused' in result) {
        if (result.refused === 'visitor-left') await visitorIsGone(parts, caseId)
        return refuse(parts, staff, caseId, result, 'reply')
      }
      if (result.repeated) return result.stored
      if (result.told.length > 0 && known.conversationId !== undefined) line.stored(known.conversationId, result.told)
      live.about(known, { kind: 'message', caseId, message: result.stored })
      if (known.unread > 0) announce(parts, { ...known, unread: 0 })
      return result.stored
    },

    typing(staff, caseId) {
      const known = open.get(caseId)
      if (known?.state.name !== 'staff' || known.state.staffId !== staff.id) return
      if (known.conversationId !== undefined) line.personTypes(known.conversationId, staff.name)
    },

    async note(staff, caseId, text) {
      const known = await store.read(caseId)
      if (!known) return refuse(parts, staff, caseId, { refused: 'unknown' }, 'note')
      if (!readsFreely(staff.id, known) && !reasons.has(staff.id, caseId)) {
        return refuse(parts, staff, caseId, { refused: 'reason-needed' }, 'note')
      }
      try {
        const note = await store.addNote(caseId, { staffId: staff.id, staffName: staff.name, text, at: clock() })
        live.about(known, { kind: 'note', caseId, note })
        return note
      } catch (error) {
        if (error instanceof IllegalMove) return { refused: 'unknown' } // deleted since it was read
        throw error
      }
    },
  }
}
