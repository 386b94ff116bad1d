import type { Step } from '../step'

/** Teams repeats a delivery after about 15 seconds without an answer; a phone on a bad line within minutes. */
const rememberMs = 60 * 60 * 1000
const rememberTurns = 50_000

/** Lets each turn id of a conversation through once. */
export function refuseRepeats(): Step {
  const seenAtMs = new Map<string, number>()
  return async (exchange, next) => {
    const { turn } = exchange
    const nowMs = turn.now.getTime()
    for (const [key, atMs] of seenAtMs) {
      // The map keeps the order of arrival, so the first young one ends the search.
      if (nowMs - atMs < rememberMs && seenAtMs.size <= rememberTurns) break
      seenAtMs.delete(key)
    }
    const key = JSON.stringify([turn.conversationId, turn.id])
    if (seenAtMs.has(key)) {
      exchange.repeated = true
      return
    }
    seenAtMs.set(key, nowMs)
    try {
      await next()
    } catch (error) {
      seenAtMs.delete(key) // it was not answered: the sender may try again
      throw error
    }
  }
}
