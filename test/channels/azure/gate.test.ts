import { afterEach, describe, expect, it } from '@jest/globals'
import { azureHosts, loopbackHosts } from '../../../src/channels/azure/service-hosts'
import { homeTenant, messengerActivity, page, teamsActivity } from '../../support/bot-service'
import { bearer, memoryDocuments, openDoor, partnerTenant, type TestDoor } from './door'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

let door: TestDoor

afterEach(() => door.stop())

/** A message that may come in, with this token; answers with the status. */
async function say(token = door.bots.token(), changes: Record<string, unknown> = {}): Promise<number> {
  return (await door.post(teamsActivity(door.bots.url, changes), bearer(token))).status
}

const ofTenant = (tenantId: string): Record<string, unknown> => ({
  channelData: { tenant: { id: tenantId } },
  conversation: { id: 'a:personal', tenantId },
})

describe('a token', () => {
  it('is good for five minutes after its end, as clocks differ, and no longer', async () => {
    door = await openDoor()
    const exp = Date.parse('2026-11-21T10:00:00Z') / 1000
    const token = door.bots.token({ exp })
    door.pass(299_000)
    expect(await say(token)).toBe(200)
    door.pass(2_000)
    expect(await say(token)).toBe(401)
  })

  it('may spell the service address a little differently than the activity', async () => {
    door = await openDoor()
    const { url } = door.bots
    expect(await say(door.bots.token({ serviceurl: url.replace(/\/$/, '') }))).toBe(200)
    expect(await say(door.bots.token({ serviceurl: url.replace('http', 'HTTP') }))).toBe(200)
    expect(await say(door.bots.token({ serviceurl: url.replace('teams', 'Teams') }))).toBe(401)
  })

  it('of a key without endorsements is good for every channel', async () => {
    door = await openDoor()
    door.bots.keys.rotate({ endorsements: [] })
    expect(await say()).toBe(200)
  })
})

describe('the keys', () => {
  it('are read once for many messages, also when these come together', async () => {
    door = await openDoor()
    expect(await Promise.all(Array.from({ length: 20 }, () => say()))).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await say()).toBe(200)
    expect(door.bots.keys.reads).toBe(1)
  })

  it('are read again for a new one, at most once an hour', async () => {
    door = await openDoor()
    await say()
    door.bots.keys.rotate()
    expect(await say()).toBe(401)
    door.pass(hourMs)
    expect(await say()).toBe(200)
    expect(door.bots.keys.reads).toBe(2)
    for (let made = 0; made < 20; made++) expect(await say(door.bots.token({}, { kid: `made-up-${made}` }))).toBe(401)
    expect(door.bots.keys.reads).toBe(2)
  })

  it('are read again after a day, and what was taken back is not accepted any more', async () => {
    door = await openDoor()
    const old = door.bots.token()
    expect(await say(old)).toBe(200)
    door.bots.keys.withdraw()
    door.pass(dayMs - 1)
    expect(await say(old)).toBe(200)
    door.pass(1)
    expect(await say(old)).toBe(401)
  })

  it('stay in use while the key server is away, for days', async () => {
    door = await openDoor()
    await say()
    door.bots.keys.down = true
    for (let days = 0; days < 5; days++) {
      door.pass(dayMs)
      expect(await say()).toBe(200)
    }
  })

  it('that nobody could look up give 503, so that the message is sent again, and a few tries to read them', async () => {
    door = await openDoor()
    door.bots.keys.down = true
    const answer = await door.post(teamsActivity(door.bots.url), bearer(door.bots.token()))
    expect([answer.status, await answer.text(), answer.headers.get('retry-after')]).toEqual([503, '', '10'])
    for (let again = 0; again < 20; again++) expect(await say()).toBe(503)
    expect(door.logged.filter(({ event }) => event === 'azure.keys-failed')).toHaveLength(1)
    door.bots.keys.down = false
    expect(await say()).toBe(503)
    door.pass(10_000)
    expect(await say()).toBe(200)
    expect(door.handled).toHaveLength(1)
  })
})

describe('an organisation', () => {
  it('comes in when it is on the list, whatever the case of its id', async () => {
    door = await openDoor()
    expect(await say(undefined, ofTenant(partnerTenant.toUpperCase()))).toBe(200)
    expect(await say(undefined, { channelData: null })).toBe(200)
    expect(await say(undefined, { conversation: { id: 'a:personal' } })).toBe(200)
  })

  it('is out at once when it is switched off, and in again when it is switched on', async () => {
    door = await openDoor()
    expect(await door.tenants.turn(partnerTenant, 'off')).toBe(true)
    expect([await say(undefined, ofTenant(partnerTenant)), await say()]).toEqual([401, 200])
    expect(await door.tenants.list()).toEqual([
      { tenantId: homeTenant, on: true },
      { tenantId: partnerTenant, on: false },
    ])
    await door.tenants.turn(partnerTenant, 'on')
    expect(await say(undefined, ofTenant(partnerTenant))).toBe(200)
  })

  it('that is on no list cannot be switched', async () => {
    door = await openDoor()
    expect(await door.tenants.turn('55555555-eeee-4eee-8eee-555555555555', 'on')).toBe(false)
  })

  it('is out within a minute when another instance was told', async () => {
    const documents = memoryDocuments()
    door = await openDoor({ documents })
    expect(await say(undefined, ofTenant(partnerTenant))).toBe(200)
    await documents.put('tenant-off', partnerTenant, {})
    door.pass(59_000)
    expect(await say(undefined, ofTenant(partnerTenant))).toBe(401)
  })

  it('stays as it was while the store is away', async () => {
    const documents = memoryDocuments()
    door = await openDoor({ documents })
    await door.tenants.turn(partnerTenant, 'off')
    documents.all = () => Promise.reject(new Error('away'))
    door.pass(hourMs)
    expect([await say(undefined, ofTenant(partnerTenant)), await say()]).toEqual([401, 200])
  })
})

describe('Messenger', () => {
  const write = async (changes: Record<string, unknown> = {}): Promise<number> =>
    (await door.post(messengerActivity(door.bots.url, changes), bearer(door.bots.token()))).status

  it('is open for our pages', async () => {
    door = await openDoor({ pages: ['555', page] })
    expect(await write()).toBe(200)
    const echo = { from: { id: page }, recipient: { id: '9001' }, channelData: { message: { is_echo: true } } }
    expect(await write(echo)).toBe(200)
  })

  it('is closed without pages', async () => {
    door = await openDoor({ pages: [] })
    expect(await write()).toBe(401)
  })
})

it('says how many refusals it did not write about', async () => {
  door = await openDoor()
  for (let sent = 0; sent < 100; sent++) await say('x.y.z')
  door.pass(60_000)
  await say('x.y.z')
  const events = door.logged.map(({ event, fields }) => [event, fields])
  expect(events).toHaveLength(32)
  expect(events.at(-2)).toEqual(['azure.refused-more', { count: 70 }])
})

it('knows the service addresses of Azure, and of this machine only where that is asked', async () => {
  door = await openDoor()
  const teams = 'https://smba.trafficmanager.net/emea/22222222-bbbb-4bbb-8bbb-222222222222/'
  expect([azureHosts(teams), loopbackHosts(teams)]).toEqual([teams, undefined])
  expect(azureHosts('HTTPS://Facebook.BotFramework.com')).toBe('https://facebook.botframework.com/')
  expect(azureHosts('http://localhost:56150/_connector')).toBeUndefined()
  expect(loopbackHosts('http://localhost:56150/_connector')).toBe('http://localhost:56150/_connector/')
  expect(loopbackHosts('http://[::1]:56150')).toBe('http://[::1]:56150/')
  expect(loopbackHosts('http://localhost.evil.example/')).toBeUndefined()
})
