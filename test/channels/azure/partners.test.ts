import { afterEach, describe, expect, it } from '@jest/globals'
import { homeTenant, messengerActivity, teamsActivity } from '../../support/bot-service'
import { giveToStaff, startChannel, until, type ChannelOptions, type TestChannel } from './channel'
import { partnerTenant } from './door'

let channel: TestChannel
afterEach(() => channel.remove())
const start = async (options: ChannelOptions = {}): Promise<void> => void (channel = await startChannel(options))

const rows = async (): Promise<number> =>
  (await channel.store.sql.db.selectFrom('conversation').select('id').execute()).length

describe('a partner organisation', () => {
  const from = (n: number, tenantId: string, changes: Record<string, unknown> = {}) =>
    channel.post(
      teamsActivity(channel.bots.url, {
        id: `m${n}`,
        text: `m${n}`,
        from: { id: `29:${n}`, aadObjectId: `33333333-cccc-4ccc-8ccc-${n}` },
        conversation: { id: `a:${n}`, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...changes,
      }),
    )
  const statusesOf = async (answers: Promise<Response>[]): Promise<number[]> =>
    (await Promise.all(answers)).map(({ status }) => status)

  it('gets its share and no more, however many people and threads it sends from, and nobody else waits for it', async () => {
    await start({ azure: { settings: { tenantMessagesPerMin: 30 } } })
    const flood = await statusesOf(Array.from({ length: 40 }, (_, n) => from(n, partnerTenant)))
    expect(flood.filter((status) => status === 200)).toHaveLength(30)
    expect(flood.filter((status) => status === 429)).toHaveLength(10)
    const refused = await from(40, partnerTenant.toUpperCase())
    expect([refused.status, refused.headers.get('Retry-After'), await refused.text()]).toEqual([429, '2', ''])
    expect(
      await statusesOf([from(41, homeTenant), channel.post(messengerActivity(channel.bots.url, { id: 'm42' }))]),
    ).toEqual([200, 200])
    expect(channel.logged.filter(({ event }) => event === 'azure.tenant-over-quota')).toEqual([
      { event: 'azure.tenant-over-quota', fields: { tenantId: partnerTenant } },
    ])
    channel.pass(2_000)
    expect(await statusesOf([from(43, partnerTenant), from(44, partnerTenant)])).toEqual([200, 429])
  })

  it('may always remove it', async () => {
    await start({ azure: { settings: { tenantMessagesPerMin: 1 } } })
    expect(await statusesOf([from(1, partnerTenant)])).toEqual([200])
    await until(() => channel.signs.length === 2)
    const removal = { type: 'installationUpdate', action: 'remove', text: undefined, id: 'gone' }
    expect(await statusesOf([from(1, partnerTenant, removal)])).toEqual([200])
    expect(await rows()).toBe(0)
  })

  it('that is switched off hears nothing more within a minute, also in the middle of a conversation', async () => {
    await start()
    await from(1, partnerTenant)
    await until(() => channel.signs.length === 2)
    const id = await channel.conversationId()
    const address = (await channel.store.conversations.find(id))?.address
    await giveToStaff(channel.store, id)
    // As another instance was told.
    await channel.store.documents.put('tenant-off', partnerTenant, {})
    channel.pass(59_000)
    expect((await from(1, partnerTenant, { id: 'm2' })).status).toBe(401)
    channel.bots.calls.length = 0
    const sequence = await channel.staffSays(id, 'teams', 'ben je er nog?')
    channel.azure.line.personTypes(id, 'Anna')
    expect(await channel.azure.say(address, [{ tone: 'plain', text: 'morgen' }], 'nl')).toBe('failed')
    expect(await channel.azure.office.post(address, { text: 'x' })).toEqual({ failed: 'refused' })
    await until(() => channel.signs.some(([sign]) => sign === 'missed'))
    expect(channel.signs).toContainEqual(['missed', id, sequence, 'channel-refused'])
    expect(channel.bots.calls).toEqual([])
  })
})
