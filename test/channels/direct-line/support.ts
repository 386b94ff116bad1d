import { randomBytes, randomUUID } from 'node:crypto'
import WebSocket from 'ws'
import type { TurnResult } from '../../../src/conversation/dialog'
import type { Reply } from '../../../src/conversation/reply'
import type { ContactBook } from '../../../src/conversation/services'
import { newConversationState } from '../../../src/conversation/state'
import type { Turn } from '../../../src/conversation/turn'
import type { Activity, ActivitySet } from '../../../src/channels/direct-line/activity'
import {
  createDirectLine,
  type DirectLine,
  type DirectLineOptions,
} from '../../../src/channels/direct-line/create-direct-line'
import { createOrigins } from '../../../src/http/origins'
import { createHttpServer } from '../../../src/http/server'
import { openTestStore, type TestStore } from '../../support/stores'

export const partner = 'https://partner.example'
export const secret = 'a-secret-of-our-own-servers'

export type FakeBot = (turn: Turn) => Promise<TurnResult>

export function turnResult(replies: Reply[]): TurnResult {
  return {
    replies,
    language: 'nl',
    triage: { level: 'none', reasons: [] },
    outcome: 'answer',
    articles: [],
    events: [],
    effects: [],
    stored: [],
  }
}

/** Greets, and says what it heard. */
const echoBot: FakeBot = (turn) => {
  const text = turn.kind === 'joined' ? 'welcome' : `heard: ${turn.text}`
  return Promise.resolve(turnResult([{ tone: 'plain', text }]))
}

export const contacts: ContactBook = {
  contact: (id) => ({ id, name: `name of ${id}`, phone: { text: `number of ${id}`, href: `tel:${id}` } }),
}

export interface TestDirectLine {
  port: number
  url: string
  /** Moves our clock, not the machine's. */
  pass(ms: number): void
  turns: Turn[]
  store: TestStore
  /** Nothing is left of this conversation. */
  isForgotten(id: string): Promise<boolean>
  logged: { event: string; fields: unknown }[]
  token(headers?: Record<string, string>): Promise<{ token: string; conversationId: string; userId: string }>
  call(
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** A started conversation with its welcome in it. */
  visitor(): Promise<Visitor>
  line: DirectLine['line']
  /** Stops serving; the store stays as it is. */
  stop(): Promise<void>
  close(): Promise<void>
}

export interface Visitor {
  id: string
  token: string
  streamUrl: string
  say(text: string, more?: object): Promise<Response>
  poll(watermark?: string): Promise<Required<ActivitySet>>
  /** Polls until as many messages as this are there. */
  messages(count: number): Promise<Activity[]>
}

/** The real server with the real channel on a free port, and a bot that echoes. */
export async function startDirectLine(
  options: Partial<Omit<DirectLineOptions, 'settings' | 'handleTurn' | 'store'>> & {
    settings?: Partial<DirectLineOptions['settings']>
    handleTurn?: FakeBot
    /** Of an earlier server: this one is the same after a restart. */
    store?: TestStore
  } = {},
): Promise<TestDirectLine> {
  let passedMs = 0
  const clock = (): Date => new Date(Date.now() + passedMs)
  const turns: Turn[] = []
  const logged: TestDirectLine['logged'] = []
  const store = options.store ?? (await openTestStore('sqlite'))
  const answer = options.handleTurn ?? echoBot
  const common = {
    clock,
    ids: () => randomUUID(),
    log: (event: string, fields?: object) => void logged.push({ event, fields }),
  }
  const directLine = createDirectLine({
    ...common,
    contacts,
    ...options,
    store: store.conversations,
    handleTurn: async (turn, render) => {
      const { answered, ownerVersion } = await store.turns.begin(turn)
      if (answered) return undefined
      turns.push(turn)
      const result = await answer(turn)
      const { language, effects } = result
      const outgoing = render(result.replies, language)
      const change = { state: newConversationState('public'), language, ownerVersion, effects, outgoing }
      return { ...result, stored: await store.turns.commit(turn, change) }
    },
    settings: { tokenKey: 'k'.repeat(32), secret, ...options.settings },
  })
  const origins = createOrigins({ list: [partner], development: false })
  const server = createHttpServer({ ...common, ...directLine, origins, randomBytes })
  await directLine.resume()
  const port = await server.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${port}`

  const call: TestDirectLine['call'] = (method, path, token, body, headers = {}) =>
    fetch(path.startsWith('/api') ? url + path : `${url}/v3/directline${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const token: TestDirectLine['token'] = async (headers) =>
    (await (await call('POST', '/api/directline/token', undefined, {}, headers)).json()) as Awaited<
      ReturnType<TestDirectLine['token']>
    >
  const visitor = async (): Promise<Visitor> => {
    const granted = await token()
    const started = await call('POST', '/conversations', granted.token, {})
    const { streamUrl } = (await started.json()) as { streamUrl: string }
    const id = granted.conversationId
    const poll: Visitor['poll'] = async (watermark = '') => {
      const answer = await call('GET', `/conversations/${id}/activities?watermark=${watermark}`, granted.token)
      return (await answer.json()) as Required<ActivitySet>
    }
    const messages: Visitor['messages'] = async (count) => {
      for (;;) {
        const { activities } = await poll()
        if (activities.length >= count) return activities
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    const say: Visitor['say'] = (text, more = {}) =>
      call('POST', `/conversations/${id}/activities`, granted.token, { type: 'message', text, ...more })
    await messages(1)
    return { id, token: granted.token, streamUrl, say, poll, messages }
  }
  const stop = async (): Promise<void> => {
    await server.close()
    await directLine.close()
  }
  return {
    port,
    url,
    pass: (ms) => void (passedMs += ms),
    turns,
    store,
    isForgotten: async (id) => {
      const found = await store.conversations.find(id)
      return found === undefined && (await store.conversations.activities(id, { after: 0, limit: 1 })).length === 0
    },
    logged,
    token,
    call,
    visitor,
    line: directLine.line,
    stop,
    close: async () => {
      await stop()
      await store.remove()
    },
  }
}

/** Status and, for a refusal, its code. */
export async function outcome(answer: Promise<Response> | Response): Promise<[number, string?]> {
  const response = await answer
  if (response.ok) return [response.status]
  const { error } = (await response.json()) as { error: { code: string } }
  return [response.status, error.code]
}

/** A socket on the stream, and what came in. */
export interface Follower {
  frames: ActivitySet[]
  closed: Promise<number>
  refused: Promise<number>
}

export function follow(url: string, origin?: string): Follower {
  const socket = new WebSocket(url, origin === undefined ? {} : { origin })
  const frames: ActivitySet[] = []
  socket.on('error', () => undefined)
  socket.on('message', (data) => frames.push(JSON.parse((data as Buffer).toString()) as ActivitySet))
  return {
    frames,
    closed: new Promise((resolve) => socket.on('close', resolve)),
    refused: new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
      socket.on('open', () => resolve(101))
    }),
  }
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

export const texts = (sets: ActivitySet[]) => sets.flatMap(({ activities }) => activities.map(({ text }) => text))
