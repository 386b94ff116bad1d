/** A bucket of permits that fills up again with time: bursts are fine, a steady stream is held to the rate. */
export class RateLimit {
  #permits: number
  #filledAtMs: number

  constructor(
    private readonly perSec: number,
    private readonly burst: number,
    nowMs: number,
  ) {
    this.#permits = burst
    this.#filledAtMs = nowMs
  }

  /** Takes a permit. @returns 0, or the seconds until there is one */
  take(nowMs: number): number {
    const passedSec = Math.max(0, nowMs - this.#filledAtMs) / 1000
    this.#permits = Math.min(this.burst, this.#permits + passedSec * this.perSec)
    this.#filledAtMs = nowMs
    if (this.#permits < 1) return (1 - this.#permits) / this.perSec
    this.#permits -= 1
    return 0
  }
}

/** Counts per source in fixed windows; sources are opaque and are forgotten when their window ends. */
export class WindowLimit {
  readonly #windows = new Map<string, { endsAtMs: number; count: number }>()

  constructor(
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one. @returns 0, or the seconds until the window ends */
  take(source: string, nowMs: number): number {
    const known = this.#windows.get(source)
    const window = known && known.endsAtMs > nowMs ? known : { endsAtMs: nowMs + this.windowMs, count: 0 }
    this.#windows.set(source, window)
    if (window.count >= this.max) return (window.endsAtMs - nowMs) / 1000
    window.count += 1
    return 0
  }

  sweep(nowMs: number): void {
    for (const [source, { endsAtMs }] of this.#windows) if (endsAtMs <= nowMs) this.#windows.delete(source)
  }
}
