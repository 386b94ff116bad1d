import type { StoredActivity } from '../../conversation/stores'
import type { Activity, ActivityDraft, ActivitySet } from './activity'

interface Entry {
  sequence: number
  activity: Activity
  chars: number
}

export interface ActivityLogOptions {
  conversationId: string
  clock: () => Date
  /** The oldest activities are let go beyond this many characters of JSON. The store still has them. */
  maxChars: number
}

/**
 * What was said in one conversation, in order, and who is listening: a copy in memory of what the store has, so that
 * reading costs nothing and goes on when the store does not.
 *
 * A watermark is the sequence of the last activity a client has, as text that clients do not look into. It is an offset
 * in this log and nothing else, so a made-up one can show nobody anything new.
 */
export class ActivityLog {
  #entries: Entry[] = []
  #chars = 0
  #last = 0
  #closed = false
  readonly #listeners = new Set<(set: ActivitySet) => void>()

  constructor(private readonly options: ActivityLogOptions) {}

  get chars(): number {
    return this.#chars
  }

  /** Sequence of the latest activity. */
  get last(): number {
    return this.#last
  }

  get listenerCount(): number {
    return this.#listeners.size
  }

  /**
   * Adds what was stored and tells the listeners. What is known already is skipped.
   * @returns false when something in between is missing: then nothing was added, and all after {@link last} must be
   *   read from the store
   */
  add(stored: readonly StoredActivity[]): boolean {
    const fresh = stored.filter(({ sequence }) => sequence > this.#last)
    const [first] = fresh
    if (first === undefined || this.#closed) return true
    if (first.sequence !== this.#last + 1) return false
    this.addAll(fresh)
    return true
  }

  /** Adds what the store has after {@link last}; numbers that are missing were erased. */
  addAll(stored: readonly StoredActivity[]): void {
    const added: Activity[] = []
    for (const { sequence, body, at } of stored) {
      if (sequence <= this.#last || this.#closed) continue
      const activity = this.#complete(body as ActivityDraft, sequenceText(sequence), at) // only this channel writes bodies
      const chars = JSON.stringify(activity).length
      this.#entries.push({ sequence, activity, chars })
      this.#chars += chars
      this.#last = sequence
      added.push(activity)
    }
    while (this.#chars > this.options.maxChars && this.#entries.length > 1) {
      this.#chars -= this.#entries.shift()?.chars ?? 0
    }
    if (added.length > 0) this.#tell({ activities: added, watermark: String(this.#last) })
  }

  /** Tells the listeners without remembering: typing is of no use to somebody who comes later. */
  broadcast(draft: ActivityDraft, id: string): Activity {
    const activity = this.#complete(draft, id, this.options.clock())
    this.#tell({ activities: [activity] })
    return activity
  }

  /** Everything after the watermark. None, nonsense, or one that was never given out: from the start. */
  after(watermark: string | null): ActivitySet & { watermark: string } {
    const from = this.position(watermark)
    return {
      activities: this.#entries.filter(({ sequence }) => sequence > from).map(({ activity }) => activity),
      watermark: String(this.#last),
    }
  }

  /** The sequence that a watermark stands for; 0 for one that was never given out. */
  position(watermark: string | null): number {
    const seen = watermark !== null && /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0
    return seen > this.#last ? 0 : seen
  }

  /** Gives what came after the watermark at once and everything new as it comes. @returns how to stop */
  follow(watermark: string | null, listener: (set: ActivitySet) => void): () => void {
    const missed = this.after(watermark)
    if (missed.activities.length > 0) listener(missed)
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Forgets what was said up to and including this place. */
  forget(upTo: number): void {
    this.#entries = this.#entries.filter(({ sequence }) => sequence > upTo)
    this.#chars = this.#entries.reduce((sum, { chars }) => sum + chars, 0)
  }

  /** Forgets everything, for good. */
  erase(): void {
    this.#closed = true
    this.#entries = []
    this.#chars = 0
    this.#listeners.clear()
  }

  #complete(draft: ActivityDraft, id: string, at: Date): Activity {
    const { conversationId } = this.options
    return {
      ...draft,
      id: activityId(conversationId, id),
      timestamp: at.toISOString(),
      channelId: 'directline',
      conversation: { id: conversationId },
    }
  }

  #tell(set: ActivitySet): void {
    for (const listener of this.#listeners) listener(set)
  }
}

/** The form that Azure uses; clients may rely on it being unique within the conversation. */
export function activityId(conversationId: string, id: string | number): string {
  return `${conversationId}|${typeof id === 'number' ? sequenceText(id) : id}`
}

const sequenceText = (sequence: number): string => String(sequence).padStart(7, '0')
