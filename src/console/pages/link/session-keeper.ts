/** Without a call for fifteen minutes the session ends: see `api.ts`. */
const idleEndMs = 15 * 60_000
const warnBeforeMs = 2 * 60_000
/** Work on this page counts as use, told to the server at most this often. */
const tellEveryMs = 2 * 60_000

/**
 * Keeps the session of somebody who works, also when they only read, and warns somebody who does not in time: who is
 * signed out hears no visitor.
 */
export function createSessionKeeper(options: {
  nowMs: () => number
  /** A call that counts as use. */
  use: () => Promise<unknown>
  onEndsSoon: (soon: boolean) => void
}) {
  const { nowMs, use, onEndsSoon } = options
  let usedAtMs = nowMs()
  let asking = false
  return {
    /** A call was answered. */
    used(): void {
      usedAtMs = nowMs()
      onEndsSoon(false)
    },
    /** A key, a click: somebody is here. */
    touched(): void {
      if (asking || nowMs() - usedAtMs < tellEveryMs) return
      asking = true
      // Signed out or unreachable: both show themselves elsewhere.
      void use()
        .catch(() => undefined)
        .finally(() => (asking = false))
    },
    /** Called every few seconds. */
    look(): void {
      if (nowMs() - usedAtMs > idleEndMs - warnBeforeMs) onEndsSoon(true)
    },
  }
}
