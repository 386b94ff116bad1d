import { describe, expect, it } from '@jest/globals'
import { createServerClock } from '../../../src/console/pages/link/server-clock'
import { createSessionKeeper } from '../../../src/console/pages/link/session-keeper'
import { shortcutOf } from '../../../src/console/pages/shortcuts'
import { visibleText } from '../../../src/console/pages/visible-text'
import { standardReplies } from '../../../src/desk/standard-replies/standard-replies'

describe('text of a visitor', () => {
  it('shows what cannot be seen, and leaves words and emoji whole', () => {
    expect(visibleText('a\u202Eb\u0000\n👩‍👧 не')).toEqual([
      { text: 'a', isMark: false },
      { text: 'U+202E', isMark: true },
      { text: 'b', isMark: false },
      { text: 'U+0000', isMark: true },
      { text: '\n👩‍👧 не', isMark: false },
    ])
    expect(visibleText('\u{E0041}')).toEqual([{ text: 'U+E0041', isMark: true }])
    expect(visibleText('')).toEqual([])
  })
})

describe('shortcuts', () => {
  const key = (overrides: object) => ({
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    code: '',
    key: '',
    ...overrides,
  })
  const idle = { typing: false, singleKeys: true }

  it('go by the place of a key, with Alt alone', () => {
    expect(shortcutOf(key({ altKey: true, code: 'Digit3', key: '£' }), idle)).toEqual({ name: 'tab', number: 3 })
    expect(shortcutOf(key({ altKey: true, code: 'KeyQ', key: 'œ' }), { ...idle, typing: true })).toEqual({
      name: 'queue',
    })
    expect(shortcutOf(key({ altKey: true, ctrlKey: true, code: 'KeyQ', key: '@' }), idle)).toBeUndefined()
  })

  it('of one character work only outside text, and can be switched off', () => {
    expect(shortcutOf(key({ key: '/' }), idle)).toEqual({ name: 'search' })
    expect(shortcutOf(key({ key: '/' }), { ...idle, typing: true })).toBeUndefined()
    expect(shortcutOf(key({ key: '?' }), { ...idle, singleKeys: false })).toBeUndefined()
  })
})

describe('the clock of the server', () => {
  it('is followed when this machine is minutes wrong, and not for a moment on the way', () => {
    const clock = createServerClock(() => Date.UTC(2026, 10, 23, 3, 0, 0))
    clock.heard('Mon, 23 Nov 2026 03:07:00 GMT')
    expect(clock.nowMs()).toBe(Date.UTC(2026, 10, 23, 3, 7, 0))
    clock.heard('Mon, 23 Nov 2026 03:00:01 GMT')
    expect(clock.nowMs()).toBe(Date.UTC(2026, 10, 23, 3, 0, 0))
    clock.heard(null)
    expect(clock.nowMs()).toBe(Date.UTC(2026, 10, 23, 3, 0, 0))
  })
})

describe('the session', () => {
  it('of somebody who works is kept, and who does not is warned before it ends', () => {
    let nowMs = 0
    let calls = 0
    const warnings: boolean[] = []
    const keeper = createSessionKeeper({
      nowMs: () => nowMs,
      use: () => Promise.resolve(calls++),
      onEndsSoon: (soon) => warnings.push(soon),
    })
    nowMs = 60_000
    keeper.touched()
    expect(calls).toBe(0)
    nowMs = 3 * 60_000
    keeper.touched()
    keeper.touched()
    expect(calls).toBe(1)
    keeper.used()
    nowMs += 12 * 60_000
    keeper.look()
    expect(warnings).toEqual([false])
    nowMs += 2 * 60_000
    keeper.look()
    expect(warnings).toEqual([false, true])
  })
})

describe('standard replies', () => {
  it('hold no number but 112, no address and no link', () => {
    for (const text of Object.values(standardReplies).flatMap((replies) => Object.values(replies))) {
      expect(text.replaceAll('112', '')).not.toMatch(/\d|@|www|https?:/)
    }
  })
})
