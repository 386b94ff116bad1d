import type { RoomMessage } from '../../conversation/staff-room'
import type { StaffMember } from '../../desk/case'
import type { DeskEvent } from '../../desk/desk'
import { cardMessage, line as textLine } from '../cards/elements'
import type { TeamsDeskParts } from '../parts'
import { ChatLine } from './chat-line'
import { Following } from './following'
import type { Seat } from './seat'

/** One person's own chat with the assistant, while it is their desk. */
export class Chat {
  readonly line: ChatLine
  readonly following: Following
  readonly #stopListening: () => void
  #isBehind = false

  constructor(
    private readonly parts: TeamsDeskParts,
    readonly seat: Seat,
    /** Their colleagues must know that words of visitors do not reach them. */
    private readonly onUnreachable: (chat: Chat) => void,
  ) {
    const { office, background, log, desk } = parts
    this.line = new ChatLine({
      place: () => (seat.state.blocked ? undefined : seat.state.place),
      office,
      background,
      log,
      onBlocked: async () => {
        seat.state.blocked = true
        this.onUnreachable(this)
        await seat.save()
      },
    })
    this.following = new Following({ ...parts, seat, line: this.line, member: () => this.member() })
    this.#stopListening = desk.subscribe((event) => this.#onEvent(event), { id: seat.staffId })
  }

  /** The person, as long as they may work here. */
  async member(): Promise<StaffMember | undefined> {
    const found = await this.parts.staff.find(this.seat.staffId)
    return found?.active === true ? found : undefined
  }

  /** Simple words in their chat. */
  say(message: RoomMessage | string): void {
    this.line.say(typeof message === 'string' ? cardMessage(message, [textLine(message)]) : message)
  }

  /** They wrote here: from now on this is where they are found. */
  async isAt(place: unknown): Promise<void> {
    const { seat } = this
    const wasBlocked = seat.state.blocked
    const isKnown = JSON.stringify(seat.state.place) === JSON.stringify(place)
    if (isKnown && !wasBlocked) return
    seat.state.place = place
    seat.state.blocked = false
    await seat.save()
    if (wasBlocked) await this.goOn()
    this.line.go()
  }

  /** Tells what was left undone: by the process before this one, or while nothing arrived. */
  async goOn(): Promise<void> {
    this.#isBehind = true
    this.line.clear()
    await this.following.goOn()
    this.#isBehind = false
  }

  /** Now and then: what could not be said or read before. */
  async retry(): Promise<void> {
    if (this.#isBehind) await this.goOn()
    this.line.go()
  }

  get isPresent(): boolean {
    const { presentUntil } = this.seat.state
    return presentUntil !== undefined && presentUntil > this.parts.clock()
  }

  close(): void {
    this.#stopListening()
    this.line.close()
  }

  #onEvent(event: DeskEvent): void {
    const { seat, following } = this
    // Read when they can be reached again.
    if (seat.state.blocked && event.kind === 'message') return
    if (event.kind === 'case' && event.case.state.name === 'staff' && event.case.state.staffId === seat.staffId) {
      this.#follow(event.case.id)
    }
    following.onEvent(event)
  }

  /** Given by a colleague, or taken up in the browser: who is at work here hears of it here too. */
  #follow(caseId: string): void {
    const { seat, following, parts } = this
    if (seat.find(caseId)?.ended === false || !this.isPresent || seat.state.place === undefined) return
    seat.add(caseId)
    parts.background.run('follow', () => seat.save())
    following.introduce(caseId)
  }
}
