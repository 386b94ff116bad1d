import { z } from 'zod'
import type { StaffMember } from '../../desk/case'
import { presenceCard } from '../cards/form-cards'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'
import { CaseCards, type Room } from './case-cards'

const kind = 'desk-room'
/** There is one desk. */
const id = 'room'

const roomSchema = z.object({ id: z.string(), place: z.unknown().optional() })

/** Looks at the queue for the room: nobody's eyes, so it is shown no words of what a colleague has. */
const observer: StaffMember = { id: 'teams-room', name: '', role: 'worker', active: true }

/** The channel of a team in which cases appear. */
export class DeskRoom {
  readonly cards: CaseCards
  #room: Room | undefined
  #stopListening: (() => void) | undefined

  constructor(
    private readonly parts: TeamsDeskParts,
    onLost: () => void,
  ) {
    this.cards = new CaseCards({
      ...parts,
      room: () => this.#room,
      onLost: async () => {
        if (this.#room === undefined) return
        await this.end()
        parts.log('teams-desk.room-lost')
        onLost()
      },
    })
  }

  get isOpen(): boolean {
    return this.#room !== undefined
  }

  async resume(): Promise<void> {
    const { documents, desk } = this.parts
    const { success, data } = roomSchema.safeParse(await documents.get(kind, id))
    this.#room = success ? { id: data.id, place: data.place } : undefined
    this.#stopListening ??= desk.subscribe((event) => {
      if (event.kind === 'case') this.cards.changed(event.case)
      if (event.kind === 'deleted') this.cards.deleted(event.caseId)
    }, observer)
    await this.cards.resume(await desk.queue(observer))
  }

  /** Cases appear in the channel of this place from now on. */
  async begin(place: unknown): Promise<void> {
    const { documents, ids } = this.parts
    const room = { id: ids(), place }
    await documents.put(kind, id, room)
    this.#room = room
    this.cards.moved()
  }

  /** Cards that stand in it are still kept up to date. */
  async end(): Promise<void> {
    await this.parts.documents.remove(kind, id)
    this.#room = undefined
  }

  /** In a place where others read along. */
  say(place: unknown, text: string): void {
    const { background, office } = this.parts
    background.run('say', () => office.post(place, { text, summary: text }))
  }

  welcome(place: unknown): void {
    const { background, office } = this.parts
    background.run('say', () => office.post(place, presenceCard(words.room.here)))
  }

  close(): void {
    this.#stopListening?.()
    this.cards.close()
  }
}
