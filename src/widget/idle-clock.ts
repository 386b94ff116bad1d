/** A conversation that nobody touches for this long leaves the screen. */
const idleMs = 15 * 60_000
/** How long before that we say so: WCAG 2.2.1 asks for a warning of at least 20 s and one simple action. */
const warningMs = 60_000
const checkMs = 5000

export interface IdleClock {
  /** The person did something. */
  touch: () => void
  stop: () => void
}

/**
 * Watches how long nothing was done. Compares wall clock times at short intervals and whenever the page is shown
 * again, because timers stand still while a laptop sleeps or a tab is frozen.
 */
export function startIdleClock(on: { warn(soon: boolean): void; idle(): void }): IdleClock {
  let touchedAt = Date.now()
  let warned = false
  const check = () => {
    const quietMs = Date.now() - touchedAt
    const soon = quietMs >= idleMs - warningMs
    if (soon !== warned) on.warn((warned = soon))
    if (quietMs >= idleMs) on.idle()
  }
  const timer = setInterval(check, checkMs)
  document.addEventListener('visibilitychange', check)
  window.addEventListener('pageshow', check)
  return {
    touch() {
      touchedAt = Date.now()
      if (warned) on.warn((warned = false))
    },
    stop() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
      window.removeEventListener('pageshow', check)
    },
  }
}
