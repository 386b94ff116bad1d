import { describe, expect, it } from '@jest/globals'
import type { Page, WebSocketRoute } from 'playwright-core'
import { anna, bram, lena } from '../../desk/desk-support'
import { setUpDesk, type Visitor } from './support'

const { open, visitor, server } = setUpDesk()

const claim = async (page: Page, { caseId }: Visitor): Promise<void> => {
  await page.locator(`.waiting[data-case="${caseId}"] .claim`).click()
  await page.locator(`.conversation[data-case="${caseId}"] #reply`).waitFor()
}
const goTo = (page: Page, { caseId }: Visitor) => page.locator(`.side .tab[data-case="${caseId}"]`).click()
const said = (page: Page) => page.locator('.conversation .message .plain-text').allTextContents()
/** Opens the page again with a line that can be cut and mended. */
async function cutLine(page: Page): Promise<{ cut: () => Promise<void>; mend: () => void }> {
  let isCut = false
  let open: WebSocketRoute | undefined
  await page.routeWebSocket('**/desk/live', (socket) => {
    if (isCut) return void socket.close()
    open = socket
    socket.connectToServer()
  })
  await page.route('**/desk/api/**', (route) => (isCut ? route.abort() : route.fallback()))
  await page.reload()
  await page.locator('.desk').waitFor()
  return {
    cut: async () => {
      isCut = true
      await open?.close()
    },
    mend: () => {
      isCut = false
    },
  }
}
const messageOf = (page: Page, text: string) => page.locator('.conversation .message', { hasText: text })

describe('staff', () => {
  it('sign in with a link that leaves no trace, and hear kindly that a used one no longer works', async () => {
    const invite = await server().console.invite(anna.id)
    const { page, context, problems } = await open(anna)
    await page.goto(new URL(invite, server().url).href)
    expect(new URL(page.url()).hash).toBe('')
    await page.locator('#by-link button').click()
    await page.locator('.desk').waitFor()
    await page.goto(new URL(invite, server().url).href)
    await page.locator('#by-link button').click()
    await page.locator('#link-not-valid').waitFor()
    expect(await page.locator('#link-not-valid').innerText()).toMatch(/werkt niet meer/)
    expect(problems).toEqual([])
    await context.close()
  })

  it('see a case appear without a reload, take it, answer, and see it arrive', async () => {
    const { page, context, problems, otherHosts } = await open(anna)
    await page.locator('.queue .empty').waitFor()
    const person = await visitor({ request: { passedOn: ['Ik krijg geen loon.'] } })
    await page.locator('.waiting').waitFor()
    expect(await page.title()).toBe('(1) Balie')
    await claim(page, person)
    expect(await page.title()).toBe('Balie')
    expect(await page.locator('.details').innerText()).toMatch(/Ik krijg geen loon\.[^]*geen contact op/)
    await person.says('Hallo, is daar iemand?')
    await messageOf(page, 'is daar iemand').waitFor()
    await page.locator('#reply').fill('Ja, ik ben er.')
    await page.keyboard.press('Enter')
    await page.locator('.delivery.stored').waitFor()
    expect(await said(page)).toEqual(['Hallo, is daar iemand?', 'Ja, ik ben er.'])
    expect(await page.locator('#reply').inputValue()).toBe('')
    await person.sees()
    await page.locator('.delivery.delivered').waitFor()
    server().desk.visitorTyping(person.conversationId)
    await page.locator('.signs', { hasText: 'typt' }).waitFor()
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([])
    await context.close()
  })

  it('who is a moment late sees who has it', async () => {
    const person = await visitor()
    const [late, fast] = await Promise.all([open(anna), open(bram)])
    await late.page.locator(`.waiting[data-case="${person.caseId}"]`).waitFor()
    // Between the click and its arrival somebody else claims.
    await late.page.route('**/claim', async (route) => {
      await claim(fast.page, person)
      await route.continue()
    })
    await late.page.locator(`.waiting[data-case="${person.caseId}"] .claim`).click()
    await late.page.locator('.notice', { hasText: 'Bram was sneller' }).waitFor()
    expect(await late.page.locator('.conversation').count()).toBe(0)
    await Promise.all([late.context.close(), fast.context.close()])
  })

  it('two conversations at once never mix', async () => {
    const [one, two] = [await visitor(), await visitor()]
    const { page, context } = await open(anna)
    await claim(page, one)
    await page.locator('#reply').fill('half voor één')
    await claim(page, two)
    expect(await page.locator('#reply').inputValue()).toBe('')
    await one.says('ik ben één')
    await page.locator(`.side .tab[data-case="${one.caseId}"] .badge`).waitFor()
    expect(await said(page)).toEqual([])
    await two.says('ik ben twee')
    await messageOf(page, 'ik ben twee').waitFor()
    await page.locator('#reply').fill('voor twee')
    await page.keyboard.press('Enter')
    await page.locator('.delivery.stored').waitFor()
    await goTo(page, one)
    expect(await said(page)).toEqual(['ik ben één'])
    expect(await page.locator('#reply').inputValue()).toBe('half voor één')
    expect(await page.locator(`.side .tab[data-case="${one.caseId}"] .badge`).count()).toBe(0)
    const stored = await server().stores.cases.messages(one.caseId, { limit: 10 })
    expect(stored.map(({ text }) => text)).toEqual(['ik ben één'])
    await context.close()
  })

  it('lose nothing with the connection: it says so, keeps what is typed, and catches up', async () => {
    const [person, other] = [await visitor(), await visitor()]
    const { page, context } = await open(anna)
    const line = await cutLine(page)
    await claim(page, person)
    await claim(page, other)
    await goTo(page, person)
    await line.cut()
    await page.locator('.notice', { hasText: 'Geen verbinding' }).waitFor()
    await page.locator('#reply').fill('Dit komt later')
    await page.keyboard.press('Enter')
    await page.locator('.outgoing.failed').waitFor()
    for (let number = 1; number <= 60; number++) await person.says(`gemist ${number}`)
    await server().desk.close(anna, other.caseId, { form: 'none', region: 'unknown', advice: 'none' })
    const third = await visitor()
    line.mend()
    await page.locator('.notice', { hasText: 'Weer verbonden' }).waitFor()
    await messageOf(page, 'gemist 60').waitFor()
    await page.locator(`.waiting[data-case="${third.caseId}"]`).waitFor()
    await page.locator(`.side .tab[data-case="${other.caseId}"]`, { hasText: 'Afgesloten' }).waitFor()
    expect((await said(page)).slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, index) => `gemist ${index + 1}`))
    await page.locator('.outgoing .retry').click()
    await page.locator('.delivery.stored').waitFor()
    const stored = await server().stores.cases.messages(person.caseId, { limit: 100 })
    expect(stored.filter(({ text }) => text === 'Dit komt later')).toHaveLength(1)
    await context.close()
  })

  it('a reply that was stored although its answer got lost is not stored again', async () => {
    const person = await visitor()
    const { page, context } = await open(anna)
    const line = await cutLine(page)
    await claim(page, person)
    await page.route('**/reply', async (route) => {
      await line.cut()
      await route.fetch()
      await route.abort()
    })
    await page.locator('#reply').fill('Eén keer')
    await page.keyboard.press('Enter')
    await page.locator('.outgoing.failed').waitFor()
    await page.unroute('**/reply')
    line.mend()
    await page.locator('.delivery.stored').waitFor()
    expect(await said(page)).toEqual(['Eén keer'])
    await context.close()
  })

  it('read what a visitor wrote as text, whatever is in it', async () => {
    const person = await visitor({ request: { passedOn: ['<b>vet</b> \u202Eomgekeerd'] } })
    const { page, context, problems } = await open(anna)
    await claim(page, person)
    const typed = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202Eomgekeerd'
    await person.says(typed)
    await messageOf(page, '<img').waitFor()
    expect(await said(page)).toEqual([typed.replace('\u202E', 'U+202E')])
    expect(await page.locator('main :is(img, b, a)').count()).toBe(0)
    expect(await page.locator('.details').innerText()).toContain('<b>vet</b> U+202Eomgekeerd')
    expect(problems).toEqual([])
    await context.close()
  })

  it('work with the keyboard alone: take, answer, note, hand over, close', async () => {
    const person = await visitor({ level: 'danger' })
    const { page, context } = await open(anna)
    await page.locator(`.waiting[data-case="${person.caseId}"]`).waitFor()
    await page.keyboard.press('Alt+C')
    await page.locator('#reply:focus').waitFor()
    expect(await page.locator('.danger-banner').innerText()).toContain('112')
    await page.keyboard.press('Alt+S')
    await page.locator('dialog .standard-replies button:focus, dialog .tool:focus').first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#reply:focus').waitFor()
    expect(await page.locator('#reply').inputValue()).not.toBe('')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('Groet')
    await page.keyboard.press('Enter')
    await page.locator('.delivery.stored').waitFor()
    await page.keyboard.press('Alt+N')
    await page.locator('#note:focus').waitFor()
    await page.keyboard.type('belt straks')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.notes li', { hasText: 'belt straks' }).waitFor()
    await page.keyboard.press('Alt+Q')
    await page.locator('#queue-heading:focus').waitFor()
    await page.keyboard.press('/')
    await page.locator('#case-code:focus').waitFor()
    await page.keyboard.press('Alt+1')
    await page.locator('#reply:focus').waitFor()
    await page.locator('.conversation-head').getByRole('button', { name: 'Afsluiten' }).focus()
    await page.keyboard.press('Enter')
    for (const [name, letter] of [
      ['form', 'Arb'],
      ['region', 'Twe'],
      ['advice', 'Pol'],
    ] as const) {
      await page.locator(`dialog [name=${name}]`).focus()
      await page.keyboard.type(letter)
    }
    await page.keyboard.press('Enter')
    await page.locator('dialog button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.notice', { hasText: 'afgesloten' }).waitFor()
    const closed = await server().stores.cases.read(person.caseId)
    expect(closed?.outcome).toEqual({ form: 'labour', region: 'twente', advice: 'police' })
    await context.close()
  })

  it('hand a conversation to a colleague, who is told and can go on', async () => {
    const person = await visitor()
    const [from, to] = await Promise.all([open(anna), open(bram)])
    await claim(from.page, person)
    await person.says('blijf bij me')
    await from.page.locator('.conversation-head').getByRole('button', { name: 'Overdragen' }).click()
    await from.page.locator('dialog').getByLabel('Bram').check()
    await from.page.locator('dialog button[type=submit]').click()
    await to.page.locator('.notice', { hasText: 'aan jou overgedragen' }).waitFor()
    await goTo(to.page, person)
    await messageOf(to.page, 'blijf bij me').waitFor()
    expect(await from.page.locator('.conversation').count()).toBe(0)
    await Promise.all([from.context.close(), to.context.close()])
  })

  it('give a reason before they read what a colleague has', async () => {
    const person = await visitor()
    const [owner, reader] = await Promise.all([open(anna), open(bram)])
    await claim(owner.page, person)
    await person.says('alleen voor wie mag')
    await reader.page.locator('header nav button').nth(1).click()
    await reader.page.locator(`.case-list [data-case="${person.caseId}"] button`).click()
    await reader.page.locator('#reason').fill('waarneming')
    await reader.page.locator('dialog button[type=submit]').click()
    await messageOf(reader.page, 'alleen voor wie mag').waitFor()
    expect(await reader.page.locator('#reply').count()).toBe(0)
    await owner.page.locator('.notes li', { hasText: 'waarneming' }).waitFor()
    await Promise.all([owner.context.close(), reader.context.close()])
  })

  it('who lead find a case by its code, save it and delete it, with a reason', async () => {
    const { code, codeHash } = server().desk.newCode()
    const person = await visitor({ codeHash })
    const { page, context, problems } = await open(lena)
    await page.keyboard.press('/')
    await page.locator('#case-code:focus').waitFor()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.locator('.case-list li').nth(0).waitFor()
    await page.locator(`.case-list [data-case="${person.caseId}"] button`).click()
    await page.locator('.details').getByRole('button', { name: 'Exporteren' }).click()
    await page.locator('#reason').fill('verzoek om inzage')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('dialog button[type=submit]').click(),
    ])
    expect(file.suggestedFilename()).toBe('case.html')
    await page.locator('.details').getByRole('button', { name: 'Verwijderen' }).click()
    await page.locator('#reason').fill('verzoek om te wissen')
    await page.locator('dialog input[type=checkbox]').check()
    await page.locator('dialog button[type=submit]').click()
    await page.locator('.notice', { hasText: 'verwijderd' }).waitFor()
    expect(await server().stores.cases.read(person.caseId)).toBeUndefined()
    expect(await page.locator(`[data-case="${person.caseId}"]`).count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })

  it('see nothing of anybody after their session ended, and find their text when they come back', async () => {
    const person = await visitor()
    const { page, context } = await open(anna)
    await claim(page, person)
    await person.says('geheim')
    await messageOf(page, 'geheim').waitFor()
    await page.locator('#reply').fill('nog niet af')
    const other = await context.newPage()
    await other.goto(`${server().url}/desk`)
    await other.evaluate(() => fetch('/desk/sign-out', { method: 'POST', headers: { 'X-Desk': '1' } }))
    await page.locator('.signed-out').waitFor()
    expect(await page.content()).not.toContain('geheim')
    await other.goto(new URL(await server().console.invite(anna.id), server().url).href)
    await other.locator('#by-link button').click()
    await other.locator('.desk').waitFor()
    await page.locator('.signed-out button').click()
    await goTo(page, person)
    await messageOf(page, 'geheim').waitFor()
    expect(await page.locator('#reply').inputValue()).toBe('nog niet af')
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length)
    expect(kept).toBe(0)
    await context.close()
  })
})
