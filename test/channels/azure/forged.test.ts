import { Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { azureHosts } from '../../../src/channels/azure/service-hosts'
import { sendRaw } from '../../http/support'
import { openDoor, partnerTenant, type TestDoor } from './door'
import {
  activity,
  onMessenger,
  serviceUrl,
  tokenLine,
  tokenOf,
  validDraft,
  variants,
  type Change,
  type Signer,
} from './forged-variants'

let door: TestDoor
let signer: Signer
/** Ports that were called from this process. */
const called: unknown[] = []

beforeAll(async () => {
  door = await openDoor({ hosts: azureHosts })
  const { bots } = door
  await door.tenants.turn(partnerTenant, 'off')
  bots.keys.rotate({ endorsements: ['facebook'] })
  signer = { bots, unendorsed: bots.token({ serviceurl: serviceUrl }) }
  bots.keys.rotate()
  watchConnections()
})

afterAll(async () => {
  jest.restoreAllMocks()
  await door.stop()
})

/** Every connection of Node, encrypted or not, begins here. */
function watchConnections(): void {
  const connect = Object.getOwnPropertyDescriptor(Socket.prototype, 'connect')?.value as (...given: unknown[]) => Socket
  jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...given: unknown[]) {
    const [first] = given.flat() // Node itself gives its arguments as a list
    called.push(typeof first === 'object' && first !== null && 'port' in first ? Number(first.port) : first)
    return connect.apply(this, given)
  })
}

async function send(change: Change): Promise<{ status: number; body: string }> {
  const draft = validDraft()
  change(draft, signer)
  const content = Buffer.from(draft.body ?? JSON.stringify(draft.activity))
  const head = [
    `POST /api/messages${draft.query} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${content.length}`,
    'Connection: close',
    ...draft.headers.map((line) => (line === tokenLine ? `Authorization: Bearer ${tokenOf(draft, signer)}` : line)),
    '\r\n',
  ]
  const answer = await sendRaw(door.port, Buffer.concat([Buffer.from(head.join('\r\n')), content]))
  const [top = '', ...rest] = answer.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(top)?.[1]), body: rest.join('\r\n\r\n') }
}

it('lets in the request that all variants are made of, on both channels', async () => {
  expect(await send(() => undefined)).toEqual({ status: 200, body: '' })
  expect(await send(onMessenger({}))).toEqual({ status: 200, body: '' })
  const empty = activity({ entities: null, attachments: null, value: null, locale: null })
  expect(await send(empty)).toEqual({ status: 200, body: '' })
  expect(door.handled).toHaveLength(3)
})

it.each(Object.entries(variants))('refuses %s without a word, and does nothing', async (_, change) => {
  const before = door.handled.length
  const { status, body } = await send(change)
  expect([400, 401, 413]).toContain(status)
  expect(body).toBe('')
  expect(door.handled).toHaveLength(before)
})

it('called nobody but the key server, and that once', () => {
  expect(Object.keys(variants).length).toBeGreaterThan(140)
  expect(door.bots.calls).toEqual([])
  expect(door.bots.keys.reads).toBe(1)
  const ours = [door.port, Number(new URL(door.bots.url).port)]
  expect(called.length).toBeGreaterThan(Object.keys(variants).length)
  expect(called.filter((port) => !ours.includes(Number(port)))).toEqual([])
  expect(({} as Record<string, unknown>)['isStaff']).toBeUndefined()
})

it('wrote a bounded number of lines about it, with codes and nothing that was sent', () => {
  const lines = door.logged.filter(({ event }) => event === 'azure.refused')
  expect(lines).toHaveLength(30)
  for (const { fields } of lines) expect(fields).toEqual({ why: expect.stringMatching(/^[a-z-]+$/) })
})

it('still lets in the one that is right', async () => {
  expect(await send(() => undefined)).toEqual({ status: 200, body: '' })
})
