import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { createVault, VaultError, type Place } from '../../src/storage/vault'

const place: Place = { table: 'activity', row: ['c1', 1], column: 'body' }
const aKey = (): Buffer => randomBytes(32)

describe('the vault', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const { key } = createVault([aKey()], randomBytes).newKey('conversation', 'c1')
    const sealed = key.seal(place, 'Ik ben bang 😢')
    expect(key.open(place, sealed)).toBe('Ik ben bang 😢')
    expect(key.seal(place, 'Ik ben bang 😢').equals(sealed)).toBe(false)
    expect(sealed.toString('utf8')).not.toContain('bang')
  })

  it.each<[string, Partial<Place>]>([
    ['table', { table: 'case_message' }],
    ['row', { row: ['c1', 2] }],
    ['row', { row: ['c1'] }],
    ['row', { row: 'c1,1' }],
    ['column', { column: 'state' }],
  ])('refuses a text that was moved to another %s', (_, moved) => {
    const { key } = createVault([aKey()], randomBytes).newKey('conversation', 'c1')
    const sealed = key.seal(place, 'secret')
    expect(() => key.open({ ...place, ...moved }, sealed)).toThrow(VaultError)
  })

  it('refuses every text that was changed, in whatever place', () => {
    const { key } = createVault([aKey()], randomBytes).newKey('conversation', 'c1')
    const sealed = key.seal(place, 'x')
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => key.open(place, changed)).toThrow(VaultError)
      expect(() => key.open(place, sealed.subarray(0, index))).toThrow(VaultError)
    }
  })

  it('opens a key only with the master key that wrapped it, and only where it belongs', () => {
    const master = aKey()
    const { wrapped } = createVault([master], randomBytes).newKey('conversation', 'c1')
    const again = createVault([master], randomBytes)
    expect(() => again.unwrap('conversation', 'c1', wrapped)).not.toThrow()
    expect(() => again.unwrap('conversation', 'c2', wrapped)).toThrow(VaultError)
    expect(() => again.unwrap('cases', 'c1', wrapped)).toThrow(VaultError)
    expect(() => createVault([aKey()], randomBytes).unwrap('conversation', 'c1', wrapped)).toThrow(VaultError)
    const lying = { ...wrapped, wrapped_by: createVault([aKey()], randomBytes).current }
    expect(() => again.unwrap('conversation', 'c1', lying)).toThrow(VaultError)
  })

  it('wraps with the newest key and opens with all', () => {
    const [old, fresh] = [aKey(), aKey()]
    const before = createVault([old], randomBytes)
    const { key, wrapped } = before.newKey('cases', 'k')
    const sealed = key.seal(place, 'kept')
    const during = createVault([fresh, old], randomBytes)
    const rewrapped = during.rewrap('cases', 'k', wrapped)
    expect(rewrapped.wrapped_by).toBe(during.current)
    expect(createVault([fresh], randomBytes).unwrap('cases', 'k', rewrapped).open(place, sealed)).toBe('kept')
    expect(() => before.unwrap('cases', 'k', rewrapped)).toThrow(VaultError)
  })

  it('tells nothing of what it sealed in its errors', () => {
    const { key } = createVault([aKey()], randomBytes).newKey('conversation', 'c1')
    const sealed = key.seal(place, 'secret')
    expect(() => key.open({ ...place, row: 'other' }, sealed)).toThrow(/^activity.body cannot be opened$/)
  })
})
