import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lena } from '../desk/desk-support'
import { openCase } from '../desk/support'
import { startConsole, type Screen, type TestConsole } from './support'

const onEverything = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-resource-policy': 'same-origin',
  'access-control-allow-origin': null,
}
const forData = {
  ...onEverything,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
}
const forPages = {
  ...onEverything,
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
}

describe('the headers of the desk', () => {
  let running: TestConsole
  let screen: Screen
  beforeAll(async () => {
    running = await startConsole()
    screen = await running.signIn(lena)
  })
  afterAll(() => running.close())

  const headersOf = (answer: Response, names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, answer.headers.get(name)]))

  it('let a page run its own script only, be framed by nobody, and make no text into markup', async () => {
    for (const path of ['/desk', '/desk/sign-in', '/desk/sign-in/oidc', '/desk/sign-in/oidc/return']) {
      const answer = await screen.get(path)
      expect(headersOf(answer, forPages)).toEqual(forPages)
      const page = await answer.text()
      const [, nonce = ''] = /nonce="([\w-]{22})"/.exec(page) ?? []
      expect(answer.headers.get('content-security-policy')).toBe(
        `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self'; media-src 'self'; ` +
          `font-src 'self'; connect-src 'self'${path === '/desk' ? ` ${running.url.replace('http', 'ws')}` : ''}; base-uri 'none'; ` +
          "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      )
      expect(page).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/)
      expect(await (await screen.get(path)).text()).not.toContain(nonce)
    }
  })

  it('keep data out of every cache, on answers and on refusals', async () => {
    const { caseId } = await openCase(running.stores)
    for (const answer of [
      await screen.get('/desk/api/me'),
      await screen.get('/desk/api/cases'),
      await screen.get('/desk/api/statistics?from=2026-01-01&to=2026-02-01'),
      await screen.post(`/desk/api/cases/${caseId}/open`),
      await screen.post(`/desk/api/cases/${caseId}/claim`),
      await screen.post(`/desk/api/cases/${caseId}/claim`, undefined, { Origin: 'https://evil.example' }),
      await screen.post(`/desk/api/cases/${caseId}/export`, { reason: 'Verzoek' }),
      await running.browser().get('/desk/api/me'),
      await running.browser().post('/desk/sign-in/link', { token: 'x' }),
      await running.browser().post('/desk/sign-out'),
      await screen.get('/desk/assets/nothing.js'),
    ]) {
      expect(headersOf(answer, forData)).toEqual(forData)
    }
  })

  it('allow a printed case one style sheet, the one that is in it', async () => {
    const { caseId } = await openCase(running.stores)
    const path = `/desk/api/cases/${caseId}/export`
    const answer = await screen.post(path, { reason: 'Verzoek' }, { Accept: 'text/html' })
    expect(headersOf(answer, onEverything)).toEqual(onEverything)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const page = await answer.text()
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
    expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`)
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}"`)
  })

  it('let a browser keep files that never change, and ask for none of them twice', async () => {
    const page = await (await screen.get('/desk')).text()
    const [, script = ''] = /src="([^"]+)"/.exec(page) ?? []
    const answer = await screen.get(script, { 'Accept-Encoding': 'br' })
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(headersOf(answer, onEverything)).toEqual(onEverything)
    expect((await screen.get(script, { 'If-None-Match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  })
})
