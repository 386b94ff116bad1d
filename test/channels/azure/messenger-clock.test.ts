import { describe, expect, it } from '@jest/globals'
import { messengerTerms } from '../../../src/channels/azure/messenger-clock'

const heardAt = new Date('2026-11-21T12:00:00Z')
const hourMs = 3_600_000
const terms = (by: 'assistant' | 'person', afterMs: number, humanAgent = true) =>
  messengerTerms({ by, heardAt, now: new Date(heardAt.getTime() + afterMs), humanAgent })

describe('Messenger’s clock', () => {
  it.each([
    [0, 'standard', 'standard', 'standard'],
    [24 * hourMs - 1, 'standard', 'standard', 'standard'],
    [24 * hourMs, 'closed', 'human-agent', 'closed'],
    [7 * 24 * hourMs - 1, 'closed', 'human-agent', 'closed'],
    [7 * 24 * hourMs, 'closed', 'closed', 'closed'],
    [365 * 24 * hourMs, 'closed', 'closed', 'closed'],
  ])('%d ms after the last message: the assistant %s, a person %s, without the tag %s', (afterMs, ...expected) => {
    expect([terms('assistant', afterMs), terms('person', afterMs), terms('person', afterMs, false)]).toEqual(expected)
  })

  it('is closed to who was never written to', () => {
    expect(messengerTerms({ by: 'person', heardAt: undefined, now: heardAt, humanAgent: true })).toBe('closed')
  })
})
