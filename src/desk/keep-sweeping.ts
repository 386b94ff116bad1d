import type { Log } from '../log'
import type { Desk } from './desk'

const sweepEveryMs = 5_000
const hourMs = 3_600_000

/**
 * Acts on deadlines and deletes what is past its days: at the start, and from then on by the clock.
 * @returns how to stop; resolves when what is under way has ended
 */
export function keepSweeping(desk: Pick<Desk, 'sweep' | 'purge'>, log: Log): () => Promise<void> {
  const safely = async (name: 'sweep' | 'purge'): Promise<void> => {
    try {
      await desk[name]()
    } catch (error) {
      // The store may be away for a while; the next round tries again.
      log(`desk.${name}-failed`, { code: error instanceof Error ? error.name : 'unknown' })
    }
  }
  let running = safely('sweep').then(() => safely('purge'))
  const repeat = (name: 'sweep' | 'purge', everyMs: number): NodeJS.Timeout =>
    setInterval(() => {
      running = running.then(() => safely(name))
    }, everyMs).unref()
  const timers = [repeat('sweep', sweepEveryMs), repeat('purge', hourMs)]
  return () => {
    timers.forEach(clearInterval)
    return running
  }
}
