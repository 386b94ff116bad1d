import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  ConnectionStatus,
  DirectLine,
  type Activity,
  type DirectLineOptions,
  type Services,
} from 'botframework-directlinejs'
import WebSocket from 'ws'
import XMLHttpRequest from 'xhr2'
import { startDirectLine, type TestDirectLine } from './support'

/** Microsoft's own client library against our server. It expects a browser, so it gets the two things it uses of one. */
beforeAll(() => {
  Object.assign(globalThis, { XMLHttpRequest, WebSocket })
})

let server: TestDirectLine
let clients: Client[] = []

beforeEach(async () => {
  server = await startDirectLine()
})

afterEach(async () => {
  for (const { directLine } of clients) directLine.end()
  clients = []
  await server.close()
})

interface Client {
  directLine: DirectLine
  seen: Activity[]
  statuses: ConnectionStatus[]
  say(text: string, clientActivityID?: string): Promise<string>
  until(condition: (client: Client) => boolean, ms?: number): Promise<void>
}

function open(options: DirectLineOptions & Partial<Services>): Client {
  const directLine = new DirectLine({ domain: `${server.url}/v3/directline`, pollingInterval: 200, ...options })
  const seen: Activity[] = []
  const statuses: ConnectionStatus[] = []
  directLine.connectionStatus$.subscribe((status) => statuses.push(status))
  directLine.activity$.subscribe(
    (activity) => seen.push(activity),
    () => undefined,
  )
  const client: Client = {
    directLine,
    seen,
    statuses,
    say: (text, clientActivityID) =>
      new Promise((resolve, reject) => {
        const activity = { type: 'message', text, from: { id: 'somebody' }, channelData: { clientActivityID } } as const
        directLine.postActivity(activity).subscribe(resolve, reject)
      }),
    until: async (condition, ms = 10_000) => {
      const endsAtMs = Date.now() + ms
      while (!condition(client)) {
        if (Date.now() > endsAtMs)
          throw new Error(`did not happen; seen: ${texts(client).join()}; statuses: ${statuses.join()}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
  clients.push(client)
  return client
}

/** The library waits 3 to 15 seconds before it reconnects. */
const soonest = (): number => 0

const texts = ({ seen }: Client): string[] =>
  seen.map((activity) => (activity.type === 'message' ? (activity.text ?? '') : ''))

describe.each([
  ['over a socket', true],
  ['by polling', false],
])('Direct Line JS %s', (_, webSocket) => {
  it('starts, is greeted, sends, sees the echo of its own message before the answer', async () => {
    const { token, userId } = await server.token()
    const client = open({ token, webSocket })
    await client.until(({ seen }) => seen.length === 1)
    const id = await client.say('hello', 'client-1')
    await client.until(({ seen }) => seen.length === 3)
    expect(texts(client)).toEqual(['welcome', 'hello', 'heard: hello'])
    expect(client.seen[1]).toMatchObject({
      id,
      from: { id: userId, role: 'user' },
      channelData: { clientActivityID: 'client-1' },
    })
    expect(client.statuses.at(-1)).toBe(ConnectionStatus.Online)
  })

  it('sends ticked boxes as Web Chat does, without a text, and sees what it said', async () => {
    const { token } = await server.token()
    const client = open({ token, webSocket })
    await client.until(({ seen }) => seen.length === 1)
    const value = { action: 'ticked', ticked: 'a,b' }
    const channelData = { clientActivityID: 'client-2', postBack: true }
    client.directLine
      .postActivity({ type: 'message', value, channelData, from: { id: 'somebody' } } as unknown as Activity) // the types want a text
      .subscribe()
    await client.until(({ seen }) => seen.length === 3)
    expect(client.seen[1]).toMatchObject({ text: '2 aangevinkt', value, channelData: { clientActivityID: 'client-2' } })
    expect(server.turns.at(-1)).toMatchObject({ action: 'ticked', ticked: ['a', 'b'] })
  })

  it('picks up an existing conversation from its watermark', async () => {
    const visitor = await server.visitor()
    await visitor.say('one')
    await visitor.messages(3)
    const client = open({ token: visitor.token, conversationId: visitor.id, watermark: '2', webSocket })
    await client.until(({ seen }) => seen.length === 1)
    expect(texts(client)).toEqual(['heard: one'])
  })

  it('learns that the conversation has ended', async () => {
    const { token } = await server.token()
    const client = open({ token, webSocket })
    await client.until(({ seen }) => seen.length === 1)
    server.pass(31 * 60_000)
    expect(await client.say('hello').catch(() => 'refused')).toMatch(/refused|retry/)
    await client.until(({ statuses }) => statuses.includes(ConnectionStatus.ExpiredToken))
  })

  it('of another conversation gets nothing', async () => {
    const victim = await server.visitor()
    await victim.say('private')
    await victim.messages(3)
    const { token } = await server.token()
    const client = open({ token, conversationId: victim.id, webSocket })
    await client.until(({ statuses }) => statuses.includes(ConnectionStatus.FailedToConnect))
    expect(client.seen).toEqual([])
  })
})

describe('Direct Line JS', () => {
  it('comes back after a lost socket and gets what it missed, once', async () => {
    const { token, conversationId } = await server.token()
    const line = await cuttableLine()
    const domain = `http://127.0.0.1:${line.port}/v3/directline`
    const client = open({ token, webSocket: true, domain, random: soonest })
    await client.until(({ seen }) => seen.length === 1)
    line.cut()
    await server.call('POST', `/conversations/${conversationId}/activities`, token, { type: 'message', text: 'missed' })
    await client.until(({ seen }) => seen.length === 3, 18_000)
    await client.say('back')
    await client.until(({ seen }) => seen.length === 5)
    expect(texts(client)).toEqual(['welcome', 'missed', 'heard: missed', 'back', 'heard: back'])
    line.close()
  }, 30_000)

  it('does not hammer a conversation that was erased under it', async () => {
    const { token } = await server.token()
    let sockets = 0
    class CountedWebSocket extends WebSocket {
      constructor(url: string) {
        super(url)
        sockets += 1
      }
    }
    // The library's type is the browser's class; it uses what both have.
    const client = open({
      token,
      webSocket: true,
      WebSocket: CountedWebSocket as unknown as Services['WebSocket'],
      random: soonest,
    })
    await client.until(({ seen }) => seen.length === 1)
    await server.call('POST', '/api/directline/leave', undefined, token, { 'Content-Type': 'text/plain' })
    await client.until(({ statuses }) => statuses.includes(ConnectionStatus.ExpiredToken), 18_000)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    // It opens two more on its used ticket when it gives up; both are refused, and then it rests.
    expect(sockets).toBeLessThanOrEqual(3)
  }, 30_000)

  it('stays connected over its refreshes, long after its first token has expired', async () => {
    const { token } = await server.token()
    const client = open({ token, webSocket: true, scheduler: hurried(900) })
    // The library keeps its token to itself; nothing else shows that it was refreshed.
    const current = (): unknown => Reflect.get(client.directLine, 'token')
    for (const minutes of [20, 40, 60]) {
      const before = current()
      await client.until(() => current() !== before)
      expect(await client.say(`after ${minutes} minutes`)).toMatch(/\|\d{7}$/)
      server.pass(20 * 60_000)
    }
    expect((await server.call('POST', '/tokens/refresh', token)).status).toBe(403)
    await client.until(({ seen }) => seen.length === 7)
    expect(client.statuses.at(-1)).toBe(ConnectionStatus.Online)
  })
})

/** A scheduler for which time goes faster: the library refreshes every 15 minutes whatever the server says. */
function hurried(times: number): Services['scheduler'] {
  const schedule = (work: (this: unknown, state: unknown) => void, delayMs = 0, firstState?: unknown) => {
    let timer: NodeJS.Timeout | undefined
    const action = {
      closed: false,
      schedule: (state: unknown, againMs = 0) => {
        timer = setTimeout(() => work.call(action, state), againMs / times)
        return action
      },
      unsubscribe: () => clearTimeout(timer),
    }
    return action.schedule(firstState, delayMs)
  }
  // Of an rxjs subscription the library calls no more than this.
  return { now: () => Date.now(), schedule } as unknown as Services['scheduler']
}

/** A line to the server that can be cut while the server stays up. */
async function cuttableLine(): Promise<{ port: number; cut(): void; close(): void }> {
  const open = new Set<Socket>()
  const relay = createServer()
  relay.removeAllListeners('connection')
  relay.on('connection', (near: Socket) => {
    const far = connect(server.port, '127.0.0.1')
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => open.delete(socket))
    }
  })
  const cut = (): void => open.forEach((socket) => socket.destroy())
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = relay.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, cut, close: () => (cut(), relay.close()) }
}
