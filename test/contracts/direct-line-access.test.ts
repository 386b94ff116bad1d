import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import jwt from 'jsonwebtoken'
import {
  follow,
  outcome,
  partner,
  secret,
  startDirectLine,
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

describe('tokens', () => {
  it('are given to our widget, with a user id that the server made', async () => {
    const answer = await server.call('POST', '/api/directline/token', undefined, { language: 'uk', userId: 'admin' })
    const granted = (await answer.json()) as Record<string, string>
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(Object.keys(granted).sort()).toEqual(['conversationId', 'expires_in', 'token', 'userId'])
    expect(granted).toMatchObject({ expires_in: 1800, userId: expect.stringMatching(/^dl_/) })
    expect(jwt.decode(granted['token'] ?? '')).toMatchObject({
      user: granted['userId'],
      conv: granted['conversationId'],
    })
    await server.call('POST', '/conversations', granted['token'], {})
    await until(() => server.turns.length === 1)
    expect(server.turns[0]).toMatchObject({ kind: 'joined', languageHint: 'uk' })
  })

  it('are refused to a foreign page', async () => {
    const ask = (origin: string) => server.call('POST', '/api/directline/token', undefined, {}, { Origin: origin })
    expect(await outcome(ask('https://evil.example'))).toEqual([403, 'OriginNotAllowed'])
    expect(await outcome(ask(partner))).toEqual([200])
  })

  it('work only on the page they were made for', async () => {
    const { token } = await server.token({ Origin: partner })
    expect(await outcome(server.call('POST', '/conversations', token, {}, { Origin: partner }))).toEqual([201])
    await restart({})
    const other = await server.call('POST', '/tokens/generate', secret, { trustedOrigins: ['https://other.example'] })
    const bound = (await other.json()) as { token: string }
    const start = server.call('POST', '/conversations', bound.token, {}, { Origin: partner })
    expect(await outcome(start)).toEqual([403, 'NotAllowed'])
    const { streamUrl } = (await (await server.call('POST', '/conversations', bound.token, {})).json()) as {
      streamUrl: string
    }
    expect(await follow(streamUrl, partner).refused).toBe(403)
  })

  it('are given for the secret, and without one in the settings to nobody', async () => {
    const generate = (bearer?: string) => server.call('POST', '/tokens/generate', bearer, { user: { id: 'dl_me' } })
    const granted = (await (await generate(secret)).json()) as Record<string, string>
    expect(Object.keys(granted).sort()).toEqual(['conversationId', 'expires_in', 'token'])
    expect(jwt.decode(granted['token'] ?? '')).not.toMatchObject({ user: 'dl_me' })
    expect(server.turns).toEqual([])
    expect(await outcome(generate('wrong'))).toEqual([403, 'NotAllowed'])
    expect(await outcome(generate())).toEqual([401, 'MissingToken'])
    await restart({ settings: { secret: undefined } })
    expect(await outcome(generate(secret))).toEqual([403, 'NotAllowed'])
  })

  it('are replaced by refreshing: the old one ends shortly after the new one is used', async () => {
    const { id, token } = await server.visitor()
    const poll = (bearer: string) => outcome(server.call('GET', `/conversations/${id}/activities`, bearer))
    const refreshed = (await (await server.call('POST', '/tokens/refresh', token)).json()) as Record<string, string>
    expect(refreshed).toMatchObject({ conversationId: id, expires_in: 1800 })
    server.pass(60_000)
    expect(await poll(token)).toEqual([200])
    expect(await poll(refreshed['token'] ?? '')).toEqual([200])
    server.pass(9_000)
    expect(await poll(token)).toEqual([200])
    server.pass(2_000)
    expect(await poll(token)).toEqual([403, 'TokenExpired'])
    expect(await poll(refreshed['token'] ?? '')).toEqual([200])
    const third = (await (await server.call('POST', '/tokens/refresh', refreshed['token'])).json()) as { token: string }
    expect(await poll(third.token)).toEqual([200])
    expect(await poll(token)).toEqual([403, 'TokenExpired'])
  })

  it('that are missing, forged, expired or of somebody else are refused', async () => {
    const mine = await server.visitor()
    const theirs = await server.visitor()
    const claims = jwt.decode(mine.token) as jwt.JwtPayload
    const forged = [
      jwt.sign(claims, 'another key that is long enough'),
      jwt.sign(claims, '', { algorithm: 'none' }),
      jwt.sign({ ...claims, iss: 'another service' }, 'k'.repeat(32)),
      `${mine.token}x`,
      'nonsense',
    ]
    for (const [method, path] of [
      ['GET', `/conversations/${mine.id}`],
      ['GET', `/conversations/${mine.id}/activities`],
      ['POST', `/conversations/${mine.id}/activities`],
      ['POST', `/conversations/${mine.id}/upload`],
      ['POST', '/tokens/refresh'],
      ['POST', '/conversations'],
    ] as const) {
      const body = method === 'POST' && !path.endsWith('upload') && !path.endsWith('refresh') ? {} : undefined
      expect(await outcome(server.call(method, path, undefined, body))).toEqual([401, 'MissingToken'])
      const basic = { Authorization: 'Basic abc' }
      expect(await outcome(server.call(method, path, undefined, body, basic))).toEqual([401, 'MissingToken'])
      for (const token of forged) {
        expect(await outcome(server.call(method, path, token, body))).toEqual([403, 'NotAllowed'])
      }
    }
    const read = (id: string) => outcome(server.call('GET', `/conversations/${id}/activities`, mine.token))
    expect(await read(theirs.id)).toEqual(await read('never-was'))
    expect(await read(theirs.id)).toEqual([403, 'NotAllowed'])
    await mine.say('still here')
    server.pass(29 * 60_000)
    await mine.say('still here')
    server.pass(2 * 60_000)
    expect(await read(mine.id)).toEqual([403, 'TokenExpired'])
  })
})

describe('a conversation', () => {
  it('starts once, and greets once, also when the client only reconnects', async () => {
    const { token, conversationId } = await server.token()
    const first = await server.call('POST', '/conversations', token, { user: {} })
    const body = (await first.json()) as Record<string, unknown>
    expect([first.status, Object.keys(body).sort()]).toEqual([
      201,
      ['conversationId', 'expires_in', 'streamUrl', 'token'],
    ])
    expect((await server.call('POST', '/conversations', token, {})).status).toBe(200)
    const again = await server.call('GET', `/conversations/${conversationId}?watermark=1`, token)
    expect([again.status, await again.json()]).toEqual([
      200,
      expect.objectContaining({ conversationId, token: expect.any(String), streamUrl: expect.stringContaining('ws:') }),
    ])
    const resumed = await server.token()
    await server.call('GET', `/conversations/${resumed.conversationId}`, resumed.token)
    await until(() => server.turns.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.turns.map(({ kind }) => kind)).toEqual(['joined', 'joined'])
  })

  it('can be started with the secret', async () => {
    const answer = await server.call('POST', '/conversations', secret, {})
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ expires_in: 1800 })])
  })

  it('ends half an hour after the last message, whatever its token says, and leaves nothing', async () => {
    const visitor = await server.visitor()
    const follower = follow(visitor.streamUrl)
    await follower.refused
    server.pass(20 * 60_000)
    await visitor.say('hello')
    await visitor.messages(3)
    server.pass(9 * 60_000)
    const refreshed = await server.call('POST', '/tokens/refresh', visitor.token)
    const { token } = (await refreshed.json()) as { token: string }
    const poll = () => outcome(server.call('GET', `/conversations/${visitor.id}/activities`, token))
    server.pass(20 * 60_000)
    expect(await poll()).toEqual([200])
    server.pass(2 * 60_000)
    expect(await poll()).toEqual([403, 'TokenExpired'])
    expect(await server.isForgotten(visitor.id)).toBe(true)
    expect(await follower.closed).toBe(1000)
  })

  it('ends at once when the visitor leaves, whatever the page can still send', async () => {
    const leave = (body: string, type: string, origin?: string) =>
      server.call('POST', '/api/directline/leave', undefined, body, {
        'Content-Type': type,
        ...(origin === undefined ? {} : { Origin: origin }),
      })
    for (const [form, type] of [
      [(token: string) => token, 'text/plain;charset=UTF-8'],
      [(token: string) => JSON.stringify({ token }), 'application/json'],
      [(token: string) => JSON.stringify({ token }), 'text/plain'],
    ] as const) {
      const visitor = await server.visitor()
      const follower = follow(visitor.streamUrl)
      await follower.refused
      expect((await leave(form(visitor.token), type, partner)).status).toBe(204)
      expect(await follower.closed).toBe(1000)
      expect(await outcome(visitor.say('x'))).toEqual([403, 'TokenExpired'])
      expect(await server.isForgotten(visitor.id)).toBe(true)
    }
    for (const nonsense of ['', '{', '{"token":1}', 'x.y.z', 'null']) {
      expect((await leave(nonsense, 'text/plain', 'https://evil.example')).status).toBe(204)
    }
  })

  it('that is left while it is being answered leaves no memory behind', async () => {
    let finish = (): void => undefined
    await restart({ handleTurn: () => new Promise((resolve) => (finish = () => resolve(turnResult([])))) })
    const { token, conversationId } = await server.token()
    await server.call('POST', '/conversations', token, {})
    await until(() => server.turns.length === 1)
    await server.call('POST', '/api/directline/leave', undefined, token, { 'Content-Type': 'text/plain' })
    expect(await server.isForgotten(conversationId)).toBe(true)
    finish()
    await server.stop()
    expect(await server.isForgotten(conversationId)).toBe(true)
  })
})
