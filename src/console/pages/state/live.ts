import type { LiveMessage } from '../../api'
import { findTab, isMine } from './cases'
import type { DeskState, Tab, WireCase } from './state'
import { newTab, withMessages, withoutContent } from './tab'

/** Changes one tab, if it is there. */
export function changeTab(state: DeskState, caseId: string, change: (tab: Tab) => Tab): DeskState {
  const index = state.tabs.findIndex((tab) => tab.caseId === caseId)
  const tab = state.tabs[index]
  return tab === undefined ? state : { ...state, tabs: state.tabs.with(index, change(tab)) }
}

/**
 * How a case stands. Older news than what is known is dropped: answers and the socket overtake one another. A case
 * that becomes mine gets a tab; one that goes to a colleague leaves no words behind.
 */
export function withCase(state: DeskState, known: WireCase): DeskState {
  const before = state.cases[known.id]
  if (before && before.version > known.version) return state
  const next: DeskState = { ...state, cases: { ...state.cases, [known.id]: known } }
  const wasMine = before !== undefined && isMine(state, before)
  if (isMine(state, known)) {
    const tab = findTab(next, known.id)
    if (tab)
      return tab.reading === 'refused' ? changeTab(next, known.id, (each) => ({ ...each, reading: 'to-do' })) : next
    return withTab(next, known, before?.state.name === 'staff')
  }
  return wasMine && known.state.name === 'staff' ? changeTab(next, known.id, withoutContent) : next
}

function withTab(state: DeskState, known: WireCase, transferred: boolean): DeskState {
  const unsent = state.unsent.find(({ caseId }) => caseId === known.id)
  const tab = newTab(known.id, state.tabs, { unread: known.unread, unsent })
  return {
    ...state,
    tabs: [...state.tabs, tab].sort((a, b) => a.number - b.number),
    unsent: state.unsent.filter((each) => each !== unsent),
    notice: transferred ? { kind: 'transferred-to-you', number: tab.number } : state.notice,
  }
}

function forgetCase(state: DeskState, caseId: string): DeskState {
  const cases = Object.fromEntries(Object.entries(state.cases).filter(([id]) => id !== caseId))
  const place =
    state.place.name === 'conversation' && state.place.caseId === caseId ? { name: 'queue' as const } : state.place
  return {
    ...state,
    cases,
    place,
    tabs: state.tabs.filter((tab) => tab.caseId !== caseId),
    listed: state.listed?.filter((id) => id !== caseId),
  }
}

const openStates: readonly WireCase['state']['name'][] = ['waiting', 'staff', 'message-left', 'expired']

/** Everything that is open now. What was open and is not among it has ended; tabs are looked after one by one. */
function withHello(state: DeskState, cases: readonly WireCase[]): DeskState {
  const now = new Set(cases.map(({ id }) => id))
  const kept = Object.entries(state.cases).filter(
    ([id, known]) => now.has(id) || findTab(state, id) || !openStates.includes(known.state.name),
  )
  const start: DeskState = { ...state, link: 'live', cases: Object.fromEntries(kept) }
  const oldestFirst = [...cases].sort((a, b) => Date.parse(a.waitingSince) - Date.parse(b.waitingSince))
  return { ...oldestFirst.reduce(withCase, start), notice: state.notice }
}

function isOnScreen({ place, isVisible }: DeskState, caseId: string): boolean {
  return isVisible && place.name === 'conversation' && place.caseId === caseId
}

/** What the socket tells. */
export function reduceLive(state: DeskState, message: LiveMessage): DeskState {
  switch (message.kind) {
    case 'hello':
      return { ...withHello(state, message.cases), present: message.present }
    case 'case':
      return withCase(state, message.case)
    case 'message':
      return changeTab(state, message.caseId, (tab) => {
        const isNew = message.message.sequence > (tab.messages.at(-1)?.sequence ?? 0)
        const fromVisitor = message.message.author.kind === 'visitor'
        const next = withMessages(tab, [message.message], state.me?.id)
        if (!fromVisitor) return next
        const unread = isNew && !isOnScreen(state, tab.caseId) ? tab.unread + 1 : tab.unread
        return { ...next, unread, visitorTyping: false }
      })
    case 'delivery':
      return changeTab(state, message.caseId, (tab) => ({
        ...tab,
        messages: tab.messages.map((each) =>
          each.sequence === message.sequence ? { ...each, delivery: message.delivery } : each,
        ),
      }))
    case 'note':
      return changeTab(state, message.caseId, (tab) =>
        tab.notes.some(({ id }) => id === message.note.id) ? tab : { ...tab, notes: [...tab.notes, message.note] },
      )
    case 'visitor-typing':
      return changeTab(state, message.caseId, (tab) => ({ ...tab, visitorTyping: true, visitorAway: false }))
    case 'visitor-away':
      return changeTab(state, message.caseId, (tab) => ({ ...tab, visitorAway: message.away, visitorTyping: false }))
    case 'deleted':
      return forgetCase(state, message.caseId)
    case 'presence':
      return { ...state, present: message.present }
  }
}
