import { describe, expect, it } from '@jest/globals'
import type { WebSocketRoute } from 'playwright-core'
import { ask, openChat } from '../support/page'
import { setUpWidget, watchToken } from '../support/widget'

const { appUrl, open } = setUpWidget()

describe('with a bad connection', () => {
  it.each([
    ['are refused', (socket: WebSocketRoute) => void socket.close()],
    ['open but carry nothing', () => undefined],
  ])('asks for news itself when sockets %s', async (_how, handle) => {
    const { page, context } = await open()
    let polls = 0
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes('/activities?')) polls++
    })
    await page.routeWebSocket(/stream/, handle)
    await openChat(page)
    await ask(page, 'Wat is mensenhandel?')
    expect(polls).toBeGreaterThan(0)
    await context.close()
  })

  it('marks a message that did not arrive, and sends it once when asked again', async () => {
    const { page, context } = await open()
    await openChat(page)
    await page.route('**/activities', (route) => route.abort(), { times: 1 })
    await page.locator('.panel textarea').fill('Waar kan ik terecht?')
    await page.keyboard.press('Enter')
    await page.getByText('Niet verstuurd.').waitFor()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.locator('.message.own ~ .message.bot').first().waitFor()
    expect(await page.locator('.message.own').count()).toBe(1)
    expect(await page.locator('.message.own.sent').count()).toBe(1)
    await context.close()
  })

  it('says so, shows who can be called, and says when it is back', async () => {
    const { page, context } = await open()
    await openChat(page)
    await context.setOffline(true)
    await page.getByText('Geen verbinding. We proberen het opnieuw.').waitFor()
    expect(
      await page.locator('.status a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['tel:112', expect.stringMatching(/^tel:\+31\d+$/)])
    await context.setOffline(false)
    await page.getByText('Weer verbonden').waitFor()
    await ask(page, 'Wat is mensenhandel?')
    await context.close()
  })

  it('starts a new conversation when the server has ended the old one, and loses no message', async () => {
    const { page, context } = await open()
    const token = watchToken(page)
    await openChat(page)
    // The message itself must find out: the socket that was closed is not opened again.
    await page.route('**/conversations/*?watermark*', (route) => route.abort())
    const old = token()
    await fetch(`${appUrl()}/api/directline/leave`, { method: 'POST', body: old })
    await page.locator('.panel textarea').fill('Ben je er nog?')
    await page.keyboard.press('Enter')
    await page.locator('.panel .notice').waitFor()
    await page.locator('.message.own.sent').waitFor()
    expect(await page.locator('.panel .notice').count()).toBe(1)
    expect(token()).not.toBe(old)
    await context.close()
  })

  it('shows who can be called when even the chat itself cannot be fetched, and tries again when asked', async () => {
    const { page, context } = await open()
    await page.route('**/widget/chat-*', (route) => route.abort())
    await page.locator('.launcher .open').click()
    await page.getByText('De chat lukt nu niet.').waitFor()
    expect(await page.locator('.launcher a').count()).toBe(2)
    await page.unroute('**/widget/chat-*')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.locator('.message.bot').first().waitFor()
    await context.close()
  })
})
