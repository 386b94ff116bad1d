import { findTab, hasUnsent } from './cases'
import { changeTab, reduceLive, withCase } from './live'
import { initialState, type Action, type DeskAction, type DeskState, type Place } from './state'
import { newTab, reduceTab, withMessages } from './tab'

/** Everything that can happen to what the desk knows. Pure: no clock, no screen, no network. */
export function reduce(state: DeskState, action: Action): DeskState {
  if (!('caseId' in action)) return reduceDesk(state, action)
  if (action.kind === 'put-away') return putAway(state, action.caseId)
  return changeTab(state, action.caseId, (tab) => reduceTab(tab, action, state.me?.id))
}

function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.kind) {
    case 'me':
      return withMe(state, action.me)
    case 'signed-out':
      return state.signedOut ? state : signedOut(state, action.signIn)
    case 'ends-soon':
      return state.endsSoon === action.soon ? state : { ...state, endsSoon: action.soon }
    case 'link':
      return state.link === action.link ? state : { ...state, link: action.link }
    case 'live':
      return reduceLive(state, action.message)
    case 'opened':
      return opened(state, action)
    case 'listed':
      return listed(state, action)
    case 'go':
      return go(state, action.place)
    case 'visible':
      return go({ ...state, isVisible: action.isVisible }, state.place)
    case 'notice':
      return { ...state, notice: action.notice }
  }
}

function putAway(state: DeskState, caseId: string): DeskState {
  const wasHere = state.place.name === 'conversation' && state.place.caseId === caseId
  const tabs = state.tabs.filter((tab) => tab.caseId !== caseId)
  return { ...state, tabs, place: wasHere ? { name: 'queue' } : state.place }
}

/** Signing in again as somebody else starts from nothing. */
function withMe(
  state: DeskState,
  { me, present, sessionEndsAt }: Extract<DeskAction, { kind: 'me' }>['me'],
): DeskState {
  const isSame = state.me === undefined || state.me.id === me.id
  const start = isSame ? state : { ...initialState, isVisible: state.isVisible }
  return { ...start, me, present, sessionEndsAt, signedOut: undefined, endsSoon: false }
}

/** Whoever comes past this screen now sees nothing of anybody. What was typed waits for who typed it. */
function signedOut(state: DeskState, signIn: NonNullable<DeskState['signedOut']>): DeskState {
  const unsent = state.tabs
    .filter(hasUnsent)
    .map(({ caseId, draft, noteDraft, outgoing }) => ({ caseId, draft, noteDraft, outgoing }))
  return {
    ...initialState,
    me: state.me,
    isVisible: state.isVisible,
    unsent: [...state.unsent, ...unsent],
    signedOut: signIn,
  }
}

function opened(state: DeskState, action: Extract<DeskAction, { kind: 'opened' }>): DeskState {
  const { messages, notes, alerts, visitorAway, withReason } = action
  const known = withCase(state, action.case)
  const withTab = findTab(known, action.case.id)
    ? known
    : { ...known, tabs: [...known.tabs, newTab(action.case.id, known.tabs)].sort((a, b) => a.number - b.number) }
  return changeTab(withTab, action.case.id, (tab) => {
    const first = messages[0]?.sequence ?? 1
    const isFirstPage = tab.reading !== 'done'
    return {
      ...withMessages(tab, messages, state.me?.id),
      reading: 'done',
      withReason: tab.withReason || withReason,
      hasEarlier: isFirstPage ? first > 1 : tab.hasEarlier,
      notes,
      alerts,
      visitorAway,
    }
  })
}

function listed(state: DeskState, { cases, further }: Extract<DeskAction, { kind: 'listed' }>): DeskState {
  const ids = cases.map(({ id }) => id)
  const before = further ? (state.listed ?? []) : []
  const known = cases.reduce(withCase, state)
  return { ...known, notice: state.notice, listed: [...before, ...ids.filter((id) => !before.includes(id))] }
}

/** Looking at a conversation is reading it. */
function go(state: DeskState, place: Place): DeskState {
  const next = { ...state, place }
  if (place.name !== 'conversation' || !state.isVisible) return next
  return changeTab(next, place.caseId, (tab) => (tab.unread === 0 ? tab : { ...tab, unread: 0 }))
}
