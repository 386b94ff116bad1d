import type { TeamsDeskParts } from '../parts'
import { Chat } from './chat'
import type { TeamsPresence } from './presence'
import { Seat } from './seat'

/** The chats of everybody who works at the desk from Teams. */
export class Chats {
  readonly #chats = new Map<string, Chat>()
  readonly #stopListening: () => void

  constructor(
    private readonly parts: TeamsDeskParts,
    private readonly presence: TeamsPresence,
    private readonly onUnreachable: (chat: Chat) => void,
  ) {
    // Nobody's id: presence is told to all, and nothing else is asked for.
    this.#stopListening = parts.desk.subscribe(
      (event) => {
        if (event.kind === 'presence') presence.onPresence(this.#chats.values(), event.present)
      },
      { id: 'teams-presence' },
    )
  }

  async resume(): Promise<void> {
    for (const seat of await Seat.all(this.parts.documents)) {
      if (this.#chats.has(seat.staffId)) continue
      const chat = new Chat(this.parts, seat, this.onUnreachable)
      this.#chats.set(seat.staffId, chat)
    }
    for (const chat of [...this.#chats.values()]) {
      await this.#look(chat)
      if (this.#chats.has(chat.seat.staffId)) await this.#unlessItFails(() => chat.goOn())
    }
  }

  of(staffId: string): Chat {
    const known = this.#chats.get(staffId)
    if (known) return known
    const chat = new Chat(this.parts, Seat.empty(staffId, this.parts.documents), this.onUnreachable)
    this.#chats.set(staffId, chat)
    return chat
  }

  /** Whoever was disabled hears nothing more; whoever is there is reported to the desk; what failed is tried again. */
  async check(): Promise<void> {
    for (const chat of [...this.#chats.values()]) await this.#unlessItFails(() => this.#look(chat))
    for (const chat of [...this.#chats.values()]) await this.#unlessItFails(() => chat.retry())
  }

  tellLeads(text: string): void {
    for (const chat of this.#chats.values()) {
      this.parts.background.run('tell-leads', async () => {
        if ((await chat.member())?.role === 'lead') chat.say(text)
      })
    }
  }

  close(): void {
    this.#stopListening()
    for (const chat of this.#chats.values()) chat.close()
  }

  /** What goes wrong for one person keeps nobody else waiting; it is tried again by the clock. */
  async #unlessItFails(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      this.parts.log('teams-desk.failed', { name: 'chat', code: error instanceof Error ? error.name : 'unknown' })
    })
  }

  async #look(chat: Chat): Promise<void> {
    const member = await chat.member()
    if (member) return this.presence.beat(chat, member)
    const { staffId, state } = chat.seat
    chat.close()
    this.#chats.delete(staffId)
    if (state.presentUntil !== undefined) this.presence.end(chat)
    this.parts.log('teams-desk.not-active', { staffId })
  }
}
