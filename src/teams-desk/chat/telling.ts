import type { Case, CaseMessage, StaffMember } from '../../desk/case'
import { introductionCard, messageCard, type Aim } from '../cards/conversation-cards'
import { cardMessage, line as textLine, numberOf } from '../cards/elements'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'
import type { ChatLine } from './chat-line'
import { missedMessages } from './missed'
import type { Followed, Seat } from './seat'

/** What is under way of a case in this process. */
interface Progress {
  /** What was there before has been put in line: what comes now can follow it. */
  ready: boolean
  /** Came before that. */
  early: CaseMessage[]
  /** The last message that was put in line. */
  inLine: number
}

export interface TellingOptions extends Pick<TeamsDeskParts, 'desk'> {
  seat: Seat
  line: ChatLine
  /** The person, as long as they may work here. */
  member: () => Promise<StaffMember | undefined>
}

/**
 * Tells a person what a case is about and what is said in it. How far they were told is kept before and after each
 * message: after a crash nothing is left out, and what may come twice says so.
 */
export class Telling {
  readonly #progress = new Map<string, Progress>()

  constructor(private readonly options: TellingOptions) {}

  /** Once. */
  introduce(caseId: string): void {
    const { seat, line, desk, member } = this.options
    const followed = seat.find(caseId)
    if (!followed || followed.introduced || this.#progress.has(caseId)) return
    const progress = this.#begin(caseId)
    let view: { case: Case; messages: CaseMessage[] } | undefined
    line.say({
      matters: true,
      again: followed.attempted > 0,
      message: async (again) => {
        const staff = await member()
        const opened = view ?? (staff && (await desk.open(staff, caseId)))
        if (!opened || 'refused' in opened || !isTheirs(seat, opened.case)) return undefined
        view = opened
        followed.level = opened.case.level
        return introductionCard(opened.case, opened.messages, aimOf(seat, again))
      },
      before: () => {
        followed.attempted = 1
        return seat.save()
      },
      after: async () => {
        if (!view) {
          // Somebody else's by now: the event of that came before it was followed.
          this.#progress.delete(caseId)
          return seat.drop(followed)
        }
        const last = view.messages.at(-1)?.sequence ?? 0
        Object.assign(followed, { introduced: true, told: last, attempted: last })
        this.#ready(followed, progress, last)
        await seat.save()
      },
    })
  }

  said(caseId: string, message: CaseMessage): void {
    const followed = this.options.seat.find(caseId)
    const progress = this.#progress.get(caseId)
    if (!followed || followed.ended || !progress) return
    if (progress.ready) this.#putInLine(followed, progress, message)
    else progress.early.push(message)
  }

  /** What was said since they were last told. */
  async catchUp(followed: Followed): Promise<void> {
    const { desk, member, line } = this.options
    const { caseId, told } = followed
    const progress = this.#begin(caseId)
    const staff = await member()
    const missed = staff && (await missedMessages(desk, staff, caseId, told))
    if (!missed) return // not theirs in the meantime: the event of that tells them
    if (missed.more) line.say(notice(words.chat.missedMore(numberOf(caseId))))
    progress.inLine = told
    for (const message of missed.messages) this.#putInLine(followed, progress, message)
    this.#ready(followed, progress, progress.inLine)
  }

  forget(caseId: string): void {
    this.#progress.delete(caseId)
  }

  forgetAll(): void {
    this.#progress.clear()
  }

  #begin(caseId: string): Progress {
    const progress: Progress = { ready: false, early: [], inLine: 0 }
    this.#progress.set(caseId, progress)
    return progress
  }

  #ready(followed: Followed, progress: Progress, inLine: number): void {
    progress.inLine = inLine
    progress.ready = true
    for (const message of progress.early.splice(0)) this.#putInLine(followed, progress, message)
  }

  #putInLine(followed: Followed, progress: Progress, message: CaseMessage): void {
    const { sequence, author } = message
    // Their own, typed here or in the browser. It may be told before what the visitor said just before it.
    if (author.kind === 'staff' || sequence <= progress.inLine) return
    progress.inLine = sequence
    const { seat, line } = this.options
    const { caseId } = followed
    line.say({
      matters: true,
      again: sequence <= followed.attempted,
      message: (again) => messageCard(caseId, message, aimOf(seat, again)),
      instead: notice(words.chat.notShown(numberOf(caseId))),
      before: () => {
        followed.attempted = sequence
        return seat.save()
      },
      after: () => {
        followed.told = sequence
        return seat.save()
      },
    })
  }
}

export const isTheirs = ({ staffId }: Seat, { state }: Case): boolean =>
  state.name === 'staff' && state.staffId === staffId

/** Where typed words go at this moment, for what is said at this moment. */
export const aimOf = ({ state }: Seat, again: boolean): Aim => ({ current: state.current?.caseId, again })

const notice = (text: string) => cardMessage(text, [textLine(text)])
