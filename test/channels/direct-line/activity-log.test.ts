import { describe, expect, it } from '@jest/globals'
import { ActivityLog } from '../../../src/channels/direct-line/activity-log'
import type { StoredActivity } from '../../../src/conversation/stores'
import type { ActivitySet } from '../../../src/channels/direct-line/activity'

const newLog = (maxChars = 100_000) =>
  new ActivityLog({ conversationId: 'c', clock: () => new Date('2026-03-01T10:00:00Z'), maxChars })
const stored = (sequence: number, text: string): StoredActivity => ({
  sequence,
  body: { type: 'message', from: { id: 'u', role: 'user' }, text },
  at: new Date('2026-03-01T09:00:00Z'),
})
const texts = ({ activities }: ActivitySet) => activities.map(({ text }) => text)

describe('the log of a conversation', () => {
  it('numbers activities in the order in which they came', () => {
    const log = newLog()
    expect(log.add([stored(1, 'a'), stored(2, 'b')])).toBe(true)
    expect(log.after('')).toMatchObject({
      activities: [{ id: 'c|0000001', timestamp: '2026-03-01T09:00:00.000Z' }, { id: 'c|0000002' }],
      watermark: '2',
    })
  })

  it('skips what it has, and says when something in between is missing', () => {
    const log = newLog()
    log.add([stored(1, 'a'), stored(2, 'b')])
    expect(log.add([stored(2, 'b'), stored(3, 'c')])).toBe(true)
    expect(log.add([stored(5, 'e')])).toBe(false)
    expect(texts(log.after(''))).toEqual(['a', 'b', 'c'])
    log.addAll([stored(4, 'd'), stored(5, 'e'), stored(7, 'six was erased')])
    expect(texts(log.after('3'))).toEqual(['d', 'e', 'six was erased'])
  })

  it('forgets what was said up to a place, and keeps counting', () => {
    const log = newLog()
    log.add([stored(1, 'a'), stored(2, 'b'), stored(3, 'c')])
    log.forget(2)
    log.add([stored(4, 'd')])
    expect(texts(log.after(''))).toEqual(['c', 'd'])
  })

  it('gives what came after a watermark, and everything for one that is nonsense', () => {
    const log = newLog()
    log.add([stored(1, 'a'), stored(2, 'b'), stored(3, 'c')])
    expect(texts(log.after('1'))).toEqual(['b', 'c'])
    expect(texts(log.after('3'))).toEqual([])
    for (const nonsense of [null, '', '0', '-1', '4', '1e1', 'NaN', '../2', '9'.repeat(400), "' or 1=1"]) {
      expect(texts(log.after(nonsense))).toEqual(['a', 'b', 'c'])
    }
  })

  it('gives a follower what it missed and then what is new, until it stops', () => {
    const log = newLog()
    const frames: ActivitySet[] = []
    log.add([stored(1, 'a'), stored(2, 'b')])
    const stop = log.follow('1', (set) => frames.push(set))
    log.add([stored(3, 'c')])
    stop()
    log.add([stored(4, 'd')])
    expect(frames.map((frame) => [texts(frame), frame.watermark])).toEqual([
      [['b'], '2'],
      [['c'], '3'],
    ])
  })

  it('does not remember what is only said in passing, and gives it no watermark', () => {
    const log = newLog()
    const frames: ActivitySet[] = []
    log.follow('', (set) => frames.push(set))
    log.broadcast({ type: 'typing', from: { id: 'b', role: 'bot' } }, 'x')
    expect(frames).toEqual([{ activities: [expect.objectContaining({ type: 'typing', id: 'c|x' })] }])
    expect(log.after('').activities).toEqual([])
  })

  it('lets go of the oldest when it is full, and keeps counting', () => {
    const log = newLog(1_000)
    for (let n = 1; n <= 20; n++) log.add([stored(n, `message ${n}`)])
    expect(log.chars).toBeLessThanOrEqual(1_000)
    expect(texts(log.after(''))).not.toContain('message 1')
    expect(texts(log.after('19'))).toEqual(['message 20'])
  })

  it('holds nothing and takes nothing once it is erased', () => {
    const log = newLog()
    const frames: ActivitySet[] = []
    log.add([stored(1, 'a')])
    log.follow('1', (set) => frames.push(set))
    log.erase()
    log.add([stored(2, 'b')])
    expect([log.after('').activities, log.chars, log.listenerCount, frames]).toEqual([[], 0, 0, []])
  })
})
