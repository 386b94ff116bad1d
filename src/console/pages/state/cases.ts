import type { DeskState, Tab, WireCase } from './state'

type Known = Pick<DeskState, 'cases' | 'me'>

const all = ({ cases }: Pick<DeskState, 'cases'>): WireCase[] => Object.values(cases)

const byTime = (of: (known: WireCase) => string) => (a: WireCase, b: WireCase) =>
  Date.parse(of(a)) - Date.parse(of(b)) || (a.id < b.id ? -1 : 1)

/** Who has waited longest comes first. */
export const waiting = (state: Pick<DeskState, 'cases'>): WireCase[] =>
  all(state)
    .filter((known) => known.state.name === 'waiting')
    .sort(byTime((known) => known.waitingSince))

/** Messages that nobody has answered: left when nobody was there, or when nobody came. */
export const leftBehind = (state: Pick<DeskState, 'cases'>): WireCase[] =>
  all(state)
    .filter((known) => known.state.name === 'message-left' || known.state.name === 'expired')
    .sort(byTime((known) => known.openedAt))

export const withColleagues = (state: Known): WireCase[] =>
  all(state)
    .filter((known) => known.state.name === 'staff' && !isMine(state, known))
    .sort(byTime((known) => known.openedAt))

export function isMine({ me }: Pick<DeskState, 'me'>, { state }: WireCase): boolean {
  return state.name === 'staff' && state.staffId === me?.id
}

/** What can be written to the visitor now, and if nothing, why. */
export type Writing = 'conversation' | 'left-message' | 'claim-first' | 'colleague' | 'closed'

export function writingTo(state: Pick<DeskState, 'me'>, known: WireCase): Writing {
  switch (known.state.name) {
    case 'staff':
      return isMine(state, known) ? 'conversation' : 'colleague'
    case 'message-left':
    case 'expired':
      return 'left-message'
    case 'waiting':
      return 'claim-first'
    case 'closed':
      return 'closed'
  }
}

/** The desk lets nobody read a closed case, or that of a colleague, without a reason. */
export const needsReason = (state: Pick<DeskState, 'me'>, known: WireCase): boolean =>
  known.state.name === 'closed' || (known.state.name === 'staff' && !isMine(state, known))

export const findTab = ({ tabs }: Pick<DeskState, 'tabs'>, caseId: string): Tab | undefined =>
  tabs.find((tab) => tab.caseId === caseId)

export function hasUnsent({ draft, noteDraft, outgoing }: Pick<Tab, 'draft' | 'noteDraft' | 'outgoing'>): boolean {
  return draft.trim() !== '' || noteDraft.trim() !== '' || outgoing.length > 0
}
