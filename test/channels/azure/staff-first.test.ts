import { afterEach, describe, expect, it } from '@jest/globals'
import type { StaffPost } from '../../../src/conversation/staff-room'
import { ServiceError } from '../../../src/errors'
import { homeTenant, teamsActivity } from '../../support/bot-service'
import { startChannel, until, type ChannelOptions, type TestChannel } from './channel'
import { partnerTenant } from './door'

let channel: TestChannel
afterEach(() => channel.remove())
const start = async (options: ChannelOptions = {}): Promise<void> => void (channel = await startChannel(options))
const teams = (changes: Record<string, unknown> = {}) => channel.post(teamsActivity(channel.bots.url, changes))
const settled = async (count: number): Promise<string[]> => {
  await until(() => channel.texts().length >= count)
  await channel.stop()
  return channel.texts()
}
const rows = async (): Promise<number> =>
  (await channel.store.sql.db.selectFrom('conversation').select('id').execute()).length

describe('staff at work in Teams', () => {
  const room = (taken: boolean) => {
    const posts: StaffPost[] = []
    return {
      posts,
      staff: {
        tenantId: homeTenant,
        room: {
          take: (post: StaffPost) => {
            posts.push(post)
            return Promise.resolve(taken)
          },
        },
      },
    }
  }

  it('are heard before the assistant, and what is theirs is not stored with it', async () => {
    const { posts, staff } = room(true)
    await start({ azure: { staff, settings: {} } })
    expect(await channel.say('ik pak dit op')).toBe(200)
    await teams({
      type: 'messageUpdate',
      id: 'said-1',
      text: 'anders',
      channelData: { tenant: { id: homeTenant }, eventType: 'editMessage' },
    })
    expect(posts).toMatchObject([
      {
        id: 'said-1',
        tenantId: homeTenant,
        objectId: '33333333-cccc-4ccc-8ccc-333333333333',
        scope: 'personal',
        text: 'ik pak dit op',
      },
      { text: 'anders', changed: 'edited' },
    ])
    expect([await rows(), channel.turns.length]).toEqual([0, 0])
  })

  it.each([
    ['a minute ago', '2026-11-21T09:59:00.000Z', '2026-11-21T09:59:00.000Z'],
    ['by a clock that is fast', '2026-11-21T11:00:00.000Z', '2026-11-21T10:00:00.000Z'],
    ['nobody knows when', undefined, '2026-11-21T10:00:00.000Z'],
    ['at no time', 'yesterday', '2026-11-21T10:00:00.000Z'],
  ])('are heard as of the moment at which they sent it: %s', async (_, timestamp, at) => {
    const { posts, staff } = room(true)
    await start({ azure: { staff, settings: {} } })
    await channel.say('gaat het?', { timestamp })
    expect(posts).toMatchObject([{ at: new Date(at) }])
  })

  it('are answered by the assistant when it was not for staff, but for a card of the desk', async () => {
    const { posts, staff } = room(false)
    await start({ azure: { staff, settings: {} } })
    await channel.say('hoi')
    await teams({ id: 'p1', text: undefined, value: { desk: 'claim' }, replyToId: 'card' })
    expect(await settled(2)).toEqual(['a machine', 'heard: hoi'])
    expect(posts).toHaveLength(2)
  })

  it('are not asked about a button of the assistant itself', async () => {
    const { posts, staff } = room(true)
    await start({ azure: { staff, settings: {} } })
    await teams({ id: 'p2', text: undefined, value: { action: 'person', title: 'Een mens spreken' } })
    expect(await settled(2)).toHaveLength(2)
    expect(posts).toEqual([])
  })

  it.each([
    [
      'a partner',
      {
        channelData: { tenant: { id: partnerTenant } },
        conversation: { id: 'a:x', conversationType: 'personal', tenantId: partnerTenant },
      },
    ],
    ['somebody without an object id', { from: { id: '29:x', name: 'Anna' } }],
  ])('are never %s', async (_, changes) => {
    const { posts, staff } = room(true)
    await start({ azure: { staff, settings: {} } })
    await channel.say('hoi', changes)
    await settled(2)
    expect(posts).toEqual([])
  })

  it('are held to the same rate, so that nobody floods the desk with buttons', async () => {
    const { posts, staff } = room(true)
    await start({ azure: { staff, settings: {} } })
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await teams({ id: `p${n}`, value: { desk: 'queue' } })).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429])
    expect(posts).toHaveLength(10)
  })

  it('are heard also when no more turns can wait', async () => {
    const { posts, staff } = room(true)
    await start({
      azure: { staff, settings: { maxWaitingTurns: 1, pages: [] } },
      handleTurn: () => () => new Promise(() => undefined),
    })
    const partner = { id: 'a:x', conversationType: 'personal', tenantId: partnerTenant }
    const outside = { conversation: partner, channelData: { tenant: { id: partnerTenant } } }
    expect(await channel.say('vraag', outside)).toBe(200)
    expect(await channel.say('nog een vraag', outside)).toBe(503)
    expect(await channel.say('ik pak dit op')).toBe(200)
    expect(posts).toHaveLength(1)
  })

  it('are asked to send it again when it could not be stored', async () => {
    const unavailable = new ServiceError('StoreUnavailable', 503, 'away')
    await start({
      azure: { staff: { tenantId: homeTenant, room: { take: () => Promise.reject(unavailable) } }, settings: {} },
    })
    expect(await channel.say('hoi')).toBe(503)
    expect(channel.turns).toEqual([])
  })
})
