import type { Posted, PostOffice, RoomMessage } from '../../src/conversation/staff-room'

type Failure = Extract<Posted, { failed: string }>['failed']
type Way = keyof PostOffice

export interface Delivered {
  way: Way
  place: unknown
  id: string
  message: RoomMessage
}

interface Planned {
  way: Way
  failure: Failure
  /** It arrived, although nobody was told. */
  arrives: boolean
  fits: (place: unknown) => boolean
}

/** A channel of Teams that remembers what it was given, and fails when it is told to. */
export class RecordingOffice implements PostOffice {
  readonly delivered: Delivered[] = []
  readonly tried: Delivered[] = []
  /** Of each post, what ends it. */
  readonly until: (AbortSignal | undefined)[] = []
  #planned: Planned[] = []
  #held: (() => void)[] | undefined
  #count = 0

  /** The next call of this kind fails. */
  fail(way: Way, failure: Failure, { arrives = false, fits = () => true }: Partial<Planned> = {}): void {
    this.#planned.push({ way, failure, arrives, fits })
  }

  /** Calls wait until {@link release}. */
  hold(): void {
    this.#held = []
  }

  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const go of held) go()
  }

  readonly post = (place: unknown, message: RoomMessage, until?: AbortSignal) => {
    this.until.push(until)
    return this.#take('post', place, message)
  }
  readonly replace = (place: unknown, id: string, message: RoomMessage) => this.#take('replace', place, message, id)
  readonly postInChannel = (place: unknown, message: RoomMessage) => this.#take('postInChannel', place, message)

  async #take(way: Way, place: unknown, message: RoomMessage, cardId?: string): Promise<Posted> {
    const id = cardId ?? `m${(this.#count += 1)}`
    const delivery = { way, place, id, message: structuredClone(message) }
    this.tried.push(delivery)
    if (this.#held) await new Promise<void>((go) => this.#held?.push(go))
    else await Promise.resolve()
    const planned = this.#planned.find((each) => each.way === way && each.fits(place))
    if (planned) this.#planned = this.#planned.filter((each) => each !== planned)
    if (!planned || planned.arrives) this.delivered.push(delivery)
    if (planned) return { failed: planned.failure }
    return { posted: id, place: way === 'postInChannel' ? { thread: id } : place }
  }
}

/** Everything on a message that somebody can read. */
export function textOf({ text, card }: RoomMessage): string {
  const found: string[] = text === undefined ? [] : [text]
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (['text', 'title', 'value', 'label'].includes(key) && typeof each === 'string') found.push(each)
      else if (key !== 'data') walk(each)
    }
  }
  walk(card)
  return found.join('\n')
}

/** The data of the buttons on a message, by title. */
export function buttonsOf({ card }: RoomMessage): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {}
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { type, title, data } = value as { type?: unknown; title?: unknown; data?: unknown } // read with care below
    if (type === 'Action.Submit' && typeof title === 'string') found[title] = data as Record<string, unknown> // ours
    Object.values(value).forEach(walk)
  }
  walk(card)
  return found
}
