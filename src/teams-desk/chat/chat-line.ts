import type { PostOffice, RoomMessage } from '../../conversation/staff-room'
import type { Log } from '../../log'
import type { Background } from '../background'

/** Something to be said in a person's chat. */
export interface Saying {
  /**
   * Made when its turn comes; undefined when there is nothing to say any more.
   * @param again it may have been said before: it must say so itself
   */
  message: (again: boolean) => RoomMessage | undefined | Promise<RoomMessage | undefined>
  /** Must arrive: said once more when nobody knows whether it did. */
  matters?: boolean
  /** It may have been said before the last restart. */
  again?: boolean
  /** Said in its place when the channel will never take it. */
  instead?: RoomMessage
  before?: () => Promise<void>
  /** Also when there was nothing to say. */
  after?: () => Promise<void>
}

/** What is said in one chat: in order, one at a time. What cannot be said now waits for {@link go}. */
export class ChatLine {
  #waiting: Saying[] = []
  #running = false
  readonly #closing = new AbortController()

  constructor(
    private readonly options: {
      place: () => unknown
      office: PostOffice
      background: Background
      onBlocked: () => Promise<void>
      log: Log
    },
  ) {}

  say(saying: Saying | RoomMessage): void {
    if (this.#closing.signal.aborted) return
    this.#waiting.push('message' in saying ? saying : { message: () => saying })
    this.go()
  }

  go(): void {
    if (this.#running) return
    this.#running = true
    this.options.background.run('say', async () => {
      let goesOn = false
      try {
        goesOn = await this.#work()
      } finally {
        this.#running = false
      }
      // Said in the moment between the last look and now.
      if (goesOn && this.#next()) this.go()
    })
  }

  /** Forgets what waits: whoever knows what was told says it again. */
  clear(): void {
    this.#waiting = []
  }

  /**
   * Nothing more leaves, also not what the channel asked to wait with: the person may not work here any more. It is
   * not lost: what matters of it is told after a restart.
   */
  close(): void {
    this.#closing.abort()
  }

  /** @returns whether more can be said now */
  async #work(): Promise<boolean> {
    for (let next = this.#next(); next; next = this.#next()) {
      if (!(await this.#say(next))) return false
      if (this.#waiting[0] === next) this.#waiting.shift()
      await next.after?.()
    }
    return true
  }

  #next(): Saying | undefined {
    return this.#closing.signal.aborted || this.options.place() === undefined ? undefined : this.#waiting[0]
  }

  /** @returns whether it is done with */
  async #say(saying: Saying): Promise<boolean> {
    const { place, office, onBlocked, log } = this.options
    const message = await saying.message(saying.again === true)
    if (message === undefined) return true
    await saying.before?.()
    const posted = await office.post(place(), message, this.#closing.signal)
    if ('posted' in posted) return true
    switch (posted.failed) {
      case 'busy':
        return false
      case 'blocked':
        this.clear()
        await onBlocked()
        return false
      case 'unsure':
        if (!saying.matters || saying.again === true) return true
        saying.again = true
        return this.#say(saying)
      case 'refused':
        log('teams-desk.refused')
        if (saying.instead) await office.post(place(), saying.instead, this.#closing.signal)
        return true
    }
  }
}
