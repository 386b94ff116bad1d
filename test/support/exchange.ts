import type { Exchange } from '../../src/bot/step'
import { newConversationState } from '../../src/conversation/state'

/** A turn on its way through the steps, valid in every part. */
export const anExchange = (turn: Partial<Exchange['turn']> = {}, state: Partial<Exchange['state']> = {}): Exchange => ({
  turn: {
    id: 't1',
    conversationId: 'c1',
    channel: 'web',
    kind: 'message',
    text: 'hallo',
    audience: 'public',
    now: new Date('2026-11-21T12:00:00Z'),
    ...turn,
  },
  render: (replies) => [...replies],
  state: { ...newConversationState('public'), ...state },
  owner: { name: 'bot' },
  effects: [],
  language: 'nl',
  triage: { level: 'none', reasons: [] },
  replies: [],
  outcome: 'unknown',
  articles: [],
  events: [],
  repeated: false,
  keptPrivate: false,
  stored: [],
})
