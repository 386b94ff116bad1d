/**
 * A refreshed token replaces the old one, but only once it has been used: an answer that got lost on the way must not
 * lock its receiver out. After that the old one works a few seconds longer, for calls that were under way.
 */
export class TokenRotation {
  #inUse = 0
  #issued = 0
  #replacedAtMs = 0

  constructor(private readonly graceMs: number) {}

  /** The generation for the next token. */
  next(): number {
    this.#issued = this.#inUse + 1
    return this.#issued
  }

  /** Notes that a token of this generation was shown. @returns whether it still counts */
  accepts(generation: number, nowMs: number): boolean {
    if (generation > this.#issued) return false
    if (generation > this.#inUse) {
      this.#inUse = generation
      this.#replacedAtMs = nowMs
    }
    if (generation === this.#inUse) return true
    return generation === this.#inUse - 1 && nowMs - this.#replacedAtMs <= this.graceMs
  }
}
