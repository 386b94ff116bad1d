import { randomBytes, randomUUID } from 'node:crypto'
import WebSocket from 'ws'
import type { HandleTurn, TurnResult } from '../../../src/conversation/dialog'
import type { Reply } from '../../../src/conversation/reply'
import type { ContactBook } from '../../../src/conversation/services'
import type { Turn } from '../../../src/conversation/turn'
import type { Activity, ActivitySet } from '../../../src/channels/direct-line/activity'
import { createDirectLine, type DirectLineOptions } from '../../../src/channels/direct-line/create-direct-line'
import { createOrigins } from '../../../src/http/origins'
import { createHttpServer } from '../../../src/http/server'

export const partner = 'https://partner.example'
export const secret = 'a-secret-of-our-own-servers'

export function turnResult(replies: Reply[]): TurnResult {
  return {
    replies,
    language: 'nl',
    triage: { level: 'none', reasons: [] },
    outcome: 'answer',
    articles: [],
    events: [],
  }
}

/** Greets, and says what it heard. */
export const echoBot: HandleTurn = (turn) => {
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
  forgotten: string[]
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
  options: Partial<Omit<DirectLineOptions, 'settings'>> & { settings?: Partial<DirectLineOptions['settings']> } = {},
): Promise<TestDirectLine> {
  let passedMs = 0
  const clock = (): Date => new Date(Date.now() + passedMs)
  const turns: Turn[] = []
  const forgotten: string[] = []
  const logged: TestDirectLine['logged'] = []
  const handleTurn = options.handleTurn ?? echoBot
  const common = {
    clock,
    ids: () => randomUUID(),
    log: (event: string, fields?: object) => void logged.push({ event, fields }),
  }
  const directLine = createDirectLine({
    ...common,
    states: { delete: (id) => Promise.resolve(void forgotten.push(id)) },
    contacts,
    ...options,
    handleTurn: (turn) => {
      turns.push(turn)
      return handleTurn(turn)
    },
    settings: { tokenKey: 'k'.repeat(32), secret, ...options.settings },
  })
  const origins = createOrigins({ list: [partner], development: false })
  const server = createHttpServer({ ...common, ...directLine, origins, randomBytes })
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
  return {
    port,
    url,
    pass: (ms) => void (passedMs += ms),
    turns,
    forgotten,
    logged,
    token,
    call,
    visitor,
    close: async () => {
      await directLine.close()
      await server.close()
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
