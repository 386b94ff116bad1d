import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { callerAddress, createSourceKeys } from '../../src/http/source-keys'

describe('the key of a source', () => {
  it('is the same for one network during a day, and tells nothing about the address', () => {
    let now = new Date('2026-03-01T10:00:00Z')
    const key = createSourceKeys({ clock: () => now, randomBytes })
    const first = key('192.0.2.1')
    expect(key('192.0.2.1')).toBe(first)
    expect(key('::ffff:192.0.2.1')).toBe(first)
    expect(key('192.0.2.2')).not.toBe(first)
    expect(first).not.toContain('192')
    now = new Date('2026-03-02T00:00:00Z')
    expect(key('192.0.2.1')).not.toBe(first)
  })

  it('takes the IPv6 addresses of one household together', () => {
    const key = createSourceKeys({ clock: () => new Date(0), randomBytes })
    expect(key('2001:db8:0:1::5')).toBe(key('2001:db8:0:1:ffff:ffff:ffff:ffff'))
    expect(key('2001:db8::5')).toBe(key('2001:0db8:0000:0000::6'))
    expect(key('2001:db8:0:1::5')).not.toBe(key('2001:db8:0:2::5'))
  })
})

describe('the address of a caller', () => {
  it('is believed from a proxy only as far as our own proxies wrote it', () => {
    const forged = '198.51.100.1, 203.0.113.7'
    expect(callerAddress('10.0.0.1', forged, 0)).toBe('10.0.0.1')
    expect(callerAddress('10.0.0.1', forged, 1)).toBe('203.0.113.7')
    expect(callerAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  })
})
