import type { StaffMember } from './case'

/** Three missed heartbeats of half a minute: a laptop that was closed, a line that broke. */
const forgottenAfterMs = 90_000

export interface PresentMember {
  staffId: string
  name: string
}

/** Who has the desk on screen. In memory: after a restart screens report again within seconds. */
export class Presence {
  readonly #seen = new Map<string, PresentMember & { atMs: number }>()

  constructor(private readonly clock: () => Date) {}

  /** @returns whether this is somebody new */
  seen({ id, name }: Pick<StaffMember, 'id' | 'name'>): boolean {
    const isNew = !this.has(id)
    this.#seen.set(id, { staffId: id, name, atMs: this.clock().getTime() })
    return isNew
  }

  /** @returns whether they were there */
  gone(staffId: string): boolean {
    return this.#seen.delete(staffId)
  }

  has(staffId: string): boolean {
    return this.#isFresh(this.#seen.get(staffId))
  }

  all(): PresentMember[] {
    return [...this.#seen.values()]
      .filter((member) => this.#isFresh(member))
      .map(({ staffId, name }) => ({ staffId, name }))
  }

  get someone(): boolean {
    return this.all().length > 0
  }

  /** @returns whether somebody had to be forgotten */
  sweep(): boolean {
    const before = this.#seen.size
    for (const [id, member] of this.#seen) if (!this.#isFresh(member)) this.#seen.delete(id)
    return this.#seen.size < before
  }

  #isFresh(member: { atMs: number } | undefined): boolean {
    return member !== undefined && this.clock().getTime() - member.atMs < forgottenAfterMs
  }
}
