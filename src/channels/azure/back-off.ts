import { setTimeout as sleep } from 'node:timers/promises'

/** Waits. Rejects when the signal is given, at once. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** Keeps no process alive. */
export const realWait: Wait = (ms, signal) => sleep(ms, undefined, { ref: false, ...(signal && { signal }) })

const firstMs = 1_000
const mostMs = 60_000

/**
 * How long to wait before the next try: twice as long each time, and at random within that, so that what failed together
 * does not come back together. Never shorter than the channel asked for.
 * @param tries failed so far, from 1
 */
export function backOffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const ceilingMs = Math.min(mostMs, firstMs * 2 ** (tries - 1))
  return Math.max(retryAfterMs, ceilingMs / 2) + (random() * ceilingMs) / 2
}

/** Whether something surely was not delivered, and may be tried again. */
export const isAgain = (outcome: object): outcome is { failed: 'busy' | 'unreachable'; retryAfterMs?: number } =>
  'failed' in outcome && (outcome.failed === 'busy' || outcome.failed === 'unreachable')

const maxTries = 3
const maxWaitMs = 10_000

/**
 * A few tries within half a minute, for what is not kept in the store.
 * @param again which outcomes to try again; by default what surely did not arrive
 */
export async function tryAgain<T extends object>(
  work: () => Promise<T>,
  about: { wait: Wait; random: () => number; signal?: AbortSignal; again?: (outcome: T) => boolean },
): Promise<T> {
  const { wait, random, signal, again = isAgain } = about
  for (let tries = 1; ; tries++) {
    const outcome = await work()
    if (tries === maxTries || signal?.aborted || !again(outcome)) return outcome
    const waitMs = backOffMs(tries, random, isAgain(outcome) ? outcome.retryAfterMs : 0)
    if (waitMs > maxWaitMs) return outcome
    await wait(waitMs, signal).catch(() => undefined)
  }
}
