import type { Case, CaseMessage } from '../../desk/case'
import type { DeskEvent } from '../../desk/desk'
import { dangerCard, deliveryCard, endedMessage } from '../cards/conversation-cards'
import { numberOf } from '../cards/elements'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'
import { leave } from './current'
import { aimOf, isTheirs, Telling, type TellingOptions } from './telling'

type Options = TellingOptions & Pick<TeamsDeskParts, 'cases' | 'background' | 'clock'>

/** What happens in the cases that a person has taken up in Teams, from the first word to the end. */
export class Following {
  readonly #telling: Telling
  /** Taken up in this moment: until the desk has answered, it may still be anybody's. */
  readonly #claiming = new Set<string>()
  /** The newest version heard of. What was read before a move can be told after it. */
  readonly #versions = new Map<string, number>()

  constructor(private readonly options: Options) {
    this.#telling = new Telling(options)
  }

  /**
   * Takes a case up: kept before the desk is asked, so that a crash in between leaves nobody without words.
   * @param claim asks the desk; resolves with whether it is theirs
   */
  async takeUp(caseId: string, claim: () => Promise<boolean>): Promise<boolean> {
    const { seat } = this.options
    const wasTheirs = seat.find(caseId)?.ended === false
    const followed = seat.add(caseId)
    this.#claiming.add(caseId)
    try {
      await seat.save()
      const isTheirsNow = await claim()
      if (!isTheirsNow && !wasTheirs) await seat.drop(followed)
      return isTheirsNow
    } finally {
      this.#claiming.delete(caseId)
    }
  }

  /** Tells what a case is about, once. */
  introduce(caseId: string): void {
    this.#telling.introduce(caseId)
  }

  onEvent(event: DeskEvent): void {
    switch (event.kind) {
      case 'case':
        return this.#onCase(event.case)
      case 'message':
        return this.#telling.said(event.caseId, event.message)
      case 'delivery':
        return this.#onDelivery(event.caseId, event.sequence, event.delivery)
      case 'deleted':
        return this.#end(event.caseId, words.ended.deleted(numberOf(event.caseId)))
      case 'note':
      case 'presence':
      case 'visitor-away':
      case 'visitor-typing':
        // Notes are for the screens of colleagues; typing and looking away are noise in a chat.
        return
    }
  }

  /** Goes on with what a restart, or a time in which nothing arrived, left undone. */
  async goOn(): Promise<void> {
    const { seat, cases } = this.options
    this.#telling.forgetAll()
    for (const followed of [...seat.state.following]) {
      const { caseId, ended, introduced } = followed
      const known = await cases.read(caseId)
      if (!known || !isTheirs(seat, known) || ended) {
        this.#end(caseId, `${howItEnded(caseId, known)} ${words.ended.perhapsMissed}`)
      } else if (introduced) await this.#telling.catchUp(followed)
      else this.introduce(caseId)
    }
  }

  #onCase(known: Case): void {
    const { seat, line } = this.options
    const followed = seat.find(known.id)
    if (!followed || followed.ended || known.version < (this.#versions.get(known.id) ?? 0)) return
    this.#versions.set(known.id, known.version)
    if (!isTheirs(seat, known)) {
      if (!this.#claiming.has(known.id)) this.#end(known.id, howItEnded(known.id, known))
      return
    }
    if (known.level === followed.level || (known.level !== 'danger' && known.level !== 'crisis')) return
    followed.level = known.level
    if (this.#claiming.has(known.id)) return // the introduction says so
    line.say({
      matters: true,
      message: (again) => dangerCard(known, aimOf(seat, again)),
      after: () => seat.save(),
    })
  }

  #onDelivery(caseId: string, sequence: number, delivery: CaseMessage['delivery']): void {
    if (delivery?.name !== 'failed' || !this.options.seat.find(caseId)) return
    const { desk, member, line } = this.options
    const problem = words.delivery.failed[delivery.why]
    line.say({
      matters: true,
      message: async () => {
        const staff = await member()
        const page = staff && (await desk.messages(staff, caseId, sequence + 1))
        const said = page && !('refused' in page) ? page.find((each) => each.sequence === sequence)?.text : undefined
        return deliveryCard(caseId, said, problem)
      },
    })
  }

  /** It is theirs no longer. Words have nowhere to go from this moment; the person is told when their turn comes. */
  #end(caseId: string, text: string): void {
    const { seat, line, background, clock } = this.options
    const followed = seat.find(caseId)
    if (!followed) return
    followed.ended = true
    leave(seat, caseId, clock())
    this.#telling.forget(caseId)
    this.#versions.delete(caseId)
    background.run('end', () => seat.save())
    line.say({
      matters: true,
      message: (again) => {
        if (!followed.introduced) return undefined
        return endedMessage(text, { ...aimOf(seat, again), others: seat.open.map((each) => each.caseId) })
      },
      after: () => seat.drop(followed),
    })
  }
}

function howItEnded(caseId: string, known: Case | undefined): string {
  const { closed, transferred, queue, deleted } = words.ended
  const number = numberOf(caseId)
  if (known?.state.name === 'closed') return closed(number, words.closeReasons[known.state.reason])
  if (known?.state.name === 'staff') return transferred(number, known.state.staffName)
  return known?.state.name === 'waiting' ? queue(number) : deleted(number)
}
