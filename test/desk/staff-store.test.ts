import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StaffMember } from '../../src/desk/case'
import { databases, openTestStore, type TestStore } from '../support/stores'
import { openStores, type TestStores } from './support'

const anna: StaffMember = { id: 'anna', name: 'Anna', role: 'worker', active: true }
const minute = 60_000

describe.each(databases)('staff on %s', (kind) => {
  let database: TestStore
  let stores: TestStores
  beforeAll(async () => {
    database = await openTestStore(kind)
    stores = await openStores(database)
    await stores.staff.save(anna)
  })
  afterAll(() => database.remove())
  const now = (): Date => stores.clock.now()

  it('are kept with name and role, and found by who they are in the directory', async () => {
    const lead: StaffMember = { id: 'lena', name: 'Lena', role: 'lead', active: true }
    await stores.staff.save(lead, { issuer: 'https://login.example', subject: '42' })
    await stores.staff.save({ ...lead, name: 'Lena B.' }, { issuer: 'https://login.example', subject: '42' })
    expect(await stores.staff.findByDirectory('https://login.example', '42')).toEqual({ ...lead, name: 'Lena B.' })
    expect(await stores.staff.findByDirectory('https://other.example', '42')).toBeUndefined()
    expect((await stores.staff.list()).map(({ id }) => id)).toEqual(['anna', 'lena'])
  })

  it('come in with a link once, also when it is used twice at the same moment, and not after its time', async () => {
    const expiresAt = new Date(now().getTime() + 15 * minute)
    await stores.staff.createInvite({ tokenHash: 'one', staffId: 'anna', expiresAt })
    const tries = await Promise.all([1, 2, 3].map(() => stores.staff.redeemInvite('one', now())))
    expect(tries.filter((member) => member?.id === 'anna')).toHaveLength(1)
    await stores.staff.createInvite({ tokenHash: 'two', staffId: 'anna', expiresAt })
    expect(await stores.staff.redeemInvite('two', expiresAt)).toBeUndefined()
    expect(await stores.staff.redeemInvite('three', now())).toBeUndefined()
  })

  it('stay signed in while they work, at most fifteen minutes without it and ten hours in all', async () => {
    await stores.staff.createSession({ tokenHash: 's1', staffId: 'anna', at: now() })
    for (let passed = 0; passed < 590; passed += 10) {
      expect(await stores.staff.session('s1', now())).toEqual(anna)
      stores.clock.forward(10 * minute)
    }
    stores.clock.forward(10 * minute)
    expect(await stores.staff.session('s1', now())).toBeUndefined()
    await stores.staff.createSession({ tokenHash: 's2', staffId: 'anna', at: now() })
    stores.clock.forward(15 * minute)
    expect(await stores.staff.session('s2', now())).toBeUndefined()
  })

  it('are out at once when they sign out, or are not active any more', async () => {
    for (const tokenHash of ['s3', 's4']) await stores.staff.createSession({ tokenHash, staffId: 'anna', at: now() })
    await stores.staff.endSession('s3')
    expect(await stores.staff.session('s3', now())).toBeUndefined()
    expect(await stores.staff.session('s4', now())).toEqual(anna)
    await stores.staff.save({ ...anna, active: false })
    expect(await stores.staff.session('s4', now())).toBeUndefined()
    const expiresAt = new Date(now().getTime() + minute)
    await stores.staff.createInvite({ tokenHash: 'late', staffId: 'anna', expiresAt })
    expect(await stores.staff.redeemInvite('late', now())).toBeUndefined()
  })
})
