import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { follow, outcome, startDirectLine, texts, until, type TestDirectLine } from '../channels/direct-line/support'

let server: TestDirectLine

beforeEach(async () => {
  server = await startDirectLine()
})
afterEach(() => server.close())

describe('a message', () => {
  it('is acknowledged, echoed with the client’s id, and answered, in that order', async () => {
    const visitor = await server.visitor()
    const answer = await visitor.say('hello', { channelData: { clientActivityID: 'k1' }, from: { id: 'dl_other' } })
    const { id } = (await answer.json()) as { id: string }
    const [, echo, reply] = await visitor.messages(3)
    expect(echo).toMatchObject({ id, text: 'hello', channelData: { clientActivityID: 'k1' }, from: { role: 'user' } })
    expect(echo?.from.id).toMatch(/^dl_(?!other)/)
    expect(reply).toMatchObject({ text: 'heard: hello', from: { role: 'bot' } })
    expect(reply).not.toHaveProperty('replyToId')
    expect(server.turns[1]).toMatchObject({ id: 'k1', channel: 'web', audience: 'public' })
  })

  it('that is sent twice is taken once', async () => {
    const visitor = await server.visitor()
    const send = async (): Promise<unknown> =>
      (await visitor.say('hello', { channelData: { clientActivityID: 'k1' } })).json()
    expect(await send()).toEqual(await send())
    await visitor.messages(3)
    expect(server.turns.map(({ kind }) => kind)).toEqual(['joined', 'message'])
  })

  it('in a burst of twenty: ten are taken, the rest is asked to wait', async () => {
    const visitor = await server.visitor()
    const other = await server.visitor()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => visitor.say(`${n}`)))
    const refused = answers.filter(({ status }) => status === 429)
    expect([answers.filter(({ status }) => status === 200).length, refused.length]).toEqual([10, 10])
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await other.say('me too')).status).toBe(200)
    expect((await visitor.poll()).activities.length).toBeGreaterThan(10)
    const heard = (await visitor.messages(21)).filter(({ from }) => from.role === 'bot').map(({ text }) => text)
    const order = heard.slice(1).map((text) => Number(text?.slice('heard: '.length)))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('that is too long gets a kind sentence, and is not an error', async () => {
    const visitor = await server.visitor()
    expect((await visitor.say('a'.repeat(10_000))).status).toBe(200)
    expect((await visitor.say('a'.repeat(10_001))).status).toBe(200)
    const messages = await visitor.messages(5)
    expect(messages[2]?.text).toMatch(/^heard: a/)
    expect(messages.at(-1)?.text).toContain('112')
    expect(server.turns.length).toBe(2)
  })

  it('with a file loses the file, and the sender is told', async () => {
    const visitor = await server.visitor()
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://evil.example/x.png' }]
    await visitor.say('look', { attachments })
    const messages = await visitor.messages(4)
    expect(JSON.stringify(messages)).not.toContain('evil.example')
    expect(messages[2]?.text).toContain('bestanden')
    expect(messages[3]?.text).toBe('heard: look')
    await visitor.say('', { attachments })
    await visitor.messages(6)
    expect(server.turns.length).toBe(2)
    await visitor.say('plain', { attachments: [] })
    expect((await visitor.messages(8)).at(-1)?.text).toBe('heard: plain')
  })

  it('as an upload is refused, and the sender is told', async () => {
    const visitor = await server.visitor()
    const upload = server.call(
      'POST',
      `/conversations/${visitor.id}/upload?userId=x`,
      visitor.token,
      'x'.repeat(500_000),
      {
        'Content-Type': 'multipart/form-data; boundary=x',
      },
    )
    expect(await outcome(upload)).toEqual([415, 'AttachmentsNotAccepted'])
    expect((await visitor.messages(2))[1]?.text).toContain('bestanden')
  })

  it('of another type is accepted, shown or refused as clients expect', async () => {
    const visitor = await server.visitor()
    const follower = follow(visitor.streamUrl)
    await follower.refused
    for (const type of ['event', 'typing']) {
      expect((await visitor.say('', { type, name: 'webchat/join' })).status).toBe(200)
    }
    for (const type of ['conversationUpdate', 'invoke', 'messageDelete', '', 5, undefined]) {
      expect(await outcome(visitor.say('', { type }))).toEqual([400, 'BadArgument'])
    }
    await until(() => follower.frames.length >= 3)
    expect(follower.frames.flatMap(({ activities }) => activities.map(({ type }) => type))).toEqual([
      'message',
      'event',
      'typing',
    ])
    expect(server.turns.length).toBe(1)
    expect((await visitor.poll()).activities.map(({ type }) => type)).toEqual(['message', 'event'])
    expect((await visitor.say('', { type: 'endOfConversation' })).status).toBe(200)
    expect(await outcome(visitor.say('x'))).toEqual([403, 'TokenExpired'])
    expect(await server.isForgotten(visitor.id)).toBe(true)
  })

  it('that is no message at all is refused and disturbs nobody', async () => {
    const visitor = await server.visitor()
    const post = (body: unknown) =>
      outcome(server.call('POST', `/conversations/${visitor.id}/activities`, visitor.token, body))
    expect(await post('{"type":"mess')).toEqual([400, 'BadJson'])
    expect(await post('['.repeat(5_000))).toEqual([400, 'BadJson'])
    expect(await post('[]')).toEqual([400, 'BadArgument'])
    expect(await post('null')).toEqual([400, 'BadArgument'])
    expect(await post({ type: 'message', text: 5 })).toEqual([400, 'BadArgument'])
    expect(await post(JSON.stringify({ type: 'message', text: 'a'.repeat(70_000) }))).toEqual([413, 'BodyTooLarge'])
    expect(
      await post({ type: 'message', text: 'ok', value: 5, channelData: 'x', locale: {}, attachments: 'x' }),
    ).toEqual([200])
    expect((await visitor.messages(3)).at(-1)?.text).toBe('heard: ok')
  })
})

describe('polling', () => {
  it('goes on from the watermark, and from the start for one that is nonsense', async () => {
    const visitor = await server.visitor()
    const { watermark } = await visitor.poll()
    expect(await visitor.poll(watermark)).toEqual({ activities: [], watermark })
    await visitor.say('hello')
    await visitor.messages(3)
    expect(texts([await visitor.poll(watermark)])).toEqual(['hello', 'heard: hello'])
    for (const nonsense of ['-5', 'abc', '99', '%00', "1'--", '1.5']) {
      expect(texts([await visitor.poll(nonsense)])).toEqual(['welcome', 'hello', 'heard: hello'])
    }
  })

  it('never fails while the conversation lives, however often', async () => {
    const visitor = await server.visitor()
    const answers = await Promise.all(Array.from({ length: 100 }, () => visitor.poll()))
    expect(answers.every(({ activities }) => activities.length === 1)).toBe(true)
  })
})
