import type { Seat } from './seat'

/**
 * To whom typed words go. The rule: never to a visitor whom the person did not choose before typing.
 *
 * - A conversation becomes current by an act of the person alone: taking it up while none is, or choosing it.
 * - When it ends, whoever ended it, none is current. Not even the only one left: the answer that somebody is typing was
 *   meant for who has just gone.
 * - What was sent before the choice, or within moments after one conversation was changed for another, is held back and
 *   asked about. The times are the channel's own, so a delivery that was delayed or came twice changes nothing.
 */
const settleMs = 3_000
/** For so long after a conversation, words are taken for the end of it rather than for a question to the assistant. */
const lingerMs = 5 * 60_000

export function choose({ state }: Seat, caseId: string, at: Date): void {
  if (state.current?.caseId === caseId) return
  const comesFromAnother = state.current !== undefined || justLeft({ state }, at)
  state.current = { caseId, from: comesFromAnother ? new Date(at.getTime() + settleMs) : at }
}

/** The conversation has ended, or is somebody else's. */
export function leave({ state }: Seat, caseId: string, at: Date): void {
  if (state.current?.caseId !== caseId) return
  delete state.current
  state.leftAt = at
}

/** The conversation for which something that was sent then is surely meant. */
export function meantFor({ state }: Seat, sentAt: Date): string | undefined {
  const { current } = state
  return current && sentAt >= current.from ? current.caseId : undefined
}

export function justLeft({ state: { leftAt } }: Pick<Seat, 'state'>, sentAt: Date): boolean {
  return leftAt !== undefined && sentAt.getTime() < leftAt.getTime() + lingerMs
}
