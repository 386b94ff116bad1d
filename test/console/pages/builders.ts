import type { OpenedCase, Wire } from '../../../src/console/api'
import {
  initialState,
  type Action,
  type DeskState,
  type WireCase,
  type WireMessage,
} from '../../../src/console/pages/state/state'
import { reduce } from '../../../src/console/pages/state/reduce'

export const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 3, minute)).toISOString()

export const mine = { name: 'staff', staffId: 'anna', staffName: 'Anna' } as const
export const brams = { name: 'staff', staffId: 'bram', staffName: 'Bram' } as const

export const aCase = (overrides: Partial<WireCase> = {}): WireCase => ({
  id: 'case-1',
  version: 1,
  state: { name: 'waiting' },
  conversationId: 'conversation-1',
  channel: 'web',
  language: 'nl',
  level: 'none',
  reason: 'asked',
  openedAt: at(0),
  waitingSince: at(0),
  closedAt: undefined,
  passedOn: [],
  safeContact: { way: 'never' },
  outcome: undefined,
  isDrill: false,
  unread: 0,
  ...overrides,
})

export const fromVisitor = (sequence: number, text = `bericht ${sequence}`): WireMessage => {
  return { sequence, text, author: { kind: 'visitor' }, at: at(sequence), delivery: undefined }
}

export const fromAnna = (sequence: number, text: string): WireMessage => {
  const author = { kind: 'staff', staffId: 'anna', staffName: 'Anna' } as const
  return { sequence, text, author, at: at(sequence), delivery: { name: 'stored' } }
}

const opened = (known: WireCase, messages: WireMessage[] = []): Wire<OpenedCase> => {
  return { case: known, messages, notes: [], alerts: [], visitorAway: false }
}

const me = {
  me: { id: 'anna', name: 'Anna', role: 'worker', active: true },
  present: [],
  sessionEndsAt: at(59),
} as const

/** What comes of these, one after the other. */
export const then = (state: DeskState, ...actions: Action[]): DeskState =>
  actions.reduce<DeskState>((before, action) => reduce(before, action), state)

/** The same on a screen that Anna has just opened. */
export const after = (...actions: Action[]): DeskState =>
  then(initialState, { kind: 'me', me: { ...me, present: [] } }, ...actions)

export const live = {
  hello: (...cases: WireCase[]): Action => ({ kind: 'live', message: { kind: 'hello', cases, present: [] } }),
  case: (known: WireCase): Action => ({ kind: 'live', message: { kind: 'case', case: known } }),
  message: (caseId: string, message: WireMessage): Action => ({
    kind: 'live',
    message: { kind: 'message', caseId, message },
  }),
}

export const open = (known: WireCase, messages: WireMessage[] = [], withReason = false): Action => {
  return { kind: 'opened', ...opened(known, messages), withReason }
}

export const look = (caseId: string): Action => ({ kind: 'go', place: { name: 'conversation', caseId } })
