import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createBotAdapter } from '../../../src/channels/azure/adapter'
import type { Address } from '../../../src/channels/azure/address'
import { createConnector } from '../../../src/channels/azure/connector'
import { createPostOffice } from '../../../src/channels/azure/post-office'
import { loopbackHosts } from '../../../src/channels/azure/service-hosts'
import type { PostOffice } from '../../../src/conversation/staff-room'
import { appId, homeTenant, startBotService, type BotService } from '../../support/bot-service'

let bots: BotService
let office: PostOffice
let waits: number[]
let stop: AbortController
/** Waiting takes until this. */
let waited: Promise<void>

beforeEach(async () => {
  bots = await startBotService()
  waits = []
  waited = Promise.resolve()
  stop = new AbortController()
  const adapter = await createBotAdapter({
    credentials: { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' },
    service: bots.channel,
    credentialsFactory: bots.credentialsFactory,
    clock: () => new Date('2026-11-21T10:00:00Z'),
    log: () => undefined,
  })
  office = createPostOffice({
    connector: createConnector({ adapter, hosts: loopbackHosts }),
    wait: (ms) => {
      waits.push(ms)
      return waited
    },
    random: () => 0,
    signal: stop.signal,
  })
})

afterEach(() => bots.close())

const place = (changes: Partial<Address> = {}): Address => ({
  channel: 'teams',
  scope: 'channel',
  serviceUrl: bots.url,
  conversationId: '19:c@thread;messageid=9',
  botId: '28:bot',
  userId: '29:user',
  tenantId: homeTenant,
  teamsChannelId: '19:c@thread',
  ...changes,
})

it('posts plain words and cards in a thread', async () => {
  expect(await office.post(place(), { text: '*niet* vet', summary: 'kort' })).toEqual({
    posted: 'message-1',
    place: place(),
  })
  await office.post(place(), { card: { type: 'AdaptiveCard' }, summary: 'kaart' })
  expect(bots.calls.map(({ body }) => body)).toMatchObject([
    { type: 'message', text: '*niet* vet', textFormat: 'plain', summary: 'kort' },
    { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }] },
  ])
})

it('replaces a card, and starts a thread of which it gives the place', async () => {
  const thread = await office.postInChannel(place(), { card: {} })
  expect(thread).toEqual({ posted: '1', place: place({ conversationId: '19:new@thread;messageid=1' }) })
  if (!('posted' in thread)) throw new Error('not posted')
  await office.replace(thread.place, thread.posted, { card: { v: 2 } })
  expect(bots.calls[1]).toMatchObject({
    method: 'PUT',
    path: '/teams/v3/conversations/19%3Anew%40thread%3Bmessageid%3D1/activities/1',
  })
})

describe('what surely did not arrive', () => {
  it('is posted again, no sooner than the channel wants', async () => {
    bots.answers.push({ status: 429, headers: { 'Retry-After': '30' } }, { status: 412 }, { status: 429 })
    expect(await office.post(place(), { text: 'x' })).toMatchObject({ posted: 'message-4' })
    expect(bots.calls).toHaveLength(4)
    expect(waits).toEqual([30_000, 1_000, 2_000])
  })

  it('is given up after ten minutes', async () => {
    for (let tries = 0; tries < 100; tries++) bots.answers.push({ status: 429 })
    expect(await office.post(place(), { text: 'x' })).toEqual({ failed: 'busy' })
    const waitedMs = waits.reduce((sum, each) => sum + each, 0)
    expect([waitedMs > 9 * 60_000, waitedMs <= 10 * 60_000]).toEqual([true, true])
  })

  it('is given up when the service stops', async () => {
    bots.answers.push({ status: 429 })
    stop.abort()
    expect(await office.post(place(), { text: 'x' })).toEqual({ failed: 'busy' })
    expect(bots.calls).toHaveLength(1)
  })

  it('stays here once it is not to be posted any more, with what waits behind it', async () => {
    const until = new AbortController()
    let goOn = (): void => undefined
    waited = new Promise((resolve) => (goOn = resolve))
    bots.answers.push({ status: 429 })
    const posts = ['one', 'two'].map((text) => office.post(place(), { text }, until.signal))
    while (waits.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    until.abort()
    goOn()
    expect(await Promise.all(posts)).toEqual([{ failed: 'busy' }, { failed: 'busy' }])
    expect(bots.calls).toHaveLength(1)
    expect(await office.post(place(), { text: 'three' })).toMatchObject({ posted: 'message-2' })
  })
})

it('never posts again what may have arrived, or what is not wanted', async () => {
  bots.answers.push({ status: 500 }, 'close', { status: 403 }, { status: 404 })
  for (const failed of ['unsure', 'unsure', 'blocked', 'refused']) {
    expect(await office.post(place(), { text: 'x' })).toEqual({ failed })
  }
  expect([bots.calls.length, waits]).toEqual([4, []])
})

it('keeps the order in one place, also when something has to wait, and lets other places go on', async () => {
  let goOn = (): void => undefined
  waited = new Promise((resolve) => (goOn = resolve))
  bots.answers.push({ status: 429 })
  const here = Promise.all([
    office.post(place(), { text: 'first' }),
    office.post(place(), { text: 'second' }),
    office.replace(place(), '9', { text: 'third' }),
  ])
  await expect(office.post(place({ conversationId: 'a:other' }), { text: 'other' })).resolves.toHaveProperty('posted')
  goOn()
  await here
  const said = bots.calls.map(({ body }) => body['text'])
  expect([said.filter((text) => text !== 'other'), said.includes('other')]).toEqual([
    ['first', 'first', 'second', 'third'],
    true,
  ])
})

it('does not call a place that is none, or is foreign', async () => {
  for (const wrong of [
    undefined,
    {},
    'x',
    { ...place(), channel: 'web' },
    place({ serviceUrl: 'https://evil.example/' }),
  ]) {
    expect(await office.post(wrong, { text: 'x' })).toEqual({ failed: 'refused' })
  }
  const { teamsChannelId: none, ...personal } = place()
  expect([none, await office.postInChannel(personal, { text: 'x' })]).toEqual(['19:c@thread', { failed: 'refused' }])
  expect(bots.calls).toEqual([])
})
