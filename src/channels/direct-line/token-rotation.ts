/**
 * A refreshed token replaces the old one, but only once it has been used: an answer that got lost on the way must not
 * lock its receiver out. After that the old one works a few seconds longer, for calls that were under way.
 *
 * Every token shown here carries our signature, so a generation that is not known yet was issued before a restart.
 */
export class TokenRotation {
  #replacedAtMs = 0

  constructor(
    private readonly graceMs: number,
    private inUse: number,
  ) {}

  /** The generation for the next token. */
  next(): number {
    return this.inUse + 1
  }

  /** The generation to remember. */
  get current(): number {
    return this.inUse
  }

  /** Notes that a token of this generation was shown. @returns whether it still counts */
  accepts(generation: number, nowMs: number): boolean {
    if (generation > this.inUse) {
      this.inUse = generation
      this.#replacedAtMs = nowMs
    }
    if (generation === this.inUse) return true
    return generation === this.inUse - 1 && nowMs - this.#replacedAtMs <= this.graceMs
  }
}
