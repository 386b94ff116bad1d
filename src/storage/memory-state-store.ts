import type { StateStore } from '../conversation/stores'

/**
 * Keeps state in memory only, and forgets it after a time of silence. What anonymous visitors say is not worth the
 * risk of a disk; a restart makes their next message the first one.
 */
export function createMemoryStateStore({ idleMs, now }: { idleMs: number; now: () => number }): StateStore {
  const kept = new Map<string, { state: unknown; atMs: number }>()
  const forgetIdle = () => {
    for (const [id, { atMs }] of kept) {
      // Every write moves its conversation to the end, so the first young one ends the search.
      if (now() - atMs < idleMs) return
      kept.delete(id)
    }
  }
  return {
    read(conversationId) {
      forgetIdle()
      return Promise.resolve(kept.get(conversationId)?.state)
    },
    write(conversationId, state) {
      kept.delete(conversationId)
      kept.set(conversationId, { state, atMs: now() })
      return Promise.resolve()
    },
    delete(conversationId) {
      kept.delete(conversationId)
      return Promise.resolve()
    },
  }
}
