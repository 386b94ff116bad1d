import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CredentialsFactory } from '../../src/channels/azure/adapter'
import type { ChannelService } from '../../src/channels/azure/channel-service'

export const appId = '11111111-aaaa-4aaa-8aaa-111111111111'
export const homeTenant = '22222222-bbbb-4bbb-8bbb-222222222222'
export const page = '100200300'

/** A call that reached the channel. */
export interface ChannelCall {
  method: string
  path: string
  authorization: string | undefined
  // Tests read into it; a wrong guess shows as a failure.
  body: Record<string, unknown>
}

/** `never`: takes the call and says nothing. `close`: takes it and cuts the connection. */
export type ChannelAnswer = 'never' | 'close' | { status: number; headers?: Record<string, string>; body?: unknown }

export interface BotService {
  /** Service address of its channels. */
  url: string
  channel: ChannelService
  /** Gives the assistant a token without Azure. */
  credentialsFactory: CredentialsFactory
  /** A token as the channel service signs it; what is `undefined` is left out. */
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>): string
  keys: {
    /** Signs with a new key from now on, which the documents name when `published`. */
    rotate(options?: { published?: boolean; endorsements?: readonly string[] }): void
    /** The documents name no key any more that was used until now, but a new one. */
    withdraw(): void
    /** The documents cannot be had. */
    down: boolean
    /** How often the keys were asked for. */
    readonly reads: number
    /** Of the key in use. */
    readonly publicKey: KeyObject
    readonly kid: string
  }
  calls: ChannelCall[]
  /** Told of each call as it comes in. */
  onCall: () => void
  /** What the next calls are answered with, each once; then with 200 and an id. */
  answers: ChannelAnswer[]
  close(): Promise<void>
}

type SignRequest = Awaited<ReturnType<CredentialsFactory['createCredentials']>>['signRequest']

/** Gives the assistant a token without Azure. */
export function testCredentials(signRequest: SignRequest): CredentialsFactory {
  return {
    isValidAppId: (id) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve({ signRequest }),
  }
}

/** Far away, so that a token is good whatever the clock of a test says. */
const exp = Date.parse('2100-01-01T00:00:00Z') / 1000

interface Key {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  endorsements: readonly string[]
}

let made = 0

function makeKey(endorsements: readonly string[]): Key {
  return { kid: `key-${++made}`, endorsements, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
}

/** Azure Bot Service on this machine: its keys, and the channels that the assistant calls. */
export async function startBotService(): Promise<BotService> {
  const channels = ['msteams', 'facebook']
  let key = makeKey(channels)
  let published = [key]
  let reads = 0
  let sent = 0
  const calls: ChannelCall[] = []
  const answers: ChannelAnswer[] = []

  const json = (
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
  const documents = (path: string, response: ServerResponse): void => {
    if (keys.down) json(response, 503, {})
    else if (path === '/metadata') json(response, 200, { issuer: channel.issuer, jwks_uri: `${origin}/keys` })
    else {
      reads += 1
      const jwks = published.map(({ kid, endorsements, publicKey }) => ({
        ...publicKey.export({ format: 'jwk' }),
        use: 'sig',
        kid,
        endorsements,
      }))
      json(response, 200, { keys: jwks })
    }
  }
  const channelCall = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const { method = '', url = '', headers } = request
    service.onCall()
    calls.push({
      method,
      path: url,
      authorization: headers.authorization,
      body: text === '' ? {} : (JSON.parse(text) as ChannelCall['body']),
    })
    const answer = answers.shift() ?? { status: 200 }
    if (answer === 'never') return
    if (answer === 'close') {
      request.socket.destroy()
      return
    }
    const id = url.endsWith('/conversations') ? `19:new@thread;messageid=${++sent}` : `message-${++sent}`
    json(response, answer.status, answer.body ?? { id }, answer.headers)
  }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/metadata' || path === '/keys') documents(path, response)
    else void channelCall(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Always an address and a port for a server that listens on one.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const channel: ChannelService = { issuer: 'https://api.botframework.com', metadataUrl: `${origin}/metadata` }
  const url = `${origin}/teams/`

  const keys: BotService['keys'] = {
    rotate: (options = {}) => {
      key = makeKey(options.endorsements ?? channels)
      if (options.published ?? true) published = [...published, key]
    },
    withdraw: () => (published = [makeKey(channels)]),
    down: false,
    get reads() {
      return reads
    },
    get publicKey() {
      return key.publicKey
    },
    get kid() {
      return key.kid
    },
  }

  const service: BotService = {
    onCall: () => undefined,
    url,
    channel,
    keys,
    calls,
    answers,
    credentialsFactory: testCredentials((request) => {
      request.headers.set('Authorization', 'Bearer token-of-the-assistant')
      return Promise.resolve(request)
    }),
    token: (claims = {}, header = {}) =>
      compactToken(
        { alg: 'RS256', typ: 'JWT', kid: key.kid, ...header },
        { iss: channel.issuer, aud: appId, exp, serviceurl: url, ...claims },
        (text) => sign('RSA-SHA256', Buffer.from(text), key.privateKey),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return service
}

/** Puts a JWT together, however odd: libraries refuse to make the ones that a gate must refuse. */
export function compactToken(header: unknown, claims: unknown, signature: (text: string) => Buffer | string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${Buffer.from(signature(text)).toString('base64url')}`
}

/** A message as Teams sends it. */
export function teamsActivity(serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000000',
    timestamp: '2026-11-21T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:user', name: 'Test User', aadObjectId: '33333333-cccc-4ccc-8ccc-333333333333' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: homeTenant },
    channelData: { tenant: { id: homeTenant } },
    text: 'hoi',
    textFormat: 'plain',
    locale: 'nl-NL',
    entities: [{ type: 'clientInfo', locale: 'nl-NL', platform: 'Web' }],
    ...changes,
  }
}

/** A message as Messenger sends it. */
export function messengerActivity(serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'm_1',
    channelId: 'facebook',
    serviceUrl,
    from: { id: '9001' },
    recipient: { id: page },
    conversation: { id: `9001-${page}`, isGroup: false },
    channelData: { sender: { id: '9001' }, recipient: { id: page }, message: { mid: 'm_1', text: 'hoi' } },
    text: 'hoi',
    ...changes,
  }
}
