import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  follow,
  outcome,
  partner,
  startDirectLine,
  texts,
  turnResult,
  until,
  type TestDirectLine,
} from '../channels/direct-line/support'

let server: TestDirectLine

beforeEach(async () => {
  server = await startDirectLine()
})
afterEach(() => server.close())

async function restart(options: Parameters<typeof startDirectLine>[0]): Promise<void> {
  await server.close()
  server = await startDirectLine(options)
}

describe('the stream', () => {
  it('tells what was missed, then what is new, to every socket of the conversation', async () => {
    const visitor = await server.visitor()
    const first = follow(visitor.streamUrl)
    await first.refused
    await visitor.say('hello')
    await until(() => texts(first.frames).length === 3)
    const again = await server.call('GET', `/conversations/${visitor.id}?watermark=2`, visitor.token)
    const second = follow(((await again.json()) as { streamUrl: string }).streamUrl)
    await until(() => second.frames.length === 1)
    expect(texts(second.frames)).toEqual(['heard: hello'])
    await visitor.say('both')
    await until(() => texts(first.frames).length === 5 && texts(second.frames).length === 3)
  })

  it('opens once per ticket, within a minute, for the right conversation', async () => {
    const visitor = await server.visitor()
    const other = await server.visitor()
    expect(await follow(visitor.streamUrl.replace(visitor.id, other.id)).refused).toBe(403)
    expect(await follow(visitor.streamUrl.replace(/t=.*/, 't=guess')).refused).toBe(403)
    expect(await follow(visitor.streamUrl.replace(/&t=.*/, '')).refused).toBe(403)
    expect(await follow(visitor.streamUrl).refused).toBe(101)
    expect(await follow(visitor.streamUrl).refused).toBe(403)
    server.pass(61_000)
    expect(await follow(other.streamUrl).refused).toBe(403)
  })

  it('is refused to a foreign page', async () => {
    const visitor = await server.visitor()
    expect(await follow(visitor.streamUrl, 'https://evil.example').refused).toBe(403)
    expect(await follow(visitor.streamUrl, partner).refused).toBe(101)
  })

  it('shows typing while an answer takes long', async () => {
    const slow = () =>
      new Promise<ReturnType<typeof turnResult>>((resolve) =>
        setTimeout(() => resolve(turnResult([{ tone: 'plain', text: 'at last' }])), 150),
      )
    await restart({ handleTurn: slow, settings: { typingAfterMs: 30 } })
    const { token } = await server.token()
    const started = await server.call('POST', '/conversations', token, {})
    const follower = follow(((await started.json()) as { streamUrl: string }).streamUrl)
    await until(() => follower.frames.length === 2)
    expect(follower.frames.map(({ activities, watermark }) => [activities[0]?.type, watermark])).toEqual([
      ['typing', undefined],
      ['message', '1'],
    ])
  })

  it('carries the address that the settings name', async () => {
    await restart({ settings: { publicUrl: 'https://chat.example' } })
    const { token, conversationId } = await server.token()
    const answer = await server.call('POST', '/conversations', token, {})
    expect(await answer.json()).toMatchObject({
      streamUrl: expect.stringMatching(`^wss://chat.example/v3/directline/conversations/${conversationId}/stream\\?`),
    })
  })
})

describe('trouble', () => {
  it('in a turn ends in a kind sentence with numbers to call, a code in the log, and the next answer', async () => {
    await restart({
      handleTurn: ({ kind, text }) =>
        text === 'break'
          ? Promise.reject(new RangeError('what the visitor said'))
          : Promise.resolve(turnResult([{ tone: 'plain', text: kind === 'joined' ? 'welcome' : 'fine' }])),
    })
    const visitor = await server.visitor()
    await visitor.say('break')
    await visitor.say('again')
    const messages = await visitor.messages(5)
    const sorry = messages.find(({ text }) => text?.includes('112'))
    expect(sorry?.suggestedActions?.actions.map(({ type, value }) => [type, value])).toEqual([
      ['call', 'tel:emergency'],
      ['call', 'tel:kmt'],
    ])
    expect(messages.at(-1)?.text).toBe('fine')
    expect(JSON.stringify(server.logged)).toContain('RangeError')
    expect(JSON.stringify(server.logged)).not.toContain('visitor said')
  })

  it('of a turn that never ends does not keep the visitor waiting for ever', async () => {
    await restart({ handleTurn: () => new Promise(() => undefined), settings: { turnTimeoutMs: 50 } })
    const visitor = await server.visitor()
    expect((await visitor.messages(1))[0]?.text).toContain('112')
  })

  it('of a full house: who left makes room, and when nobody left the newcomer is asked to wait', async () => {
    await restart({ settings: { maxConversations: 2 } })
    const first = await server.visitor()
    const second = await server.visitor()
    const ask = () => server.call('POST', '/api/directline/token', undefined, {})
    const refused = await ask()
    expect([refused.headers.get('retry-after'), ...(await outcome(refused))]).toEqual(['60', 503, 'Full'])
    server.pass(6 * 60_000)
    await second.poll()
    expect((await ask()).status).toBe(200)
    expect(await outcome(first.say('x'))).toEqual([403, 'TokenExpired'])
    expect((await second.say('x')).status).toBe(200)
  })

  it('of logs that are full: posting waits, reading goes on', async () => {
    await restart({ settings: { maxCharsInTotal: 1_000 } })
    const visitor = await server.visitor()
    await visitor.say('a'.repeat(1_000))
    await visitor.messages(3)
    expect(await outcome(visitor.say('b'))).toEqual([503, 'Full'])
    expect((await visitor.poll()).activities.length).toBe(3)
  })

  it('of one source that opens conversation after conversation ends at the cap, for that hour', async () => {
    await restart({ settings: { conversationsPerHour: 3 } })
    const ask = async () => (await server.call('POST', '/api/directline/token', undefined, {})).status
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429])
    server.pass(3_600_001)
    expect(await ask()).toBe(200)
  })
})
