import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createProfile, profileSchema } from '../../scripts/messenger-profile/profile'
import { sendProfile } from '../../scripts/messenger-profile/send-profile'
import { createBot } from '../../src/app'
import { parseAction } from '../../src/conversation/action'
import { runScript } from './run-script'

const profile = createProfile()
const buttons = [
  ...profile.ice_breakers.flatMap(({ call_to_actions }) => call_to_actions),
  ...profile.persistent_menu.flatMap(({ call_to_actions }) => call_to_actions),
]

describe('the profile of the Facebook page', () => {
  it('has every part in Dutch for everybody, and in English and Ukrainian for who reads that', () => {
    for (const part of [profile.greeting, profile.ice_breakers, profile.persistent_menu]) {
      expect(part.map(({ locale }) => locale)).toEqual(['default', 'en_US', 'en_GB', 'uk_UA'])
    }
  })

  it('says at once that a machine answers, that Facebook keeps a copy, and 112', () => {
    for (const { text: greeting } of profile.greeting) {
      expect(greeting).toMatch(/automatische assistent|automatic assistant|автоматичний помічник/)
      expect(greeting).toMatch(/Facebook (bewaart een kopie|keeps a copy|зберігає копію)/)
      expect(greeting).toContain('112')
      expect(greeting.replaceAll('112', '')).not.toMatch(/\d/)
    }
  })

  it('opens with a word that is no action, and has only actions besides', () => {
    expect(profile.get_started).toEqual({ payload: 'get-started' })
    expect(parseAction('get-started')).toBeUndefined()
    for (const { payload } of buttons)
      expect({ payload, action: parseAction(payload) }).toEqual({ payload, action: payload })
  })

  it.each([...new Map(buttons.map((button) => [button.payload, button])).keys()])(
    'leads somewhere with %s',
    async (payload) => {
      const action = parseAction(payload)
      const result = await bot().handleTurn({
        id: payload,
        conversationId: payload,
        channel: 'messenger',
        kind: 'message',
        text: '',
        audience: 'public',
        now: new Date('2026-11-21T12:00:00Z'),
        ...(action && { action }),
      })
      expect(result?.outcome).toBe(outcomes[payload.replace(/:.*/, '')])
    },
  )

  it.each([
    ['a greeting of 161 characters', { greeting: [{ locale: 'default', text: 'x'.repeat(161) }] }],
    ['a question of 81 characters', withQuestions([{ question: 'x'.repeat(81), payload: 'person' }])],
    ['five questions', withQuestions(Array(5).fill({ question: 'x', payload: 'person' }))],
    ['a title of 21 characters', withMenu([{ type: 'postback', title: 'x'.repeat(21), payload: 'person' }])],
    ['21 items', withMenu(Array(21).fill({ type: 'postback', title: 'x', payload: 'person' }))],
    ['a menu in a menu', withMenu([{ type: 'nested', title: 'x', payload: 'person' }])],
    ['an empty payload', { get_started: { payload: '' } }],
    ['no row for everybody else', { greeting: [{ locale: 'nl_NL', text: 'x' }] }],
  ])('is refused with %s', (_, change) => {
    expect(profileSchema.safeParse(profile).success).toBe(true)
    expect(profileSchema.safeParse({ ...profile, ...change }).success).toBe(false)
  })
})

describe('sending the profile', () => {
  const pageToken = 'EAAB-page-token-that-nobody-may-see'
  const received: {
    method: string | undefined
    path: string | undefined
    headers: IncomingHttpHeaders
    body: string
  }[] = []
  let answer: { status: number; body: string }
  let host: string
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, path: request.url, headers: request.headers, body })
      response.writeHead(answer.status, { 'Content-Type': 'application/json', Location: `${host}/elsewhere` })
      response.end(answer.body)
    })
  })

  beforeEach(async () => {
    received.length = 0
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has one
  })
  afterEach(async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  })
  const command = (options: string[], token: string) =>
    runScript('scripts/messenger-profile.ts', options, { MESSENGER_PAGE_TOKEN: token })
  /** What the administrator reads when it fails. */
  const refusal = () =>
    sendProfile(profile, { host, pageToken }).then(
      () => 'it was taken',
      (error: unknown) => String(error),
    )

  it('puts exactly what is printed on the page, with the token in a header', async () => {
    answer = { status: 200, body: '{"result":"success"}' }
    const sent = await command(['--set', '--host', host], pageToken)
    expect(sent.stderr).toContain('Facebook took it')
    expect(sent.code).toBe(0)
    expect(received).toHaveLength(1)
    expect(received).toMatchObject([
      { method: 'POST', path: '/v25.0/me/messenger_profile', headers: { authorization: `Bearer ${pageToken}` } },
    ])
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(profile)
    expect(JSON.parse(sent.stdout)).toEqual(profile)
    expect(sent.stdout + sent.stderr).not.toContain(pageToken)
  })

  it('sends nothing without being told to', async () => {
    const printed = await command(['--host', host], pageToken)
    expect(printed.code).toBe(0)
    expect(JSON.parse(printed.stdout)).toEqual(profile)
    expect(received).toEqual([])
  })

  it('tells of a refusal in one sentence, with Meta’s code and without Meta’s words', async () => {
    const error = { message: `Malformed access token ${pageToken}`, code: 190, error_subcode: 463, type: 'OAuth' }
    answer = { status: 400, body: JSON.stringify({ error }) }
    const told = await refusal()
    expect(told).toContain('Facebook did not take the profile (code 190, subcode 463). The token ')
    expect(told).not.toContain(pageToken)
  })

  it.each([
    ['a broken page', 500, '<html>', 'HTTP 500'],
    ['an answer that says nothing', 200, '{}', 'HTTP 200'],
    ['a code that it does not know', 400, '{"error":{"code":999999}}', 'code 999999'],
    ['a way to somewhere else', 307, '', 'was not reached'],
  ])('does not take %s for a success', async (_, status, body, problem) => {
    answer = { status, body }
    expect(await refusal()).toContain(problem)
    expect(received).toHaveLength(1)
  })

  it('sends the token to nobody but Facebook', async () => {
    const refused = await command(['--set', '--host', 'https://graph.facebook.com.example.nl'], pageToken)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('--host is for tests')
  })

  it('asks for a token that has the form of one, and does not repeat the other', async () => {
    const refused = await command(['--set', '--host', host], 'two\nlines of a token')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('Set MESSENGER_PAGE_TOKEN')
    expect(refused.stdout + refused.stderr).not.toContain('lines of')
    expect(received).toEqual([])
  })
})

const outcomes: Record<string, string> = {
  article: 'answer',
  agenda: 'agenda',
  'signal-check': 'choices',
  person: 'hand-off',
  language: 'small-talk',
  stop: 'small-talk',
}

let started: ReturnType<typeof createBot> | undefined
/** Reading the knowledge takes a while; once is enough. */
const bot = () => (started ??= createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' }))

function withQuestions(call_to_actions: unknown[]): object {
  return { ice_breakers: [{ locale: 'default', call_to_actions }] }
}

function withMenu(call_to_actions: unknown[]): object {
  return { persistent_menu: [{ locale: 'default', composer_input_disabled: false, call_to_actions }] }
}
