import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openCase, says } from '../desk/support'
import { anna, bram, eventually, lena } from '../desk/desk-support'
import { startConsole, told, type Screen, type TestConsole } from './support'

const outcome = { form: 'labour', region: 'twente', advice: 'police' }

describe('a call of the desk', () => {
  let running: TestConsole
  let [ofAnna, ofBram, ofLena] = [] as unknown as [Screen, Screen, Screen] // set before the first test
  beforeAll(async () => {
    running = await startConsole()
    ofAnna = await running.signIn(anna)
    ofBram = await running.signIn(bram)
    ofLena = await running.signIn(lena)
  })
  afterAll(() => running.close())

  const waiting = async () => {
    const opened = await openCase(running.stores)
    return { ...opened, path: `/desk/api/cases/${opened.caseId}` }
  }
  const reply = (text: string) => ({ clientId: randomUUID(), text })

  it('goes the whole way from the queue to a closed case', async () => {
    const { caseId, path, conversationId } = await waiting()
    expect(await told(ofAnna.get('/desk/api/cases'))).toMatchObject([
      200,
      { cases: expect.arrayContaining([expect.objectContaining({ id: caseId, state: { name: 'waiting' } })]) },
    ])
    expect(await told(ofAnna.post(`${path}/claim`))).toMatchObject([
      200,
      { case: { state: { name: 'staff', staffId: 'anna', staffName: 'Anna' } } },
    ])
    await says(running.stores, { caseId, conversationId }, 'Ik ben bang')
    expect(await told(ofAnna.post(`${path}/reply`, reply('Ik lees mee.')))).toMatchObject([
      200,
      { message: { text: 'Ik lees mee.', author: { kind: 'staff', staffName: 'Anna' }, delivery: { name: 'stored' } } },
    ])
    expect(await told(ofAnna.post(`${path}/notes`, { text: 'Belt morgen.' }))).toMatchObject([
      200,
      { note: { text: 'Belt morgen.', staffName: 'Anna' } },
    ])
    expect(await told(ofAnna.post(`${path}/open`))).toMatchObject([
      200,
      { messages: [{ text: 'Ik ben bang' }, { text: 'Ik lees mee.' }], notes: [{ text: 'Belt morgen.' }] },
    ])
    expect(await told(ofAnna.get(`${path}/messages?before=2`))).toMatchObject([200, { messages: [{ sequence: 1 }] }])
    expect((await ofAnna.post(`${path}/typing`)).status).toBe(204)
    expect(running.line.typing).toContain('Anna')
    expect(await told(ofAnna.post(`${path}/close`, outcome))).toMatchObject([
      200,
      { case: { state: { name: 'closed', reason: 'staff' }, outcome } },
    ])
    expect(await told(ofAnna.get('/desk/api/cases?state=closed'))).toMatchObject([
      200,
      { cases: [expect.objectContaining({ id: caseId })] },
    ])
  })

  it('stores a reply once that is sent twice', async () => {
    const { path } = await waiting()
    await ofAnna.post(`${path}/claim`)
    const twice = reply('Eén keer')
    const [first, second] = [
      await told(ofAnna.post(`${path}/reply`, twice)),
      await told(ofAnna.post(`${path}/reply`, twice)),
    ]
    expect(second).toEqual(first)
    expect(await told(ofAnna.post(`${path}/open`))).toMatchObject([200, { messages: [{ text: 'Eén keer' }] }])
  })

  it('is refused to who comes too late, with the name of who was faster', async () => {
    const { path } = await waiting()
    await ofAnna.post(`${path}/claim`)
    expect(await told(ofBram.post(`${path}/claim`))).toEqual([409, { error: { code: 'taken' }, by: 'Anna' }])
    expect(await told(ofBram.post(`${path}/reply`, reply('Hallo')))).toEqual([403, { error: { code: 'not-owner' } }])
    expect(await told(ofBram.post(`${path}/open`))).toEqual([403, { error: { code: 'reason-needed' } }])
    expect(await told(ofBram.post(`${path}/close`, outcome))).toEqual([403, { error: { code: 'not-owner' } }])
    expect(await told(ofAnna.post(`${path}/transfer`, { to: 'bram' }))).toEqual([409, { error: { code: 'absent' } }])
    await ofAnna.post(`${path}/close`, outcome)
    expect(await told(ofBram.post(`${path}/claim`))).toEqual([409, { error: { code: 'closed' } }])
    expect(await told(ofAnna.post(`${path}/reply`, reply('Nog iets')))).toEqual([409, { error: { code: 'closed' } }])
  })

  it('is refused to workers where it is for leads', async () => {
    const { path } = await waiting()
    for (const call of ['export', 'delete']) {
      const refused = [403, { error: { code: 'lead-only' } }]
      expect(await told(ofAnna.post(`${path}/${call}`, { reason: 'Omdat het moet' }))).toEqual(refused)
    }
    expect(await told(ofLena.post(`${path}/delete`, { reason: '  ' }))).toEqual([
      403,
      { error: { code: 'reason-needed' } },
    ])
    expect(await told(ofLena.post(`${path}/delete`, { reason: 'Op verzoek' }))).toMatchObject([200, { messages: 0 }])
  })

  it('gives the same answer for every case that is not there, whatever its id looks like', async () => {
    const answers: unknown[] = []
    for (const id of [randomUUID(), 'not-an-id', '1', '%00', '..%2f..%2fetc', 'x'.repeat(150), '%3Cscript%3E']) {
      for (const [call, body] of [
        ['open'],
        ['claim'],
        ['close', outcome],
        ['reply', reply('x')],
        ['notes', { text: 'x' }],
      ]) {
        answers.push(await told(ofLena.post(`/desk/api/cases/${id}/${call as string}`, body)))
      }
    }
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify([404, { error: { code: 'unknown' } }])]),
    )
  })

  it('finds nothing by a code that is wrong, and says no more than that', async () => {
    for (const code of ['', 'A', '0000-0000-0000-0000-0000', 'drop table cases']) {
      expect(await told(ofAnna.post('/desk/api/cases/find', { code }))).toEqual([200, { cases: [] }])
    }
  })

  it('of another website is refused, also with the cookie', async () => {
    const { path } = await waiting()
    for (const origin of ['https://evil.example', 'https://partner.example', 'null']) {
      const answer = await ofAnna.post(`${path}/claim`, undefined, { Origin: origin })
      expect(answer.status).toBe(403)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(await ofAnna.live({ Origin: origin }).status).toBe(403)
    }
    const asked = await fetch(`${running.url}${path}/claim`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    })
    expect(asked.headers.get('access-control-allow-headers')).toBeNull()
    expect(await running.stores.cases.read(path.split('/').at(-1) ?? '')).toMatchObject({ state: { name: 'waiting' } })
  })

  it('that changes something needs the header that only a script of ours sends', async () => {
    const { path } = await waiting()
    const without = { 'X-Desk': '' }
    for (const [call, body] of [
      [`${path}/claim`],
      [`${path}/reply`, reply('x')],
      [`${path}/open`],
      [`${path}/delete`, { reason: 'x' }],
      ['/desk/sign-out'],
      ['/desk/sign-in/link', { token: 'x' }],
    ] as const) {
      expect(await told(ofLena.post(call, body, without))).toMatchObject([
        403,
        { error: { code: 'DeskHeaderMissing' } },
      ])
    }
    expect((await ofLena.get('/desk/api/me')).status).toBe(200)
  })

  it('with a wrong form gets a 4xx that does not repeat what was sent, and changes nothing', async () => {
    const { path } = await waiting()
    await ofAnna.post(`${path}/claim`)
    const canary = 'canary-5f1c'
    for (const [call, body] of [
      ['reply', { clientId: canary }],
      ['reply', { clientId: `${canary} <x>`, text: 'x' }],
      ['reply', reply('')],
      ['reply', reply(' \u0000\u200e'.slice(0, 2))],
      ['reply', reply(canary.repeat(1_000))],
      ['reply', [canary]],
      ['notes', { text: { canary } }],
      ['close', { ...outcome, form: canary }],
      ['close', undefined],
      ['transfer', { to: `${canary} x` }],
    ] as const) {
      const answer = await ofAnna.post(`${path}/${call}`, body)
      expect({ call, body, status: answer.status }).toMatchObject({ status: 400 })
      expect(await answer.text()).not.toContain(canary)
    }
    for (const query of ['cases?state=canary', 'cases?before=canary', 'statistics?from=1&to=2', 'statistics']) {
      expect((await ofAnna.get(`/desk/api/${query}`)).status).toBe(400)
    }
    expect((await ofAnna.get(`${path}/messages?before=-1`)).status).toBe(400)
    expect(await told(ofAnna.post(`${path}/open`))).toMatchObject([200, { messages: [], notes: [] }])
    expect(running.logged.join()).not.toContain(canary)
  })

  it('gives counts without the small ones', async () => {
    expect(await told(ofAnna.get('/desk/api/statistics?from=2026-01-01&to=2027-01-01'))).toMatchObject([
      200,
      { counts: expect.any(Object) },
    ])
  })
})

describe('the export of a case', () => {
  let running: TestConsole
  let screen: Screen
  beforeAll(async () => {
    running = await startConsole()
    screen = await running.signIn(lena)
  })
  afterAll(() => running.close())

  const nasty = [
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '</p></article><style>*{display:none}</style>',
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '{{constructor.constructor("x")()}}',
    'naam \u202e gedraaid',
  ]

  const openNastyCase = async () => {
    const opened = await openCase(running.stores, {
      request: {
        reason: 'suspected',
        passedOn: [...nasty],
        safeContact: { way: 'phone', address: nasty[1] ?? '', moment: '', mayLeaveMessage: false },
      },
    })
    for (const text of nasty) await says(running.stores, opened, text)
    return `/desk/api/cases/${opened.caseId}/export`
  }

  it('as JSON holds every word as it was written, as a file', async () => {
    const answer = await screen.post(await openNastyCase(), { reason: nasty[0] })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="case.json"')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const exported = (await answer.json()) as {
      case: { passedOn: string[] }
      messages: { text: string }[]
      notes: unknown[]
    }
    expect(exported.messages.map(({ text }) => text)).toEqual(nasty)
    expect(exported.case.passedOn).toEqual(nasty)
    expect(exported.notes).toHaveLength(1)
  })

  it('as a page to print has nothing in it that runs or is fetched, and every tag as text', async () => {
    const path = await openNastyCase()
    const answer = await screen.post(path, { reason: nasty[0], language: 'en' }, { Accept: 'text/html' })
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-/,
    )
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="case.html"')
    const page = await answer.text()
    expect(page).not.toMatch(/<script|<img|<link|onerror="|<iframe|<a /i)
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('=HYPERLINK(&quot;https://evil.example&quot;,&quot;x&quot;)')
    expect(page).toContain('<h2>Conversation</h2>')
  })

  it('is for a lead with a reason, and stands with the case', async () => {
    const path = await openNastyCase()
    await screen.post(path, { reason: 'Verzoek om inzage' })
    const caseId = path.split('/')[4] ?? ''
    expect((await running.stores.cases.notes(caseId)).map(({ text }) => text)).toEqual([
      'Reden van export: Verzoek om inzage',
    ])
    expect((await running.stores.cases.auditTrail({ limit: 100, caseId })).at(-1)).toMatchObject({
      action: 'export',
      actorId: 'lena',
    })
  })
})

describe('the live stream', () => {
  let running: TestConsole
  beforeAll(async () => {
    running = await startConsole()
  })
  afterAll(() => running.close())

  it('begins with the whole queue, then tells what changes, without the words of what a colleague has', async () => {
    const { caseId, conversationId } = await openCase(running.stores)
    const [ofAnna, ofBram] = [await running.signIn(anna), await running.signIn(bram)]
    const [anna1, bram1] = [ofAnna.live(), ofBram.live()]
    await eventually(() => anna1.messages.length > 0 && bram1.messages.length > 0)
    expect(anna1.messages[0]).toMatchObject({ kind: 'hello', cases: [{ id: caseId, passedOn: [expect.any(String)] }] })
    await ofAnna.post(`/desk/api/cases/${caseId}/claim`)
    await says(running.stores, { caseId, conversationId }, 'alleen voor Anna')
    running.desk.turnStored(conversationId)
    await eventually(() => anna1.messages.some((each) => each.kind === 'message'))
    expect(anna1.messages).toContainEqual(
      expect.objectContaining({
        kind: 'message',
        caseId,
        message: expect.objectContaining({ text: 'alleen voor Anna' }),
      }),
    )
    await eventually(() => bram1.messages.some((each) => each.kind === 'case' && each.case.state.name === 'staff'))
    expect(bram1.messages.slice(1)).not.toContainEqual(expect.objectContaining({ kind: 'message' }))
    expect(JSON.stringify(bram1.messages.slice(1))).not.toContain('alleen voor Anna')
    anna1.close()
    bram1.close()
  })

  it('makes a person present until the last window is closed, and a reload does not take them away', async () => {
    const screen = await running.signIn(lena)
    const isPresent = () => running.desk.whoIsPresent().some(({ staffId }) => staffId === 'lena')
    const [first, second] = [screen.live(), screen.live()]
    await Promise.all([first.status, second.status])
    expect(await told(screen.get('/desk/api/me'))).toMatchObject([
      200,
      { present: expect.arrayContaining([{ staffId: 'lena', name: 'Lena' }]) },
    ])
    first.close()
    second.close()
    await Promise.all([first.closed, second.closed])
    expect(isPresent()).toBe(true)
    const back = screen.live()
    await back.status
    await screen.post('/desk/sign-out')
    await back.closed
    expect(isPresent()).toBe(false)
  })

  it('is for who is signed in', async () => {
    expect(await running.browser().live().status).toBe(401)
    const plain = await running.browser().get('/desk/live')
    expect(plain.status).toBe(426)
  })
})
