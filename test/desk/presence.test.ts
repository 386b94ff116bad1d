import { describe, expect, it } from '@jest/globals'
import { Presence } from '../../src/desk/presence'

describe('presence', () => {
  let now = new Date('2026-11-22T10:00:00Z')
  const later = (sec: number): void => {
    now = new Date(now.getTime() + sec * 1000)
  }
  const presence = new Presence(() => now)

  it('forgets who has not been heard of for 90 seconds', () => {
    expect(presence.seen({ id: 'a', name: 'Anna' })).toBe(true)
    later(89)
    expect(presence.seen({ id: 'b', name: 'Bram' })).toBe(true)
    expect(presence.all()).toEqual([
      { staffId: 'a', name: 'Anna' },
      { staffId: 'b', name: 'Bram' },
    ])
    later(1)
    expect(presence.has('a')).toBe(false)
    expect(presence.sweep()).toBe(true)
    expect(presence.sweep()).toBe(false)
  })

  it('keeps who is heard of again, and forgets at once who leaves', () => {
    expect(presence.seen({ id: 'b', name: 'Bram' })).toBe(false)
    later(60)
    expect(presence.someone).toBe(true)
    expect(presence.gone('b')).toBe(true)
    expect(presence.gone('b')).toBe(false)
    expect(presence.someone).toBe(false)
  })
})
