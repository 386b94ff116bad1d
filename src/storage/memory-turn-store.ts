import { botOwns } from '../conversation/owner'
import type { TurnStore } from '../conversation/stores'

interface Kept {
  state: unknown
  answered: Set<string>
  sequence: number
  atMs: number
}

/**
 * Remembers turns in memory only, for asking the assistant without a service: in a terminal, in tests. Forgets a
 * conversation after a time of silence. There is no desk here: nothing becomes of what a turn asks of it.
 */
export function createMemoryTurnStore({ idleMs, now }: { idleMs: number; now: () => number }): TurnStore {
  const kept = new Map<string, Kept>()
  const forgetIdle = () => {
    for (const [id, { atMs }] of kept) {
      // Every commit moves its conversation to the end, so the first young one ends the search.
      if (now() - atMs < idleMs) return
      kept.delete(id)
    }
  }
  return {
    begin({ id, conversationId }) {
      forgetIdle()
      const known = kept.get(conversationId)
      const answered = known?.answered.has(id) ?? false
      return Promise.resolve({ state: known?.state, owner: botOwns, answered, ownerVersion: 0 })
    },
    commit({ id, conversationId, now: at }, { state, outgoing }) {
      const { answered = new Set<string>(), sequence = 0 } = kept.get(conversationId) ?? {}
      if (answered.has(id)) return Promise.resolve([])
      answered.add(id)
      kept.delete(conversationId)
      kept.set(conversationId, { state, answered, sequence: sequence + outgoing.length, atMs: now() })
      return Promise.resolve(outgoing.map((body, index) => ({ sequence: sequence + index + 1, body, at })))
    },
  }
}
