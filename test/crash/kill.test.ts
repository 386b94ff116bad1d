import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Activity, ActivitySet } from '../../src/channels/direct-line/activity'
import { freePort } from '../support/free-port'
import { buildService, seeded, startService } from '../support/killable'
import { createDatabase, databases } from '../support/stores'

const kills = 20
const visitors = 3
/** Set CRASH_SEED to repeat a run. */
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const dataDir = mkdtempSync(join(tmpdir(), 'kill-'))
// Beside the sources, where it finds its libraries.
const service = join('dist', `crash-service-${process.pid}.js`)

beforeAll(() => buildService(join('test', 'support', 'crash-service.ts'), service))
afterAll(() => {
  rmSync(service, { force: true })
  rmSync(dataDir, { recursive: true, force: true })
})

describe.each(databases)(`a service on %s that is killed ${kills} times (seed ${seed})`, (kind) => {
  it('loses nothing that it acknowledged: everything once, in order, answered', async () => {
    const random = seeded(seed)
    const database = kind === 'postgres' ? await createDatabase() : undefined
    const port = await freePort()
    const start = () => startService(service, [join(dataDir, kind), database?.url ?? '', String(port)])
    let running = await start()
    const talks = await Promise.all(Array.from({ length: visitors }, () => openTalk(`http://127.0.0.1:${port}`)))
    for (const talk of talks) talk.begin()
    for (let kill = 0; kill < kills; kill++) {
      await pause(50 + random() * 250)
      await running.kill()
      running = await start()
    }
    await Promise.all(talks.map((talk) => talk.finish()))
    for (const talk of talks) await expectWhole(talk)
    await running.kill()
    await database?.drop()
  }, 300_000)
})

interface Talk {
  begin(): void
  finish(): Promise<void>
  /** Everything that the polls brought, in the order in which it came. */
  seen: Activity[]
  posted: string[]
  said: { text: string; acknowledged: boolean }[]
  all(): Promise<ActivitySet>
}

/** A visitor who posts numbered messages and polls, and a person who answers with numbers of their own. */
async function openTalk(url: string): Promise<Talk> {
  const call = async (path: string, token?: string, body?: object): Promise<unknown> => {
    const headers = { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' }
    const method = body === undefined ? 'GET' : 'POST'
    const signal = AbortSignal.timeout(5_000)
    const answer = await fetch(url + path, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  /** Like a client that has no network for a moment. */
  const persist = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof Error && / 4\d\d /.test(error.message)) throw error
        await pause(10)
      }
    }
  }
  const granted = (await call('/api/directline/token', undefined, {})) as { token: string; conversationId: string }
  const { token, conversationId } = granted
  await call('/v3/directline/conversations', token, {})
  const path = `/v3/directline/conversations/${conversationId}/activities`
  const poll = (watermark: string) => call(`${path}?watermark=${watermark}`, token) as Promise<Required<ActivitySet>>

  const talk = { seen: [] as Activity[], posted: [] as string[], said: [] as Talk['said'] }
  let going = true
  let writing: Promise<unknown> = Promise.resolve()
  let reading: Promise<void> = Promise.resolve()
  let written = false
  const write = async (): Promise<void> => {
    for (let n = 1; going; n++) {
      const text = `m${n}`
      await persist(() => call(path, token, { type: 'message', text, channelData: { clientActivityID: text } }))
      talk.posted.push(text)
    }
  }
  const read = async (): Promise<void> => {
    let watermark = ''
    const complete = () => talk.seen.filter(({ text }) => text?.startsWith('heard m')).length >= talk.posted.length
    while (!written || !complete()) {
      const set = await persist(() => poll(watermark))
      talk.seen.push(...set.activities)
      watermark = set.watermark
      await pause(5)
    }
  }
  const staff = async (): Promise<void> => {
    for (let n = 1; going; n++) {
      const entry = { text: `s${n}`, acknowledged: false }
      talk.said.push(entry)
      await call('/staff', undefined, { conversationId, text: entry.text }).then(
        () => (entry.acknowledged = true),
        () => undefined, // a person sees that it failed; it may have been stored all the same
      )
      await pause(20)
    }
  }
  return {
    ...talk,
    begin: () => {
      writing = Promise.all([write(), staff()])
      reading = read()
    },
    finish: async () => {
      await pause(100)
      going = false
      await writing
      written = true
      await reading
    },
    all: () => poll(''),
  }
}

async function expectWhole(talk: Talk): Promise<void> {
  const { activities } = await talk.all()
  const textsOf = (list: Activity[], pattern: RegExp) =>
    list.flatMap(({ text = '' }) => (pattern.test(text) ? [text] : []))
  for (const list of [activities, talk.seen]) {
    expect(textsOf(list, /^m\d/)).toEqual(talk.posted)
    expect(textsOf(list, /^heard m/)).toEqual(talk.posted.map((text) => `heard ${text}`))
    const said = textsOf(list, /^s\d/)
    expect(
      talk.said.filter(({ text, acknowledged }) => acknowledged || said.includes(text)).map(({ text }) => text),
    ).toEqual(said)
    expect(textsOf(list, /^heard $/)).toEqual(['heard '])
    expect(list.map(({ id }) => Number(id.split('|')[1]))).toEqual(list.map((_, index) => index + 1))
  }
  expect(talk.posted.length).toBeGreaterThan(0)
}
