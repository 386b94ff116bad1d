import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { freePort } from '../support/free-port'
import { startDirectory, stopDirectories, wayBack, type RunningDirectory } from './directory'
import { startConsole, told, type Screen, type TestConsole } from './support'

const me = '/desk/api/me'
const roles = { worker: 'Desk.Worker', lead: 'Desk.Lead' }

afterAll(stopDirectories)

describe('signing in with the directory of the organisation', () => {
  let running: TestConsole
  let directory: RunningDirectory
  let directoryPort: number
  beforeAll(async () => {
    const [port, ownPort] = [await freePort(), await freePort()]
    directoryPort = port
    directory = await startDirectory(port, `http://localhost:${ownPort}/desk/sign-in/oidc/return`)
    running = await startConsole({ directory: { ...directory.settings, roles } }, { port: ownPort })
  })
  afterAll(async () => {
    await directory.stop()
    await running.close()
  })

  const signIn = async (account: string, screen: Screen = running.browser()) => {
    const answer = await screen.get(await wayBack(screen, account))
    return { screen, answer, page: await answer.text() }
  }

  it('asks for a code with PKCE, a state and a nonce, and keeps them in a short-lived cookie', async () => {
    const answer = await running.browser().get('/desk/sign-in/oidc')
    expect(answer.status).toBe(302)
    const asked = new URL(answer.headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: directory.settings.clientId,
      redirect_uri: `${running.url}/desk/sign-in/oidc/return`,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^kmt-desk-oidc-plain-http=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/)
    await expect((await running.browser().get('/desk/sign-in')).text()).resolves.toContain('/desk/sign-in/oidc')
  })

  it('lets a person in who has the role, by their first name, and knows them the next time', async () => {
    const { screen, answer } = await signIn('s-1|Noor|Desk.Worker')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/desk'])
    const [, first] = (await told(screen.get(me))) as [number, { me: { id: string } }] // the next line looks at it
    expect(first).toMatchObject({ me: { name: 'Noor', role: 'worker', active: true } })
    const again = await signIn('s-1|Eleonora|Desk.Worker')
    expect(await told(again.screen.get(me))).toMatchObject([200, { me: { id: first.me.id, name: 'Noor' } }])
  })

  it('follows the directory when it gives another role, and when it takes it away', async () => {
    await signIn('s-2|Sam|Desk.Worker')
    const { screen } = await signIn('s-2|Sam|Other,Desk.Lead,Desk.Worker')
    expect(await told(screen.get(me))).toMatchObject([200, { me: { role: 'lead' } }])
    const left = await signIn('s-2|Sam|Other')
    expect(left.answer.status).toBe(403)
  })

  it('refuses who has no role, whatever they are called, and says whom to ask', async () => {
    const { screen, answer, page } = await signIn('s-3|Desk.Lead|')
    expect(answer.status).toBe(403)
    expect(page).toContain('Vraag je coördinator om toegang')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await screen.get(me)).status).toBe(401)
  })

  it('refuses who was disabled at the desk, although the directory still has the role', async () => {
    const { screen } = await signIn('s-4|Kim|Desk.Worker')
    const [, { me: member }] = (await told(screen.get(me))) as [number, { me: { id: string } }] // looked at above
    const kim = await running.stores.staff.find(member.id)
    if (kim) await running.stores.staff.save({ ...kim, active: false })
    expect((await screen.get(me)).status).toBe(401)
    expect((await signIn('s-4|Kim|Desk.Worker')).answer.status).toBe(403)
  })

  it('writes a first name that is markup or missing as what it is', async () => {
    const strange = await signIn('s-5|<b>\u202eKim</b>|Desk.Worker')
    expect(await told(strange.screen.get(me))).toMatchObject([200, { me: { name: '<b>Kim</b>' } }])
    const nameless = await signIn('s-6||Desk.Worker')
    expect(await told(nameless.screen.get(me))).toMatchObject([200, { me: { name: 'Medewerker' } }])
  })

  it('says kindly that it did not work when the person cancels', async () => {
    const { answer, page } = await signIn('')
    expect(answer.status).toBe(403)
    expect(page).toContain('Het aanmelden is niet gelukt')
  })

  it('takes an answer only in the browser that asked for it, and once', async () => {
    const attacker = running.browser()
    const address = await wayBack(attacker, 's-7|Mal|Desk.Worker')
    const victim = running.browser()
    expect((await victim.get(address)).status).toBe(403)
    await victim.get('/desk/sign-in/oidc')
    expect((await victim.get(address)).status).toBe(403)
    expect((await victim.get(me)).status).toBe(401)
    expect((await attacker.get(address)).status).toBe(302)
    const replayed = await attacker.get(address)
    expect([replayed.status, replayed.headers.get('set-cookie')]).toEqual([403, null])
  })

  it('refuses a state, an issuer or a cookie that was changed, and a cookie that is too old', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'A'.repeat(43)),
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      (url: URL) => url.searchParams.set('code', 'A'.repeat(43)),
    ]) {
      const screen = running.browser()
      const url = new URL(await wayBack(screen, 's-8|Mal|Desk.Lead'))
      change(url)
      expect((await screen.get(url.href)).status).toBe(403)
    }
    const screen = running.browser()
    const address = await wayBack(screen, 's-8|Mal|Desk.Lead')
    const [name = '', value = ''] = screen.cookie.split('=')
    const changed = `${name}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`
    expect((await running.browser().get(address, { Cookie: changed })).status).toBe(403)
    running.stores.clock.forward(601_000)
    expect((await screen.get(address)).status).toBe(403)
  })

  it('has a kind page while the directory is away, links go on working, and so does it when it is back', async () => {
    const under = await wayBack(running.browser(), 's-9|Bo|Desk.Worker')
    const screen = running.browser()
    const address = await wayBack(screen, 's-9|Bo|Desk.Worker')
    await directory.stop()
    const answer = await screen.get(address)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('antwoordt nu niet')
    expect(under).toContain('code=')

    const fresh = await startConsole({ directory: { ...directory.settings, roles } })
    const refused = await fresh.browser().get('/desk/sign-in/oidc')
    expect(refused.status).toBe(503)
    expect(await refused.text()).toContain('antwoordt nu niet')
    expect(
      (await (await fresh.signIn({ id: 'anna', name: 'Anna', role: 'worker', active: true })).get(me)).status,
    ).toBe(200)
    directory = await startDirectory(directoryPort, `${fresh.url}/desk/sign-in/oidc/return`)
    const back = fresh.browser()
    expect((await back.get(await wayBack(back, 's-9|Bo|Desk.Worker'))).status).toBe(302)
    await fresh.close()
  })
})

describe('without roles from the directory', () => {
  it('only who is on our list comes in, by issuer and subject', async () => {
    const [port, ownPort] = [await freePort(), await freePort()]
    const directory = await startDirectory(port, `http://localhost:${ownPort}/desk/sign-in/oidc/return`)
    const noRoles = { worker: undefined, lead: undefined }
    const running = await startConsole({ directory: { ...directory.settings, roles: noRoles } }, { port: ownPort })
    await running.stores.staff.save(
      { id: 'anna', name: 'Anna', role: 'worker', active: true },
      { issuer: directory.settings.issuer, subject: 's-anna' },
    )
    const come = async (account: string) => {
      const screen = running.browser()
      return [(await screen.get(await wayBack(screen, account))).status, (await screen.get(me)).status]
    }
    expect(await come('s-anna|Iemand|')).toEqual([302, 200])
    expect(await come('s-other|Anna|Desk.Lead')).toEqual([403, 401])
    await directory.stop()
    await running.close()
  })
})

describe('without a directory', () => {
  it('its addresses are a page that says how else to sign in', async () => {
    const running = await startConsole()
    for (const path of ['/desk/sign-in/oidc', '/desk/sign-in/oidc/return?code=x']) {
      const answer = await running.browser().get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('/desk/sign-in/oidc')
    }
    await running.close()
  })
})
