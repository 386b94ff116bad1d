import type { Activity, ActivityDraft, ActivitySet } from './activity'

interface Entry {
  sequence: number
  activity: Activity
  chars: number
}

export interface ActivityLogOptions {
  conversationId: string
  clock: () => Date
  /** The oldest activities are dropped beyond this many characters of JSON. */
  maxChars: number
}

/**
 * What was said in one conversation, in order, and who is listening. Lives in memory only.
 *
 * A watermark is the sequence number of the last activity a client has, as text that clients do not look into. It is
 * an offset in this log and nothing else, so a made-up one can show nobody anything new.
 */
export class ActivityLog {
  #entries: Entry[] = []
  #chars = 0
  #sequence = 0
  #closed = false
  readonly #listeners = new Set<(set: ActivitySet) => void>()

  constructor(private readonly options: ActivityLogOptions) {}

  get chars(): number {
    return this.#chars
  }

  get listenerCount(): number {
    return this.#listeners.size
  }

  /** Adds an activity and tells the listeners. On a closed log it is only returned: there is nobody left to tell. */
  append(draft: ActivityDraft): Activity {
    const sequence = this.#sequence + 1
    const activity = this.#complete(draft, String(sequence).padStart(7, '0'))
    if (this.#closed) return activity
    this.#sequence = sequence
    const chars = JSON.stringify(activity).length
    this.#entries.push({ sequence, activity, chars })
    this.#chars += chars
    while (this.#chars > this.options.maxChars && this.#entries.length > 1) {
      this.#chars -= this.#entries.shift()?.chars ?? 0
    }
    this.#tell({ activities: [activity], watermark: String(sequence) })
    return activity
  }

  /** Tells the listeners without remembering: typing is of no use to somebody who comes later. */
  broadcast(draft: ActivityDraft, id: string): Activity {
    const activity = this.#complete(draft, id)
    this.#tell({ activities: [activity] })
    return activity
  }

  /** Everything after the watermark. None, nonsense, or one that was never given out: from the start. */
  after(watermark: string | null): ActivitySet & { watermark: string } {
    const seen = watermark !== null && /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0
    const from = seen > this.#sequence ? 0 : seen
    return {
      activities: this.#entries.filter(({ sequence }) => sequence > from).map(({ activity }) => activity),
      watermark: String(this.#sequence),
    }
  }

  /** Gives what came after the watermark at once and everything new as it comes. @returns how to stop */
  follow(watermark: string | null, listener: (set: ActivitySet) => void): () => void {
    const missed = this.after(watermark)
    if (missed.activities.length > 0) listener(missed)
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Forgets everything, for good. */
  erase(): void {
    this.#closed = true
    this.#entries = []
    this.#chars = 0
    this.#listeners.clear()
  }

  #complete(draft: ActivityDraft, id: string): Activity {
    const { conversationId, clock } = this.options
    return {
      ...draft,
      // The form that Azure uses; clients may rely on it being unique within the conversation.
      id: `${conversationId}|${id}`,
      timestamp: clock().toISOString(),
      channelId: 'directline',
      conversation: { id: conversationId },
    }
  }

  #tell(set: ActivitySet): void {
    for (const listener of this.#listeners) listener(set)
  }
}
