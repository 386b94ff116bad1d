import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import WebSocket from 'ws'
import { ServiceError } from '../../src/errors'
import type { Route, UpgradeRoute } from '../../src/http/route'
import { sendRaw, startServer, type RunningServer } from './support'

let server: RunningServer

async function start(routes: Route[], more: Parameters<typeof startServer>[0] = {}): Promise<string> {
  server = await startServer({ routes, ...more })
  return server.url
}

afterEach(() => server.close())

const mirror: Route = {
  method: 'POST',
  path: '/mirror/:id',
  reads: 'json',
  callers: 'partners',
  handle: ({ params, query, body }) => ({ status: 200, json: { params, q: query.get('q'), body: body.json } }),
}

const post = (url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })

describe('a request', () => {
  it('reaches its handler as plain values', async () => {
    const url = await start([mirror])
    const answer = await post(`${url}/mirror/a%20b?q=%C3%A9`, '{"n":1}')
    expect([answer.status, await answer.json()]).toEqual([200, { params: { id: 'a b' }, q: 'é', body: { n: 1 } }])
  })

  it('gets an answer in JSON when nothing is there or the method is wrong', async () => {
    const url = await start([mirror])
    const missing = await fetch(`${url}/nothing`)
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: { code: 'NotFound', message: 'There is nothing at this address.' } },
    ])
    const wrong = await fetch(`${url}/mirror/a`)
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'OPTIONS, POST'])
  })

  it('keeps a harmless foreign id and replaces any other', async () => {
    const url = await start([mirror])
    const id = async (given: string) =>
      (await post(`${url}/mirror/a`, '', { 'X-Request-Id': given })).headers.get('x-request-id')
    expect(await id('abcdef-123456')).toBe('abcdef-123456')
    expect(await id('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await id('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tells nothing about an error that nobody foresaw, and logs its kind only', async () => {
    const url = await start([
      { method: 'GET', path: '/', handle: () => Promise.reject(new TypeError('secret text in /srv/file.ts')) },
    ])
    const answer = await fetch(url)
    const text = await answer.text()
    expect([answer.status, text.includes('secret')]).toEqual([500, false])
    expect(JSON.stringify(server.logged)).toContain('"cause":"TypeError"')
    expect(JSON.stringify(server.logged)).not.toContain('secret')
  })

  it('is refused without a word where the route wants that, also when its body cannot be read', async () => {
    const url = await start([{ ...mirror, refusesWith: 'status', maxBodyBytes: 10 }])
    for (const [body, status] of [
      ['{', 400],
      ['"a long body"', 413],
    ] as const) {
      const answer = await post(`${url}/mirror/a`, body)
      expect([answer.status, await answer.text()]).toEqual([status, ''])
    }
  })

  it('names one authorisation, because of two nobody knows which is meant', async () => {
    await start([mirror])
    const twice = 'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n'
    const head = `POST /mirror/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${twice}\r\n`
    expect(await sendRaw(server.port, head)).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('is told when to come back', async () => {
    const refuse = (): never => {
      throw new ServiceError('Full', 503, 'x', { retryAfterSec: 59.2 })
    }
    const answer = await fetch(await start([{ method: 'GET', path: '/', handle: refuse }]))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  })

  it('carries the security headers of its kind, on errors too', async () => {
    const url = await start([
      { method: 'GET', path: '/page', sends: 'page', handle: () => ({ status: 200, body: '<p>' }) },
      { method: 'GET', path: '/widget.js', sends: 'script', handle: () => ({ status: 200, body: '' }) },
    ])
    for (const path of ['/page', '/widget.js', '/none']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect([headers.get('server'), headers.get('set-cookie')]).toEqual([null, null])
    }
    expect((await fetch(`${url}/page`)).headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await fetch(`${url}/widget.js`)).headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await fetch(`${url}/none`)).headers.get('cache-control')).toBe('no-store')
  })

  it('with HEAD gets the headers of GET', async () => {
    const url = await start([{ method: 'GET', path: '/', handle: () => ({ status: 200, body: 'hello' }) }])
    const answer = await fetch(url, { method: 'HEAD' })
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '5', ''])
  })
})

describe('a body', () => {
  it('must be JSON, in UTF-8, not too deep', async () => {
    const url = `${await start([mirror])}/mirror/a`
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
    const invalidUtf8 = new Uint8Array([0x22, 0xff, 0x22])
    expect((await post(url, '{"a":')).status).toBe(400)
    expect((await post(url, deep(33))).status).toBe(400)
    expect((await post(url, deep(32))).status).toBe(200)
    expect((await post(url, JSON.stringify('['.repeat(100)))).status).toBe(200)
    expect((await post(url, invalidUtf8)).status).toBe(400)
    expect((await post(url, '{}', { 'Content-Type': 'application/json; charset=utf-16' })).status).toBe(415)
    expect((await post(url, '{}', { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await post(url, '', {})).status).toBe(200)
  })

  it('is counted after decompression', async () => {
    const url = `${await start([mirror])}/mirror/a`
    const packed = (text: string) => new Uint8Array(gzipSync(text))
    expect((await post(url, packed('{"n":1}'), { 'Content-Encoding': 'gzip' })).status).toBe(200)
    const bomb = packed(JSON.stringify('a'.repeat(70_000)))
    expect(bomb.length).toBeLessThan(1_000)
    expect((await post(url, bomb, { 'Content-Encoding': 'gzip' })).status).toBe(413)
    expect((await post(url, '{}', { 'Content-Encoding': 'gzip' })).status).toBe(400)
    expect((await post(url, '{}', { 'Content-Encoding': 'zstd' })).status).toBe(415)
  })

  it('over the limit is refused before all of it is read', async () => {
    await start([mirror])
    const head = 'POST /mirror/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    const declared = await sendRaw(server.port, `${head}Content-Length: 100000000\r\n\r\n{`)
    expect(declared).toMatch(/^HTTP\/1\.1 413 .*BodyTooLarge/s)
    const chunk = `11170\r\n${'a'.repeat(0x11170)}\r\n`
    const endless = await sendRaw(server.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`)
    expect(endless).toMatch(/^HTTP\/1\.1 413 .*Connection: close.*BodyTooLarge/s)
  })
})

describe('another website', () => {
  it('may call when it is on the list, and may read the answer', async () => {
    const url = await start([mirror])
    const answer = await post(`${url}/mirror/a`, '{}', { Origin: 'https://partner.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://partner.example')
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After')
    expect(answer.headers.get('vary')).toBe('Origin')
  })

  it('is refused otherwise', async () => {
    const url = await start([mirror])
    for (const origin of ['https://evil.example', 'https://partner.example.evil.example', 'null', 'http://localhost']) {
      const answer = await post(`${url}/mirror/a`, '{}', { Origin: origin })
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null])
    }
  })

  it('may not post to what is ours alone', async () => {
    const url = await start([{ ...mirror, callers: 'own' }])
    expect((await post(`${url}/mirror/a`, '{}', { Origin: 'https://partner.example' })).status).toBe(403)
    expect((await post(`${url}/mirror/a`, '{}')).status).toBe(200)
  })

  it('asks first, and is told what it may send', async () => {
    const url = await start([mirror, { ...mirror, path: '/own', callers: 'own' }])
    const ask = (path: string, origin: string) => fetch(url + path, { method: 'OPTIONS', headers: { Origin: origin } })
    const yes = await ask('/mirror/a', 'https://partner.example')
    expect([yes.status, yes.headers.get('access-control-allow-methods')]).toEqual([204, 'POST, OPTIONS'])
    expect(yes.headers.get('access-control-allow-headers')).toBe(
      'Authorization, Content-Type, x-ms-bot-agent, X-Requested-With',
    )
    expect(Number(yes.headers.get('access-control-max-age'))).toBeGreaterThan(0)
    for (const [path, origin] of [
      ['/mirror/a', 'https://evil.example'],
      ['/own', 'https://partner.example'],
    ] as const) {
      expect((await ask(path, origin)).headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('an odd caller', () => {
  it('cannot bring the server down with an address or host that is no URL', async () => {
    const url = await start([mirror])
    const targets = ['//', '*', 'http://[/', 'http://x:999999/a', '/mirror/%zz', '/%', '/mirror/__proto__', '/\\..\\x']
    for (const target of targets) {
      for (const extra of ['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n']) {
        const request = `GET ${target} HTTP/1.1\r\nHost: x\r\n${extra || 'Connection: close\r\n'}\r\n`
        expect(await sendRaw(server.port, request)).toMatch(/^HTTP\/1\.1 40[045] /)
      }
    }
    expect(await sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n')).toMatch(/ 400 /)
    expect((await post(`${url}/mirror/a`, '{}')).status).toBe(200)
  })

  it('that sends slowly is cut off while others are served', async () => {
    const url = await start([mirror], { limits: { headersTimeoutMs: 300, requestTimeoutMs: 600 } })
    const startedMs = Date.now()
    const slowHeaders = sendRaw(server.port, 'POST /mirror/a HTTP/1.1\r\nHost: x\r\n', { keepOpenMs: 10_000 })
    const slowBody = sendRaw(
      server.port,
      'POST /mirror/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"a":',
      { keepOpenMs: 10_000 },
    )
    expect((await post(`${url}/mirror/a`, '{}')).status).toBe(200)
    expect(await slowHeaders).toMatch(/^HTTP\/1\.1 408 /)
    await slowBody
    expect(Date.now() - startedMs).toBeLessThan(5_000)
  })

  it('that opens many connections loses the ones over the limit', async () => {
    await start([mirror], { limits: { maxConnectionsPerAddress: 3 } })
    const held = [1, 2, 3].map(() => sendRaw(server.port, 'GET ', { keepOpenMs: 1_000 }))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', { keepOpenMs: 1_000 })).toBe('')
    await Promise.all(held)
    expect(await sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', { keepOpenMs: 500 })).toMatch(/ 404 /)
  })
})

describe('a WebSocket', () => {
  const hello: UpgradeRoute = {
    path: '/live/:id',
    callers: 'partners',
    accept: ({ params }) => {
      if (params['id'] === 'no') throw new ServiceError('NotAllowed', 403, 'x')
      return (socket) => socket.send(`hello ${params['id']}`)
    },
  }
  const open = (path: string, options: WebSocket.ClientOptions = {}): Promise<string | number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, options)
      socket.on('message', (data) => {
        resolve((data as Buffer).toString())
        socket.close()
      })
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
      socket.on('error', () => undefined)
    })

  it('opens for whom its route accepts, from pages on the list and from clients that are no browser', async () => {
    await start([], { upgradeRoutes: [hello] })
    expect(await open('/live/1')).toBe('hello 1')
    expect(await open('/live/2', { origin: 'https://partner.example' })).toBe('hello 2')
  })

  it('is refused to others, before the handshake', async () => {
    const url = await start([mirror], { upgradeRoutes: [hello] })
    expect(await open('/live/1', { origin: 'https://evil.example' })).toBe(403)
    expect(await open('/live/no')).toBe(403)
    expect(await open('/elsewhere')).toBe(404)
    expect((await fetch(`${url}/live/1`)).status).toBe(426)
  })

  it('is closed on a message over 32 kB', async () => {
    await start([], { upgradeRoutes: [hello] })
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/live/1`)
    const code = new Promise((resolve) => socket.on('close', resolve))
    socket.on('open', () => socket.send('a'.repeat(33 * 1024)))
    expect(await code).toBe(1009)
  })

  it('is cut when its reader falls far behind', async () => {
    let cut = false
    const flood: UpgradeRoute = {
      path: '/flood',
      accept: () => (socket) => {
        const sending = setInterval(() => socket.send('a'.repeat(1_000_000)), 5)
        socket.onClose(() => {
          clearInterval(sending)
          cut = true
        })
      },
    }
    await start([], { upgradeRoutes: [flood] })
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/flood`)
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.on('open', resolve))
    socket.pause()
    while (!cut) await new Promise((resolve) => setTimeout(resolve, 10))
    socket.terminate()
  })

  it('is cut when its other end no longer answers pings, and kept when it does', async () => {
    await start([], { upgradeRoutes: [hello], limits: { socketPingMs: 50 } })
    const living = new WebSocket(`ws://127.0.0.1:${server.port}/live/1`)
    const key = 'dGhlIHNhbXBsZSBub25jZQ=='
    const handshake =
      'GET /live/1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`
    expect(await sendRaw(server.port, handshake)).toMatch(/^HTTP\/1\.1 101 /)
    expect(living.readyState).toBe(WebSocket.OPEN)
  })

  it('is closed politely when the server stops', async () => {
    await start([], { upgradeRoutes: [hello] })
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/live/1`)
    const code = new Promise((resolve) => socket.on('close', resolve))
    await new Promise((resolve) => socket.on('open', resolve))
    await server.close()
    expect(await code).toBe(1001)
  })
})

describe('a server that stops', () => {
  it('finishes what is under way and cuts what takes longer than the drain time', async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const slow = (path: string, ms: number): Route => ({
      method: 'GET',
      path,
      handle: () => wait(ms).then(() => ({ status: 200, body: 'done' })),
    })
    const url = await start([slow('/soon', 200), slow('/late', 1_000)], { limits: { drainMs: 400 } })
    const soon = fetch(`${url}/soon`).then((answer) => answer.text())
    const late = fetch(`${url}/late`).then(
      () => 'answered',
      () => 'cut',
    )
    await wait(50)
    const startedMs = Date.now()
    await server.close()
    expect([await soon, await late]).toEqual(['done', 'cut'])
    expect(Date.now() - startedMs).toBeLessThan(900)
  })
})
