import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readSettings } from '../src/config'
import { askService } from '../src/desk/admin-socket'
import { SettingsError } from '../src/errors'

/**
 * `npm run desk:drill -- [--minutes 10] [--url http://localhost:3978]`: does what a visitor does: opens a conversation,
 * asks for a person, agrees to everything, waits. Says how long each part of the chain took, until somebody claims.
 *
 * It goes through the front door, so what it measures is what a visitor gets. Only the mark comes another way: by the
 * local socket in DATA_DIR, before the conversation asks for anything. So nothing that can be sent from outside can
 * pass for a drill, and a real visitor can never be marked as one.
 */
const activitiesSchema = z.object({
  activities: z.array(
    z.object({
      type: z.string(),
      from: z.object({ id: z.string() }),
      text: z.string().optional(),
      suggestedActions: z.object({ actions: z.array(z.object({ title: z.string(), value: z.unknown() })) }).optional(),
    }),
  ),
  watermark: z.string().optional(),
})
const resultSchema = z
  .object({
    caseId: z.string(),
    state: z.string(),
    openedAt: z.string(),
    claimedAt: z.string().optional(),
    alerts: z.array(z.object({ to: z.string(), at: z.string(), result: z.string(), code: z.string().optional() })),
  })
  .optional()

const pollMs = 500
const openWithinMs = 30_000
const maxSteps = 8

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, url: { type: 'string' } } })
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = readSettings(process.env)
  const url = values.url ?? `http://localhost:${settings.PORT}`
  const minutes = Number(values.minutes ?? 10)

  const visitor = await enter(url)
  const ask = async (command: 'expect-drill' | 'drill-result'): Promise<unknown> => {
    const asked = await askService(settings.DATA_DIR, { command, conversationId: visitor.conversationId })
    if (asked === undefined) throw new SettingsError(`No service runs on ${settings.DATA_DIR}. Start it first.`)
    return asked.answer
  }
  const result = async () => resultSchema.parse((await ask('drill-result')) ?? undefined)

  await ask('expect-drill')
  const askedAtMs = Date.now()
  const since = (iso: string): string => `${((Date.parse(iso) - askedAtMs) / 1000).toFixed(1)} s`
  await visitor.press('person')
  for (let step = 0; step < maxSteps && (await result()) === undefined; step++) await visitor.agree()
  const opened = await until(openWithinMs, result, (found) => found !== undefined)
  if (!opened) {
    throw new SettingsError('The assistant opened no case. Is somebody at the desk? Without, it asks for a message.')
  }
  console.log(`case opened         after ${since(opened.openedAt)}   ${opened.caseId}`)
  const claimed = await until(minutes * 60_000, result, (found) => found?.state !== 'waiting')
  if (!report(claimed, since)) process.exitCode = 1
  await visitor.leave()
}

/** @returns whether somebody claimed */
function report(found: z.infer<typeof resultSchema>, since: (iso: string) => string): boolean {
  for (const { to, at, result, code = '' } of found?.alerts ?? []) {
    console.log(`${`alert ${to}`.padEnd(20)}after ${since(at)}   ${result} ${code}`.trimEnd())
  }
  const claimedAt = found?.claimedAt
  console.log(claimedAt ? `claimed             after ${since(claimedAt)}` : `NOT CLAIMED         ${found?.state ?? ''}`)
  return claimedAt !== undefined
}

/** A visitor with our own widget's way in. */
async function enter(url: string) {
  const call = async (path: string, options: { token?: string; body?: unknown; method?: string } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method: options.method ?? 'POST',
      headers: {
        'content-type': 'application/json',
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    if (!response.ok) throw new SettingsError(`${path.split('?')[0] ?? ''} answered ${response.status}.`)
    return response.status === 204 ? undefined : ((await response.json()) as unknown)
  }
  const tokenSchema = z.object({ token: z.string(), conversationId: z.string() })
  const { token, conversationId } = tokenSchema.parse(await call('/api/directline/token', { body: { language: 'nl' } }))
  await call('/v3/directline/conversations', { token })
  const home = `/v3/directline/conversations/${conversationId}`
  let watermark = ''
  let buttons: string[] = []

  /** Reads what was said since, and remembers the buttons of the last message. */
  const listen = async (): Promise<void> => {
    const read = async (): Promise<number> => {
      const set = activitiesSchema.parse(
        await call(`${home}/activities?watermark=${watermark}`, { token, method: 'GET' }),
      )
      watermark = set.watermark ?? watermark
      const said = set.activities.filter(({ type, from }) => type === 'message' && from.id === 'kmt-assistant')
      const last = said.at(-1)
      if (last) buttons = (last.suggestedActions?.actions ?? []).flatMap(({ value }) => actionOf(value))
      return said.length
    }
    await until(openWithinMs, read, (count) => count > 0)
  }
  const press = async (action: string): Promise<void> => {
    const from = { id: 'drill' }
    const channelData = { clientActivityID: randomUUID() }
    await call(`${home}/activities`, { token, body: { type: 'message', from, value: { action }, channelData } })
    await listen()
  }
  await listen()
  return {
    conversationId,
    press,
    /** Agrees to what is asked: the first button that does not lead away. */
    agree: async (): Promise<void> => press(buttons.find((action) => action === 'yes') ?? buttons[0] ?? 'yes'),
    leave: async (): Promise<void> => {
      await call('/api/directline/leave', { body: { token } }).catch(() => undefined)
    },
  }
}

function actionOf(value: unknown): string[] {
  const parsed = z.object({ action: z.string() }).safeParse(value)
  return parsed.success ? [parsed.data.action] : []
}

async function until<T>(
  limitMs: number,
  look: () => Promise<T>,
  isDone: (found: T) => boolean,
): Promise<T | undefined> {
  const endMs = Date.now() + limitMs
  for (;;) {
    const found = await look()
    if (isDone(found) || Date.now() >= endMs) return found
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
})
