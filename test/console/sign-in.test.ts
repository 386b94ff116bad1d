import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { anna, bram, eventually, lena } from '../desk/desk-support'
import { startConsole, told, type TestConsole } from './support'

const minute = 60_000

describe('signing in at the desk', () => {
  let running: TestConsole
  beforeAll(async () => {
    running = await startConsole()
    // Sockets are looked at when a test says so, and not by the clock of this machine.
    running.console.close()
  })
  afterAll(() => running.close())

  const me = '/desk/api/me'
  const linkFor = async (staffId: string) => (await running.console.invite(staffId)).split('#')[1] ?? ''

  it('works once with a link, and the cookie is for this host and for no script', async () => {
    const token = await linkFor('anna')
    const [first, second] = [running.browser(), running.browser()]
    const answer = await first.post('/desk/sign-in/link', { token })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^kmt-desk-plain-http=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(await told(second.post('/desk/sign-in/link', { token }))).toEqual([401, { error: { code: 'LinkNotValid' } }])
    expect(await told(first.get(me))).toMatchObject([200, { me: anna }])
  })

  it('has a cookie with the __Host- prefix wherever the desk is on https or in production', async () => {
    for (const settings of [{ publicUrl: 'https://desk.example' }, { production: true }]) {
      const safe = await startConsole(settings)
      const [, token] = (await safe.console.invite('anna')).split('#')
      const call = { method: 'POST', headers: { 'X-Desk': '1', 'Content-Type': 'application/json' } }
      const answer = await fetch(`${safe.url}/desk/sign-in/link`, { ...call, body: JSON.stringify({ token }) })
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-kmt-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
      )
      await safe.close()
    }
  })

  it('gives links that are wrong, too old, or of somebody who is disabled one and the same answer', async () => {
    const late = await linkFor('anna')
    running.stores.clock.forward(25 * 60 * minute)
    const disabled = await linkFor('bram')
    await running.stores.staff.save({ ...bram, active: false })
    const answers = []
    for (const token of [late, disabled, 'A'.repeat(43), '']) {
      answers.push(await told(running.browser().post('/desk/sign-in/link', { token })))
    }
    await running.stores.staff.save(bram)
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify([401, { error: { code: 'LinkNotValid' } }])]),
    )
  })

  it('stores neither the token of a link nor that of a session', async () => {
    const token = await linkFor('anna')
    const screen = running.browser()
    await screen.post('/desk/sign-in/link', { token })
    const rows = JSON.stringify([
      await running.stores.sql.db.selectFrom('invite').selectAll().execute(),
      await running.stores.sql.db.selectFrom('session').selectAll().execute(),
    ])
    expect(rows).not.toContain(token)
    expect(rows).not.toContain(screen.cookie.split('=')[1])
  })

  it('keeps the token out of the address that a server sees, and has a page that is told nothing', async () => {
    expect(await running.console.invite('anna')).toMatch(/^\/desk\/sign-in#[\w-]{43}$/)
    const page = await running.browser().get('/desk/sign-in')
    expect(await page.text()).toContain('Aanmelden')
    const english = await running.browser().get('/desk/sign-in', { 'Accept-Language': 'en-GB,nl;q=0.5' })
    expect(await english.text()).toContain('Sign in')
  })

  it('tells who is signed out how to sign in, on every call', async () => {
    const answers = await Promise.all([
      told(running.browser().get(me)),
      told(running.browser().get('/desk/api/cases')),
      told(running.browser().post('/desk/api/cases/00000000-0000-0000-0000-000000000000/claim')),
      told(running.browser().get(me, { Cookie: 'kmt-desk-plain-http=' + 'A'.repeat(43) })),
    ])
    for (const answer of answers) {
      expect(answer).toEqual([401, { error: { code: 'NotSignedIn' }, signIn: { page: '/desk/sign-in' } }])
    }
  })

  it('ends after fifteen minutes without use, although a socket stands open', async () => {
    const screen = await running.signIn(anna)
    const live = screen.live()
    expect(await live.status).toBe(101)
    running.stores.clock.forward(14 * minute)
    expect((await screen.get(me)).status).toBe(200)
    for (let looks = 0; looks < 3; looks++) {
      running.stores.clock.forward(5 * minute)
      await running.console.live.check()
    }
    expect(await live.closed).toBe(4401)
    expect((await screen.get(me)).status).toBe(401)
  })

  it('ends after ten hours of work, at the moment that was told', async () => {
    const screen = await running.signIn(anna)
    const start = running.stores.clock.now().getTime()
    const [, body] = await told(screen.get(me))
    expect(body).toMatchObject({ sessionEndsAt: new Date(start + 600 * minute).toISOString() })
    for (let passed = 0; passed < 590; passed += 10) {
      running.stores.clock.forward(10 * minute)
      expect((await screen.get(me)).status).toBe(200)
    }
    running.stores.clock.forward(10 * minute)
    expect((await screen.get(me)).status).toBe(401)
  })

  it('ends for all tabs at once with signing out, and the browser forgets', async () => {
    const screen = await running.signIn(anna)
    const other = await running.signIn(anna)
    const [tab, second, elsewhere] = [screen.live(), screen.live(), other.live()]
    await Promise.all([tab.status, second.status, elsewhere.status])
    const cookie = screen.cookie
    const answer = await screen.post('/desk/sign-out')
    expect(answer.status).toBe(204)
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await Promise.all([tab.closed, second.closed])).toEqual([4401, 4401])
    expect((await running.browser().get(me, { Cookie: cookie })).status).toBe(401)
    expect((await other.get(me)).status).toBe(200)
    elsewhere.close()
  })

  it('ends the session that the browser had when somebody else signs in with it', async () => {
    const screen = await running.signIn(anna)
    const before = screen.cookie
    await screen.post('/desk/sign-in/link', { token: await linkFor('lena') })
    expect(await told(screen.get(me))).toMatchObject([200, { me: lena }])
    expect((await running.browser().get(me, { Cookie: before })).status).toBe(401)
  })

  it('is over for who is disabled: calls at once, sockets with the next look, and they count as gone', async () => {
    const screen = await running.signIn(bram)
    const live = screen.live()
    await eventually(() => live.messages.length > 0)
    await running.stores.staff.save({ ...bram, active: false })
    expect((await screen.get(me)).status).toBe(401)
    await running.console.live.check()
    expect(await live.closed).toBe(4401)
    expect(running.desk.whoIsPresent().map(({ staffId }) => staffId)).not.toContain('bram')
    expect(await screen.live().status).toBe(401)
    await running.stores.staff.save(bram)
  })

  it('is written down, coming and going', async () => {
    const screen = await running.signIn(lena)
    await screen.post('/desk/sign-out')
    const trail = await running.stores.cases.auditTrail({ limit: 1_000 })
    expect(trail.slice(-2)).toMatchObject([
      { actorId: 'lena', action: 'sign-in', result: 'done' },
      { actorId: 'lena', action: 'sign-out', result: 'done' },
    ])
  })

  it('lets nobody try links without end', async () => {
    const answers: number[] = []
    for (let tries = 0; tries < 25; tries++) {
      answers.push((await running.browser().post('/desk/sign-in/link', { token: 'wrong' })).status)
    }
    expect(answers.at(0)).toBe(401)
    expect(answers.at(-1)).toBe(429)
    running.stores.clock.forward(11 * minute)
    expect((await running.browser().post('/desk/sign-in/link', { token: 'wrong' })).status).toBe(401)
  })
})
