/** Reads the time as the server has it: a phone may be minutes wrong, and "waits 5 minutes" must not be. */
export function createServerClock(now: () => number): { nowMs: () => number; heard: (date: string | null) => void } {
  let aheadMs = 0
  return {
    nowMs: () => now() + aheadMs,
    heard(date) {
      const serverMs = Date.parse(date ?? '')
      // The header has whole seconds, and travelled for a moment: less than two seconds says nothing.
      if (!Number.isNaN(serverMs)) aheadMs = Math.abs(serverMs - now()) < 2_000 ? 0 : serverMs - now()
    },
  }
}
