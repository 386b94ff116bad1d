import { describe, expect, it } from '@jest/globals'
import { handOffStates, mayMove } from '../../src/desk/transitions'

/** Written out by hand, so that a change of the table is seen twice. */
const legal = new Set([
  'bot>offered',
  'offered>consent',
  'offered>bot',
  'offered>message-left',
  'consent>waiting',
  'consent>message-left',
  'consent>bot',
  'waiting>staff',
  'waiting>expired',
  'waiting>message-left',
  'waiting>closed',
  'staff>staff',
  'staff>waiting',
  'staff>closed',
  'message-left>closed',
  'expired>message-left',
  'expired>closed',
])
const pairs = handOffStates.flatMap((from) => handOffStates.map((to) => [from, to] as const))

describe('the moves of a hand-off', () => {
  it.each(pairs)('from %s to %s', (from, to) => {
    expect(mayMove(from, to)).toBe(legal.has(`${from}>${to}`))
  })
})
