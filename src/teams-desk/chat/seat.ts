import { z } from 'zod'
import type { DocumentStore } from '../../conversation/stores'

const kind = 'desk-seat'
/** Teams repeats what was not acknowledged within minutes; this many posts later nobody does. */
const rememberedPosts = 100

/** How far somebody was told of a case that they have. */
const followedSchema = z.object({
  caseId: z.string(),
  /** They were told what it is about. */
  introduced: z.boolean(),
  /** They have every message up to here. */
  told: z.int(),
  /**
   * Up to here messages were on their way. More than `told` after a crash: nobody knows whether that one arrived. Before
   * they were told what it is about, 1 stands for just that.
   */
  attempted: z.int(),
  level: z.enum(['none', 'suspected', 'danger', 'crisis']),
  /** It is theirs no longer, and they have yet to be told. */
  ended: z.boolean(),
})
export type Followed = z.infer<typeof followedSchema>

const moment = z.iso.datetime().transform((value) => new Date(value))

const seatSchema = z.object({
  /** Their own chat with the assistant. Absent until they wrote there. */
  place: z.unknown().optional(),
  /** The channel said that this person takes nothing of the assistant any more. */
  blocked: z.boolean(),
  following: z.array(followedSchema),
  /** Where what they type goes. What was sent before `from` was meant for something else. */
  current: z.object({ caseId: z.string(), from: moment }).optional(),
  /** A conversation was left: what they typed may still be meant for it. */
  leftAt: moment.optional(),
  /** They said that they are there. */
  presentUntil: moment.optional(),
  /** Posts that were acted on, the latest last. */
  handled: z.array(z.string()),
})
export type SeatState = z.infer<typeof seatSchema>

/** A person's place at the desk in Teams: kept, so that a restart changes nothing for them. */
export class Seat {
  #saving: Promise<void> = Promise.resolve()

  constructor(
    readonly staffId: string,
    readonly state: SeatState,
    private readonly documents: DocumentStore,
  ) {}

  static empty(staffId: string, documents: DocumentStore): Seat {
    return new Seat(staffId, { blocked: false, following: [], handled: [] }, documents)
  }

  /** Those that cannot be read any more are left out: their owners sit down anew. */
  static async all(documents: DocumentStore): Promise<Seat[]> {
    const kept = await documents.all(kind)
    return kept.flatMap(({ id, value }) => {
      const { success, data } = seatSchema.safeParse(value)
      return success ? [new Seat(id, data, documents)] : []
    })
  }

  /** One write after the other, each of how things stand by then. @throws {ServiceError} 503 `StoreUnavailable` */
  save(): Promise<void> {
    const write = (): Promise<void> => this.documents.put(kind, this.staffId, this.state)
    this.#saving = this.#saving.then(write, write)
    // Whoever asked hears of the error; the chain goes on.
    this.#saving.catch(() => undefined)
    return this.#saving
  }

  get open(): Followed[] {
    return this.state.following.filter(({ ended }) => !ended)
  }

  find(caseId: string): Followed | undefined {
    return this.state.following.find((each) => each.caseId === caseId)
  }

  /** Begins anew when it was theirs before. */
  add(caseId: string): Followed {
    const known = this.find(caseId)
    if (known && !known.ended) return known
    const fresh: Followed = { caseId, introduced: false, told: 0, attempted: 0, level: 'none', ended: false }
    this.state.following = [...this.state.following.filter((each) => each !== known), fresh]
    return fresh
  }

  /** Unless they have taken it up again by now: then it is another one. */
  async drop(followed: Followed): Promise<void> {
    if (!this.state.following.includes(followed)) return
    this.state.following = this.state.following.filter((each) => each !== followed)
    await this.save()
  }

  hasHandled(key: string): boolean {
    return this.state.handled.includes(key)
  }

  handled(key: string): void {
    this.state.handled = [...this.state.handled, key].slice(-rememberedPosts)
  }
}
