import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createBotAdapter, type CredentialsFactory } from '../../../src/channels/azure/adapter'
import type { Address } from '../../../src/channels/azure/address'
import { createConnector, type Connector } from '../../../src/channels/azure/connector'
import type { OutgoingActivity } from '../../../src/channels/azure/outgoing'
import { azureHosts, loopbackHosts } from '../../../src/channels/azure/service-hosts'
import { adaptiveCard, adaptiveCardType } from '../../../src/adaptive-cards/card'
import {
  appId,
  homeTenant,
  startBotService,
  testCredentials,
  type BotService,
  type ChannelAnswer,
} from '../../support/bot-service'

let bots: BotService
const now = '2026-11-21T10:00:00Z'

beforeEach(async () => {
  bots = await startBotService()
})

afterEach(() => bots.close())

async function connect(
  options: { credentialsFactory?: CredentialsFactory; timeoutMs?: number; hosts?: typeof azureHosts } = {},
): Promise<Connector> {
  const { credentialsFactory = bots.credentialsFactory, timeoutMs = 10_000, hosts = loopbackHosts } = options
  const adapter = await createBotAdapter({
    credentials: { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' },
    service: bots.channel,
    credentialsFactory,
    clock: () => new Date(now),
    log: () => undefined,
  })
  return createConnector({ adapter, hosts, timeoutMs })
}

const inTeams = (changes: Partial<Address> = {}): Address => ({
  channel: 'teams',
  scope: 'personal',
  serviceUrl: bots.url,
  conversationId: 'a:personal/1',
  botId: '28:bot',
  userId: '29:user',
  tenantId: homeTenant,
  ...changes,
})

const hello: OutgoingActivity = { type: 'message', text: 'hoi', textFormat: 'plain', locale: 'nl' }

describe('a message', () => {
  it('goes to its conversation, as it is, with the token of the assistant', async () => {
    const connector = await connect()
    const card: OutgoingActivity = {
      type: 'message',
      summary: 'kaart',
      attachments: [
        { contentType: adaptiveCardType, content: adaptiveCard([{ type: 'TextBlock', text: 'x', wrap: true }]) },
      ],
      suggestedActions: { actions: [{ type: 'imBack', title: 'Ja', value: 'yes' }] },
      channelData: { notification: { alert: true } },
    }
    expect(await connector.send(inTeams(), card)).toEqual({ sent: 'message-1' })
    const [call] = bots.calls
    expect(call).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/a%3Apersonal%2F1/activities',
      authorization: 'Bearer token-of-the-assistant',
      body: { ...card, from: { id: '28:bot' }, recipient: { id: '29:user' }, conversation: { tenantId: homeTenant } },
    })
    expect(call?.body).not.toHaveProperty('replyToId')
  })

  it('goes to Messenger the same way', async () => {
    const connector = await connect()
    const address = inTeams({ channel: 'messenger', conversationId: '9001-100' })
    expect(await connector.send(address, { ...hello, channelData: { quick_replies: [] } })).toEqual({
      sent: 'message-1',
    })
    expect(bots.calls[0]?.body).toMatchObject({
      channelId: 'facebook',
      text: 'hoi',
      channelData: { quick_replies: [] },
    })
  })

  it('takes the place of another', async () => {
    const connector = await connect()
    expect(await connector.update(inTeams(), '1700', hello)).toEqual({ sent: '1700' })
    expect(bots.calls).toMatchObject([
      {
        method: 'PUT',
        path: '/teams/v3/conversations/a%3Apersonal%2F1/activities/1700',
        body: { text: 'hoi', id: '1700' },
      },
    ])
  })

  it('may be sent without an app id, to this machine', async () => {
    const adapter = await createBotAdapter({ credentials: undefined, clock: () => new Date(now), log: () => undefined })
    const connector = createConnector({ adapter, hosts: loopbackHosts })
    expect(await connector.send(inTeams(), hello)).toEqual({ sent: 'message-1' })
    expect(bots.calls[0]?.authorization).toBeUndefined()
  })
})

describe('a conversation', () => {
  it('begins as a thread in a channel of a team', async () => {
    const connector = await connect()
    const channel = inTeams({
      scope: 'channel',
      conversationId: '19:c@thread;messageid=9',
      teamsChannelId: '19:c@thread',
    })
    expect(await connector.startThread(channel, hello)).toEqual({
      sent: '1',
      address: { ...channel, conversationId: '19:new@thread;messageid=1' },
    })
    expect(bots.calls).toMatchObject([
      {
        path: '/teams/v3/conversations',
        body: {
          isGroup: true,
          bot: { id: '28:bot' },
          tenantId: homeTenant,
          channelData: { channel: { id: '19:c@thread' }, tenant: { id: homeTenant } },
          activity: { type: 'message', text: 'hoi' },
        },
      },
    ])
    expect(await connector.startThread(inTeams(), hello)).toEqual({ failed: 'refused', code: 'no-channel' })
  })

  it('begins as a personal chat with somebody', async () => {
    const connector = await connect()
    bots.answers.push({ status: 201, body: { id: 'a:theirs' } })
    const channel = inTeams({
      scope: 'channel',
      conversationId: '19:c@thread;messageid=9',
      teamsChannelId: '19:c@thread',
    })
    expect(await connector.openPersonal(channel)).toEqual({ address: inTeams({ conversationId: 'a:theirs' }) })
    expect(bots.calls).toMatchObject([
      { path: '/teams/v3/conversations', body: { isGroup: false, members: [{ id: '29:user' }], tenantId: homeTenant } },
    ])
  })

  it('whose id is not told cannot be used', async () => {
    const connector = await connect()
    bots.answers.push({ status: 201, body: {} }, { status: 201, body: {} })
    const failed = { failed: 'unsure', code: 'no-id' }
    expect(await connector.openPersonal(inTeams())).toEqual(failed)
    expect(await connector.startThread(inTeams({ teamsChannelId: '19:c' }), hello)).toEqual(failed)
  })

  it('that cannot begin says why', async () => {
    const connector = await connect()
    const no: ChannelAnswer = { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'x' } } }
    bots.answers.push(no, no)
    const failed = { failed: 'blocked', code: 'BotNotInConversationRoster' }
    expect(await connector.openPersonal(inTeams())).toEqual(failed)
    expect(await connector.startThread(inTeams({ teamsChannelId: '19:c' }), hello)).toEqual(failed)
  })
})

describe('what the channel answers', () => {
  const cases: [ChannelAnswer, object][] = [
    [{ status: 201, body: { id: 'x' } }, { sent: 'x' }],
    [{ status: 202, body: {} }, { sent: '' }],
    [{ status: 200, body: 'no id' }, { sent: '' }],
    [{ status: 200, body: ['no id'] }, { sent: '' }],
    [{ status: 204, body: { id: 7 } }, { sent: '' }],
    [
      { status: 429, headers: { 'Retry-After': '7' } },
      { failed: 'busy', code: '429', retryAfterMs: 7_000 },
    ],
    [
      { status: 429, headers: { 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT' } },
      { failed: 'busy', code: '429', retryAfterMs: 30_000 },
    ],
    [
      { status: 429, headers: { 'Retry-After': 'Sat, 21 Nov 2026 09:00:00 GMT' } },
      { failed: 'busy', code: '429', retryAfterMs: 0 },
    ],
    [
      { status: 429, headers: { 'Retry-After': '999999999' } },
      { failed: 'busy', code: '429', retryAfterMs: 3_600_000 },
    ],
    [
      { status: 429, headers: { 'Retry-After': 'soon' } },
      { failed: 'busy', code: '429' },
    ],
    [{ status: 412 }, { failed: 'busy', code: '412' }],
    [
      { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'User blocked the bot' } } },
      { failed: 'blocked', code: 'MessageWritesBlocked' },
    ],
    [
      { status: 403, body: { error: { code: 'what they wrote' } } },
      { failed: 'blocked', code: '403' },
    ],
    [
      { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
      { failed: 'refused', code: 'MessageSizeTooBig' },
    ],
    [{ status: 400 }, { failed: 'refused', code: '400' }],
    [{ status: 401 }, { failed: 'refused', code: '401' }],
    [{ status: 404 }, { failed: 'refused', code: '404' }],
    [{ status: 408 }, { failed: 'unsure', code: '408' }],
    [{ status: 500 }, { failed: 'unsure', code: '500' }],
    [{ status: 502 }, { failed: 'unsure', code: '502' }],
    [
      { status: 503, headers: { 'Retry-After': '0' } },
      { failed: 'unsure', code: '503' },
    ],
    [{ status: 504 }, { failed: 'unsure', code: '504' }],
    ['close', { failed: 'unsure', code: 'UND_ERR_SOCKET' }],
    ['never', { failed: 'unsure', code: 'timeout' }],
  ]

  it.each(cases)('%j is understood, and the call is not repeated', async (answer, expected) => {
    const connector = await connect({ timeoutMs: answer === 'never' ? 100 : 10_000 })
    bots.answers.push(answer)
    expect(await connector.send(inTeams(), hello)).toEqual(expected)
    expect(bots.calls).toHaveLength(1)
  })

  it('is the same for a message that is put in the place of another', async () => {
    const connector = await connect()
    bots.answers.push({ status: 500 }, { status: 404 })
    expect(await connector.update(inTeams(), '1700', hello)).toEqual({ failed: 'unsure', code: '500' })
    expect(await connector.update(inTeams(), '1700', hello)).toEqual({ failed: 'refused', code: '404' })
    expect(bots.calls).toHaveLength(2)
  })

  it.each([301, 302, 307, 308])('is not followed to another place with %i', async (status) => {
    const connector = await connect()
    bots.answers.push({ status, headers: { Location: `${bots.url}elsewhere` } })
    expect(await connector.send(inTeams(), hello)).toEqual({ failed: 'refused', code: String(status) })
    expect(bots.calls).toHaveLength(1)
  })
})

describe('nothing was delivered', () => {
  it('when nobody listens there', async () => {
    const connector = await connect()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // of a server that listens on a port
    await new Promise((resolve) => server.close(resolve))
    const address = inTeams({ serviceUrl: `http://127.0.0.1:${port}/` })
    expect(await connector.send(address, hello)).toEqual({ failed: 'unreachable', code: 'ECONNREFUSED' })
  })

  it('when there is no token to be had', async () => {
    const refused = (): Promise<never> => Promise.reject(new Error('AADSTS7000215: secret text'))
    const connector = await connect({
      credentialsFactory: testCredentials(refused),
    })
    expect(await connector.send(inTeams(), hello)).toEqual({ failed: 'unreachable', code: 'not-sent' })
    expect(bots.calls).toEqual([])
  })

  it('when the token comes too late, also not afterwards', async () => {
    let give = (): void => undefined
    const waiting = new Promise<void>((resolve) => (give = resolve))
    const connector = await connect({
      timeoutMs: 50,
      credentialsFactory: testCredentials(async (request) => {
        await waiting
        return request
      }),
    })
    expect(await connector.send(inTeams(), hello)).toEqual({ failed: 'unreachable', code: 'not-sent' })
    give()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(bots.calls).toEqual([])
  })

  it.each([
    'https://smba.trafficmanager.net.evil.example/',
    'http://169.254.169.254/',
    'http://localhost@evil.example/',
    'not an address',
    '',
  ])('when the stored address is foreign: %s', async (serviceUrl) => {
    let asked = 0
    const connector = await connect({
      credentialsFactory: testCredentials(() => Promise.reject(new Error(`${++asked}`))),
    })
    const failed = { failed: 'foreign-host', code: 'foreign-host' }
    const address = inTeams({ serviceUrl, teamsChannelId: '19:c' })
    expect(await connector.send(address, hello)).toEqual(failed)
    expect(await connector.update(address, '1', hello)).toEqual(failed)
    expect(await connector.startThread(address, hello)).toEqual(failed)
    expect(await connector.openPersonal(address)).toEqual(failed)
    expect(asked).toBe(0)
  })

  it('when Azure is meant and the stored address is this machine', async () => {
    const connector = await connect({ hosts: azureHosts })
    expect(await connector.send(inTeams(), hello)).toMatchObject({ failed: 'foreign-host' })
    expect(bots.calls).toEqual([])
  })
})

it('keeps many calls at once apart', async () => {
  const connector = await connect()
  bots.answers.push(...Array.from({ length: 20 }, (_, index) => ({ status: 200, body: { id: `id-${index}` } })))
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      connector.send(inTeams({ conversationId: `c-${index}` }), { ...hello, text: String(index) }),
    ),
  )
  for (const [index, { path, body }] of bots.calls.entries()) {
    expect(path).toBe(`/teams/v3/conversations/c-${String(body['text'])}/activities`)
    expect(sent[Number(body['text'])]).toEqual({ sent: `id-${index}` })
  }
})
