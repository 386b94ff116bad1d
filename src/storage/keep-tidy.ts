import type { Log } from '../log'
import type { Store } from './open-store'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Erases what is past its time and wraps keys anew after a change of ENCRYPTION_KEY: at the start, and every hour.
 * @param idleMs after which a conversation of the website that nobody has ends
 * @returns how to stop
 */
export function keepTidy(
  store: Pick<Store, 'conversations' | 'rotateKeys'>,
  options: { idleMs: number; clock: () => Date; log: Log },
): () => Promise<void> {
  const { idleMs, clock, log } = options
  const tidy = async (): Promise<void> => {
    try {
      const nowMs = clock().getTime()
      const aDayAgo = new Date(nowMs - dayMs)
      const before = { createdAt: aDayAgo, webActiveAt: new Date(nowMs - idleMs), activeAt: aDayAgo }
      const erased = await store.conversations.purge(before)
      const rewrapped = await store.rotateKeys()
      if (erased > 0 || rewrapped > 0) log('store.tidied', { erased, rewrapped })
    } catch (error) {
      log('store.tidy-failed', { name: error instanceof Error ? error.name : typeof error })
    }
  }
  let running = tidy()
  const timer = setInterval(() => {
    running = running.then(tidy)
  }, hourMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
