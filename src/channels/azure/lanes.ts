import { RateLimit } from '../rate-limit'

/** What is worth nothing after a restart: one person's way through this channel while they use it. */
export class Lane {
  /** What comes in is stored one after another; this is the last of it. */
  #receiving: Promise<unknown> = Promise.resolve()
  /** Turns are answered one after another; this is the last of them. */
  answering: Promise<void> = Promise.resolve()
  /** Work that is under way or waits. */
  busy = 0
  usedAtMs: number
  /** They were told that it goes too fast. */
  slowedDownAtMs = -Infinity
  /** They were shown that a person is typing. */
  typedAtMs = -Infinity
  /** A turn waits for a store that did not answer. */
  unanswered = false
  /** Id of the turn for which that was said. */
  apologisedFor: string | undefined

  constructor(
    readonly rate: RateLimit,
    nowMs: number,
  ) {
    this.usedAtMs = nowMs
  }

  /** Runs after everything that came in before, so that the order of arrival is the order in the store. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1
    const mine = this.#receiving.then(work).finally(() => (this.busy -= 1))
    this.#receiving = mine.catch(() => undefined) // what failed does not block the next
    return mine
  }
}

/** A bucket of permits is full again long before. */
const idleMs = 60_000

/** The lanes in use, by conversation. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>()

  constructor(
    private readonly clock: () => Date,
    private readonly limits: { messagesPerSec: number; messageBurst: number },
  ) {}

  of(id: string): Lane {
    const nowMs = this.clock().getTime()
    const { messagesPerSec, messageBurst } = this.limits
    const lane = this.#lanes.get(id) ?? new Lane(new RateLimit(messagesPerSec, messageBurst, nowMs), nowMs)
    lane.usedAtMs = nowMs
    this.#lanes.set(id, lane)
    return lane
  }

  unanswered(): string[] {
    return [...this.#lanes].flatMap(([id, lane]) => (lane.unanswered ? [id] : []))
  }

  /** Resolves when every turn that waits now has been answered. */
  async answered(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(({ answering }) => answering))
  }

  /** Forgets who is gone. */
  sweep(): void {
    const nowMs = this.clock().getTime()
    for (const [id, { usedAtMs, busy, unanswered }] of this.#lanes)
      if (nowMs - usedAtMs > idleMs && busy === 0 && !unanswered) this.#lanes.delete(id)
  }
}
