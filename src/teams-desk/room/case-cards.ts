import { z } from 'zod'
import type { Posted, RoomMessage } from '../../conversation/staff-room'
import type { Case } from '../../desk/case'
import { caseCard, endedCard } from '../cards/case-card'
import { cardMessage, line } from '../cards/elements'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'

const kind = 'desk-card'

const cardSchema = z.object({
  /** The room in which it stands. */
  room: z.string(),
  /** Its thread, and the message. Absent: it was on its way, and nobody knows whether it arrived. */
  posted: z.object({ place: z.unknown().optional(), cardId: z.string() }).optional(),
  /** What it shows. */
  shows: z.string(),
})
type Card = z.infer<typeof cardSchema>

export interface Room {
  id: string
  place: unknown
}

interface Options extends Pick<TeamsDeskParts, 'documents' | 'office' | 'cases' | 'background' | 'log'> {
  room: () => Room | undefined
  /** The assistant may not post in the channel any more. */
  onLost: () => Promise<void>
}

/**
 * One card for each case in the room of the desk, kept as the case stands. Of many changes at once the last is shown:
 * for each card one call is under way, and then the newest.
 */
export class CaseCards {
  readonly #latest = new Map<string, Case>()
  readonly #cards = new Map<string, Card>()
  readonly #working = new Set<string>()
  #closed = false

  constructor(private readonly options: Options) {}

  /** Reads what stands in the room, and puts right what changed since. */
  async resume(open: readonly Case[]): Promise<void> {
    for (const { id, value } of await this.options.documents.all(kind)) {
      const { success, data } = cardSchema.safeParse(value)
      if (success) this.#cards.set(id, data)
    }
    for (const known of open) this.changed(known)
    const isOpen = new Set(open.map(({ id }) => id))
    for (const id of [...this.#cards.keys()].filter((each) => !isOpen.has(each))) {
      const known = await this.options.cases.read(id)
      if (known) this.changed(known)
      else this.deleted(id)
    }
  }

  changed(known: Case): void {
    const before = this.#latest.get(known.id)
    if (before && before.version > known.version) return
    // What was over before it came here is no news.
    if (known.state.name === 'closed' && !before && !this.#cards.has(known.id)) return
    this.#latest.set(known.id, known)
    this.#show(known.id)
  }

  deleted(caseId: string): void {
    this.#latest.delete(caseId)
    this.options.background.run('card', () => this.#retire(caseId, words.card.deleted))
  }

  /** The room is somewhere else now: what is open appears there. */
  moved(): void {
    const isElsewhere = ([, card]: [string, Card]): boolean => card.room !== this.options.room()?.id
    this.options.background.run('card', async () => {
      for (const [caseId] of [...this.#cards].filter(isElsewhere)) await this.#retire(caseId, words.card.moved)
      for (const caseId of this.#latest.keys()) this.#show(caseId)
    })
  }

  /** Now and then: what could not be shown before. */
  retry(): void {
    for (const caseId of this.#latest.keys()) this.#show(caseId)
  }

  /** A sentence in the thread of a case. */
  tell(caseId: string, text: string): void {
    const posted = this.#cards.get(caseId)?.posted
    if (!posted) return
    this.options.background.run('tell', () => this.options.office.post(posted.place, cardMessage(text, [line(text)])))
  }

  close(): void {
    this.#closed = true
  }

  #show(caseId: string): void {
    if (this.#closed || this.#working.has(caseId)) return
    this.#working.add(caseId)
    this.options.background.run('card', async () => {
      try {
        while (!this.#closed && (await this.#showOnce(caseId)));
      } finally {
        this.#working.delete(caseId)
      }
    })
  }

  /** @returns whether to look again: it was shown, and the case may have changed meanwhile */
  async #showOnce(caseId: string): Promise<boolean> {
    const known = this.#latest.get(caseId)
    if (!known) return false
    const card = this.#cards.get(caseId)
    const shows = whatShows(known)
    if (card?.posted && card.shows === shows) {
      if (known.state.name === 'closed') await this.#forget(caseId)
      return false
    }
    return card?.posted ? this.#replace(known, card, card.posted) : this.#post(known, card !== undefined)
  }

  async #replace(known: Case, card: Card, { place, cardId }: NonNullable<Card['posted']>): Promise<boolean> {
    const posted = await this.options.office.replace(place, cardId, caseCard(known))
    // An update that may have arrived can be sent again without harm: the clock does.
    if (isFailed(posted, 'busy', 'unsure')) return false
    if (isFailed(posted, 'blocked')) return this.#lost(known.id)
    if ('failed' in posted) return this.#post(known, false)
    await this.#keep(known.id, { ...card, shows: whatShows(known) })
    return true
  }

  /** @param maybeTwice it was on its way before */
  async #post(known: Case, maybeTwice: boolean): Promise<boolean> {
    const { office, log } = this.options
    const room = this.options.room()
    if (!room || (known.state.name === 'closed' && !this.#cards.has(known.id))) return false
    const shows = whatShows(known)
    await this.#keep(known.id, { room: room.id, shows })
    const posted = await office.postInChannel(room.place, caseCard(known, { maybeTwice }))
    if ('posted' in posted) {
      await this.#keep(known.id, { room: room.id, shows, posted: { place: posted.place, cardId: posted.posted } })
      return true
    }
    log('teams-desk.card-failed', { caseId: known.id, code: posted.failed })
    if (posted.failed === 'unsure') return false // by the clock, marked as perhaps the second
    if (!maybeTwice) await this.#forgetCard(known.id)
    return posted.failed === 'blocked' ? this.#lost(known.id) : false
  }

  async #lost(caseId: string): Promise<false> {
    await this.#forgetCard(caseId)
    await this.options.onLost()
    return false
  }

  async #retire(caseId: string, text: string): Promise<void> {
    const posted = this.#cards.get(caseId)?.posted
    await this.#forgetCard(caseId)
    if (posted) await this.options.office.replace(posted.place, posted.cardId, endedCard(caseId, text))
  }

  async #keep(caseId: string, card: Card): Promise<void> {
    this.#cards.set(caseId, card)
    await this.options.documents.put(kind, caseId, card)
  }

  async #forgetCard(caseId: string): Promise<void> {
    if (this.#cards.delete(caseId)) await this.options.documents.remove(kind, caseId)
  }

  async #forget(caseId: string): Promise<void> {
    this.#latest.delete(caseId)
    await this.#forgetCard(caseId)
  }
}

function isFailed(posted: Posted, ...failures: Extract<Posted, { failed: string }>['failed'][]): boolean {
  return 'failed' in posted && failures.includes(posted.failed)
}

/** Two cases that give the same are shown alike. */
function whatShows(known: Case): string {
  const message: RoomMessage = caseCard(known)
  return JSON.stringify(message.card)
}
