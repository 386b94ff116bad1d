import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'
import { buildConsole } from '../../scripts/build-console'
import type { LiveMessage } from '../../src/console/api'
import { createConsole, type Console, type ConsoleOptions } from '../../src/console/create-console'
import type { StaffMember } from '../../src/desk/case'
import { createOrigins } from '../../src/http/origins'
import { createHttpServer } from '../../src/http/server'
import { openTestDesk, type TestDesk } from '../desk/desk-support'
import { freePort } from '../support/free-port'
import { openTestStore } from '../support/stores'

export interface TestConsole extends TestDesk {
  console: Console
  url: string
  /** Signed in with a one-time link. */
  signIn(staff: StaffMember): Promise<Screen>
  /** A browser that nobody has signed in with. */
  browser(): Screen
  close(): Promise<void>
}

/** The real server with the real desk on a store of its own. */
export async function startConsole(
  settings: Partial<ConsoleOptions['settings']> = {},
  options: { port?: number } = {},
): Promise<TestConsole> {
  const assetsDir = mkdtempSync(join(tmpdir(), 'console-'))
  await buildConsole({ outDir: assetsDir })
  const store = await openTestStore('sqlite')
  const opened = await openTestDesk(store)
  const { desk, stores, logged } = opened
  const port = options.port ?? (await freePort())
  const publicUrl = `http://localhost:${port}`
  const common = {
    clock: stores.clock.now,
    ids: () => randomUUID(),
    randomBytes,
    log: (event: string, fields?: object) => void logged.push(JSON.stringify([event, fields])),
  }
  const console = createConsole({
    desk,
    staff: stores.staff,
    audit: (row) => stores.cases.audit(row),
    settings: { publicUrl, production: false, signingKey: randomBytes(32), ...settings },
    assetsDir,
    ...common,
  })
  const origins = createOrigins({ list: ['https://partner.example'], publicUrl, development: false })
  const server = createHttpServer({ ...common, ...console, origins })
  await server.listen(port, 'localhost')
  const browser = (): Screen => new Screen(publicUrl)
  return {
    ...opened,
    console,
    url: publicUrl,
    browser,
    signIn: async (staff) => {
      const screen = browser()
      const [, token = ''] = (await console.invite(staff.id)).split('#')
      const answer = await screen.post('/desk/sign-in/link', { token })
      if (answer.status !== 204) throw new Error(`${staff.name} is not signed in: ${answer.status}`)
      return screen
    },
    close: async () => {
      console.close()
      await server.close()
      await store.remove()
      rmSync(assetsDir, { recursive: true, force: true })
    },
  }
}

/** A browser as far as the server sees it: it keeps cookies and says which page calls. */
export class Screen {
  readonly #cookies = new Map<string, string>()

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#keep(await fetch(new URL(path, this.url), { redirect: 'manual', headers: this.#with(headers) }))
  }

  /** A call as our own page makes it; `headers` win. */
  async post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const own = { 'X-Desk': '1', Origin: this.url, 'Content-Type': 'application/json' }
    const init = {
      method: 'POST',
      headers: this.#with({ ...own, ...headers }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    return this.#keep(await fetch(new URL(path, this.url), init))
  }

  live(headers: Record<string, string> = { Origin: this.url }): LiveScreen {
    return new LiveScreen(this.url.replace('http', 'ws') + '/desk/live', this.#with(headers))
  }

  #with(headers: Record<string, string>): Record<string, string> {
    return this.#cookies.size === 0 ? headers : { Cookie: this.cookie, ...headers }
  }

  #keep(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
}

export class LiveScreen {
  readonly messages: LiveMessage[] = []
  /** 101 when it was taken. */
  readonly status: Promise<number>
  /** The close code. */
  readonly closed: Promise<number>
  readonly #socket: WebSocket

  constructor(url: string, headers: Record<string, string>) {
    this.#socket = new WebSocket(url, { headers })
    this.#socket.on('error', () => undefined)
    this.#socket.on('message', (data) => {
      this.messages.push(JSON.parse((data as Buffer).toString()) as LiveMessage) // what the server is tested to send
    })
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve))
    this.status = new Promise((resolve) => {
      this.#socket.on('open', () => resolve(101))
      this.#socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    })
  }

  close(): void {
    this.#socket.close()
  }
}

/** Status and body of an answer. */
export async function told(answer: Promise<Response> | Response): Promise<[number, unknown]> {
  const response = await answer
  const text = await response.text()
  return [response.status, text === '' ? undefined : JSON.parse(text)]
}
