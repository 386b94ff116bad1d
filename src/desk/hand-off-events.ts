import type { Case } from './case'

/** What another desk is told. Plug one in by giving the desk another one of these. */
export interface HandOffSignals {
  opened(now: Case): void
  moved(now: Case): void
}

/**
 * An event of the Bot Framework's handoff protocol ("Transition conversations from bot to human"): the form that
 * `EventFactory.createHandoffInitiation` and `createHandoffStatus` of the SDK give it.
 */
export interface HandOffEvent {
  type: 'event'
  name: 'handoff.initiate' | 'handoff.status'
  id: string
  timestamp: string
  channelId: string
  conversation: { id: string }
  value: HandOffContext | HandOffStatus
  attachments: []
  entities: []
}

/** `value` of `handoff.initiate`: the protocol leaves it to the two desks. No transcript: words stay with the case. */
export interface HandOffContext {
  caseId: string
  reason: Case['reason']
  level: Case['level']
  language: Case['language']
  isDrill: boolean
}

/** `value` of `handoff.status`. `message` is for `failed` and is a code, never a text of the visitor. */
export interface HandOffStatus {
  state: 'accepted' | 'failed' | 'completed'
  message?: string
}

/** Makes the events of the protocol from what happens at our desk. */
export function createHandOffSignals(options: {
  send: (event: HandOffEvent) => void
  clock: () => Date
  ids: () => string
}): HandOffSignals {
  const { send, clock, ids } = options
  const event = (now: Case, name: HandOffEvent['name'], value: HandOffEvent['value']): HandOffEvent => ({
    type: 'event',
    name,
    id: ids(),
    timestamp: clock().toISOString(),
    channelId: now.channel === 'web' ? 'directline' : now.channel === 'teams' ? 'msteams' : 'facebook',
    // A conversation that was erased has no id any more; the case is what both desks know it by.
    conversation: { id: now.conversationId ?? now.id },
    value,
    attachments: [],
    entities: [],
  })
  return {
    opened(now) {
      const { id: caseId, reason, level, language, isDrill } = now
      send(event(now, 'handoff.initiate', { caseId, reason, level, language, isDrill }))
    },
    moved(now) {
      const status = statusOf(now)
      if (status) send(event(now, 'handoff.status', status))
    },
  }
}

function statusOf({ state }: Case): HandOffStatus | undefined {
  switch (state.name) {
    case 'staff':
      return { state: 'accepted' }
    case 'expired':
      return { state: 'failed', message: 'expired' }
    case 'closed':
      return state.reason === 'undeliverable' ? { state: 'failed', message: state.reason } : { state: 'completed' }
    case 'waiting':
    case 'message-left':
      return undefined
  }
}
