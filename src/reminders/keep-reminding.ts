import type { Log } from '../log'
import type { Reminders } from './reminders'

const sweepEveryMs = 60_000

/**
 * Sends what is due: at the start, and from then on every minute.
 * @returns how to stop; resolves when the message under way has been sent
 */
export function keepReminding(reminders: Reminders, log: Log): () => Promise<void> {
  const stopping = new AbortController()
  const sweep = async (): Promise<void> => {
    try {
      await reminders.sweep(stopping.signal)
    } catch (error) {
      // The store may be away for a while; the next round tries again.
      log('reminder.sweep-failed', { code: error instanceof Error ? error.name : 'unknown' })
    }
  }
  let running = sweep()
  const timer = setInterval(() => {
    running = running.then(sweep)
  }, sweepEveryMs).unref()
  return () => {
    clearInterval(timer)
    stopping.abort()
    return running
  }
}
