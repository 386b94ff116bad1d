import { readCaseCode } from './case-code'
import type { Desk } from './desk'
import type { DeskParts } from './desk-parts'

/** Codes: making them, and what somebody hears who comes back with one. */
export function codeLookup(parts: DeskParts): Pick<Desk, 'newCode' | 'readCode' | 'status'> {
  const { store, codes, tries, live, clock, ids, log } = parts
  return {
    newCode: () => ({ ...codes.fresh(), caseId: ids() }),
    readCode: readCaseCode,

    async status(typed, source) {
      const read = readCaseCode(typed)
      // The check character shows a slip of the hand. That is no try, and tells nothing about any code that exists.
      if (read === undefined || read === 'mistyped') return { refused: 'mistyped' }
      if (!tries.take(source)) {
        log('case-code.too-many-tries', { source })
        return { refused: 'too-many-tries' }
      }
      const found = await store.findByCode(await codes.hash(read.code))
      if (!found) return { refused: 'unknown' }
      tries.giveBack(source)
      const replies = await store.takeUnseenReplies(found.id, clock())
      for (const { sequence, delivery } of replies) {
        live.about(found, { kind: 'delivery', caseId: found.id, sequence, delivery })
      }
      const newReplies = replies.flatMap(({ author, text, at }) => {
        return author.kind === 'staff' ? [{ staffName: author.staffName, text, at }] : []
      })
      return { found: { caseId: found.id, status: found.state.name, newReplies } }
    },
  }
}
