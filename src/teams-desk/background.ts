import type { Log } from '../log'

/** Work that nobody waits for. It ends by itself: its errors are logged, and what it left is tried again by the clock. */
export class Background {
  readonly #running = new Set<Promise<void>>()

  constructor(private readonly log: Log) {}

  run(name: string, work: () => Promise<unknown>): void {
    const done = work()
      .then(() => undefined)
      .catch((error: unknown) => {
        this.log('teams-desk.failed', { name, code: error instanceof Error ? error.name : 'unknown' })
      })
      .finally(() => this.#running.delete(done))
    this.#running.add(done)
  }

  /** Resolves when nothing is under way any more. */
  async drain(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}
