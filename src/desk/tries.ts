/** Counts tries per source in a sliding window, in memory. Sources are opaque ids and are forgotten with their tries. */
export class Tries {
  readonly #bySource = new Map<string, number[]>()

  constructor(private readonly options: { max: number; windowMs: number; clock: () => Date }) {}

  /** Counts one. @returns false when there are none left */
  take(source: string): boolean {
    this.#forget()
    const recent = this.#bySource.get(source) ?? []
    if (recent.length >= this.options.max) return false
    this.#bySource.set(source, [...recent, this.options.clock().getTime()])
    return true
  }

  /** The last one was right. */
  giveBack(source: string): void {
    this.#bySource.get(source)?.pop()
  }

  #forget(): void {
    const sinceMs = this.options.clock().getTime() - this.options.windowMs
    for (const [source, tries] of this.#bySource) {
      const recent = tries.filter((atMs) => atMs > sinceMs)
      if (recent.length > 0) this.#bySource.set(source, recent)
      else this.#bySource.delete(source)
    }
  }
}
