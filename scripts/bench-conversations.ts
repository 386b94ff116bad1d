import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'
import { startApp, type App } from '../src/app'
import { readSettings } from '../src/config'

const conversations = 50
const messagesEach = 12
/** Each visitor writes this often: together 25 messages a second, and as many answers. */
const everyMs = 2_000

export interface ConversationFigures {
  /** From posting by the visitor to the screen of staff, and back. */
  toDeskMs: number[]
  toVisitorMs: number[]
}

/** The whole service with one person at the desk who has 50 conversations going on, over HTTP and sockets. */
export async function benchConversations(): Promise<ConversationFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-conversations-'))
  const app = await startApp(readSettings({ PORT: '0', DATA_DIR: dataDir, KNOWLEDGE_WATCH: 'false' }), () => undefined)
  const sentAtMs = new Map<string, number>()
  const arrived = (text: string, into: number[]): void => {
    const atMs = sentAtMs.get(text)
    if (atMs !== undefined) into.push(performance.now() - atMs)
    sentAtMs.delete(text)
  }
  const figures: ConversationFigures = { toDeskMs: [], toVisitorMs: [] }
  const desk = await openDesk(app, (text) => arrived(text, figures.toDeskMs))
  const visitors: Awaited<ReturnType<typeof openVisitor>>[] = []
  for (let n = 0; n < conversations; n++)
    visitors.push(await openVisitor(app, (text) => arrived(text, figures.toVisitorMs)))
  await eventually(() => desk.waiting.size === conversations)
  const caseIds = [...desk.waiting]
  for (const id of caseIds) await desk.call(`cases/${id}/claim`)

  const talk = async (n: number): Promise<void> => {
    await pause((n * everyMs) / conversations)
    for (let round = 0; round < messagesEach; round++) {
      const [asked, answered] = [`vraag ${n} ${round}`, `antwoord ${n} ${round}`]
      sentAtMs.set(asked, performance.now())
      await visitors[n]?.post({ text: asked })
      await pause(everyMs / 2)
      sentAtMs.set(answered, performance.now())
      await desk.call(`cases/${caseIds[n]}/reply`, { clientId: answered.replaceAll(' ', '-'), text: answered })
      await pause(everyMs / 2)
    }
  }
  await Promise.all(visitors.map((_, n) => talk(n)))
  await pause(1_000)
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
  if (sentAtMs.size > 0) throw new Error(`${sentAtMs.size} messages did not arrive`)
  return figures
}

async function openDesk(app: App, onWords: (text: string) => void) {
  const token = new URL(await app.deskLink()).hash.slice(1)
  const headers = { 'Content-Type': 'application/json', 'X-Desk': '1', Origin: app.url }
  const signedIn = await fetch(`${app.url}/desk/sign-in/link`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  })
  const Cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const waiting = new Set<string>()
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/desk/live`, { headers: { Cookie, Origin: app.url } })
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(data.toString()) as {
      kind: string
      case?: { id: string }
      message?: { author: { kind: string }; text: string }
    }
    if (said.case) waiting.add(said.case.id)
    if (said.message?.author.kind === 'visitor') onWords(said.message.text)
  })
  await new Promise((resolve) => socket.once('message', resolve))
  const call = async (path: string, body: object = {}): Promise<void> => {
    const sent = { method: 'POST', headers: { ...headers, Cookie }, body: JSON.stringify(body) }
    const answer = await fetch(`${app.url}/desk/api/${path}`, sent)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  }
  return { waiting, call }
}

async function openVisitor(app: App, onWords: (text: string) => void) {
  const json = async (path: string, token: string, body: object = {}): Promise<Record<string, string>> => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${app.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return (await answer.json()) as Record<string, string>
  }
  const { token = '' } = await json('/api/directline/token', '')
  const { conversationId = '', streamUrl = '' } = await json('/v3/directline/conversations', token)
  const socket = new WebSocket(streamUrl)
  let heard = 0
  socket.on('message', (data: Buffer) => {
    if (data.length === 0) return
    for (const activity of (JSON.parse(data.toString()) as { activities: { from: { role: string }; text?: string }[] })
      .activities) {
      if (activity.from.role !== 'user') heard++
      if (activity.text !== undefined && activity.from.role !== 'user') onWords(activity.text)
    }
  })
  const post = (activity: object): Promise<unknown> =>
    json(`/v3/directline/conversations/${conversationId}/activities`, token, {
      type: 'message',
      locale: 'nl',
      ...activity,
    })
  // The way to a person, as somebody goes who wrote nothing before.
  for (const step of [{ text: 'ik wil een mens spreken' }, { value: { action: 'yes' } }, { value: { action: 'no' } }]) {
    const before = heard
    await post(step)
    await eventually(() => heard > before)
  }
  return { post }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (holds()) return
    await pause(10)
  }
  throw new Error('it did not happen')
}
