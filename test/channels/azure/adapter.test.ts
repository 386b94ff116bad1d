import { afterEach, describe, expect, it } from '@jest/globals'
import { ServiceError } from '../../../src/errors'
import { teamsActivity } from '../../support/bot-service'
import { bearer, openDoor, type TestDoor } from './door'

let door: TestDoor

const say = async (changes: Record<string, unknown> = {}): Promise<{ status: number; text: string }> => {
  const { bots } = door
  const answer = await door.post(teamsActivity(bots.url, changes), bearer(bots.token()))
  return { status: answer.status, text: await answer.text() }
}

afterEach(() => door.stop())

describe('a message that may come in', () => {
  it('is handled once and answered with 200 and nothing else', async () => {
    door = await openDoor()
    expect(await say()).toEqual({ status: 200, text: '' })
    expect(door.handled).toMatchObject([{ type: 'message', text: 'hoi', channelId: 'msteams' }])
  })

  it('keeps nothing of fields that nobody reads', async () => {
    door = await openDoor()
    await say({ callerId: 'x', deliveryMode: 'expectReplies', speak: '<x>', channelData: { tenant: null, extra: 1 } })
    expect(Object.keys(door.handled[0] ?? {})).not.toEqual(expect.arrayContaining(['deliveryMode']))
    expect(JSON.stringify(door.handled[0])).not.toMatch(/callerId|speak|extra/)
  })

  it('is refused for now when it could not be kept, so that it is sent again', async () => {
    door = await openDoor({
      work: () => Promise.reject(new ServiceError('StoreUnavailable', 503, 'secret', { retryAfterSec: 5 })),
    })
    expect(await say()).toEqual({ status: 503, text: '' })
  })

  it('leads to a 500 without words when our own work breaks, and the door stays open', async () => {
    let broken = true
    door = await openDoor({
      work: () => (broken ? Promise.reject(new TypeError('secret')) : Promise.resolve(undefined)),
    })
    expect(await say()).toEqual({ status: 500, text: '' })
    expect(JSON.stringify(door.logged)).not.toContain('secret')
    broken = false
    expect((await say()).status).toBe(200)
  })
})

describe('an invoke', () => {
  it('is answered with what the work says', async () => {
    door = await openDoor({ work: () => Promise.resolve({ status: 200, body: { said: 'yes' } }) })
    expect(await say({ type: 'invoke', name: 'task/fetch' })).toEqual({ status: 200, text: '{"said":"yes"}' })
  })

  it.each(['nobody/knows', '', 'toString', '__proto__'])(
    'of the unknown name "%s" is 200 without a body',
    async (name) => {
      door = await openDoor()
      expect(await say({ type: 'invoke', name, value: { any: ['thing'] } })).toEqual({ status: 200, text: '' })
    },
  )

  it('of a card gets the form of answer without which Teams shows an error', async () => {
    door = await openDoor()
    const { status, text } = await say({ type: 'invoke', name: 'adaptiveCard/action', value: { action: {} } })
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
    ])
  })
})

it('lets the Playground in on this machine without a token, and no address elsewhere', async () => {
  door = await openDoor({ local: true })
  const { bots } = door
  const status = async (activity: Record<string, unknown>): Promise<number> => (await door.post(activity)).status
  expect(await status(teamsActivity(`${new URL(bots.url).origin}/_connector`))).toBe(200)
  expect(await status(teamsActivity('https://smba.trafficmanager.net/emea/'))).toBe(401)
  expect(await status(teamsActivity(bots.url, { channelId: 'facebook' }))).toBe(401)
  expect((await door.post(teamsActivity(bots.url), { Origin: 'http://localhost:3978' })).status).toBe(401)
  expect(door.bots.keys.reads).toBe(0)
})
