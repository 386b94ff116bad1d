import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ask, openChat } from '../support/page'
import { startPartnerSite } from '../support/partner-site'
import { setUpWidget, watchToken } from '../support/widget'

const exitPage = 'https://www.knmi.nl/'
const { appUrl, open, tokenStatus } = setUpWidget()

/** The weather page, without the internet. */
async function serveExitPage(page: Page, address = exitPage): Promise<void> {
  await page.route(`${address}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }))
}

/** A beacon tells nobody when it has arrived. */
async function untilRefused(token: string): Promise<void> {
  while ((await tokenStatus(token)) !== 403) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('the quick exit', () => {
  it('covers everything at once without a network, also over a dialog of the page, and asks nothing', async () => {
    const { page, context } = await open()
    await openChat(page)
    await ask(page, 'Ik heb hulp nodig')
    await page.evaluate(() => {
      window.addEventListener('beforeunload', (event) => event.preventDefault())
      const dialog = document.createElement('dialog')
      dialog.textContent = 'Cookies?'
      document.body.append(dialog)
      dialog.show()
    })
    await context.setOffline(true)
    const covered = await page.evaluate(async () => {
      const root = document.querySelector('chat-assistant')?.shadowRoot
      root?.querySelector<HTMLElement>('header .exit')?.click()
      // In the same breath as the press: no frame was drawn in between.
      const atOnce =
        document.querySelector('dialog')?.matches(':modal') === true && document.body.innerText.trim() === ''
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const late = document.createElement('p')
      late.textContent = 'Nog iets van de pagina'
      document.body.append(late)
      const box = late.getBoundingClientRect()
      return {
        atOnce,
        text: document.body.innerText.replace(late.innerText, '').trim(),
        onTop: document.elementFromPoint(box.x + 1, box.y + 1)?.tagName,
        assistants: document.querySelectorAll('chat-assistant').length,
        title: document.title,
      }
    })
    expect(covered).toEqual({ atOnce: true, text: '', onTop: 'DIALOG', assistants: 0, title: 'www.knmi.nl' })
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('dialog')?.matches(':modal'))
    await context.close()
  })

  it('by three times Shift takes the place of the page in the history and kills the token', async () => {
    const { page, context } = await open()
    await serveExitPage(page)
    const token = watchToken(page)
    await openChat(page)
    const before = await page.evaluate(() => history.length)
    expect(await tokenStatus(token())).toBe(200)
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await page.waitForURL(exitPage)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await untilRefused(token())
    await context.close()
  })

  it('goes where the site wants, if that is a safe address', async () => {
    for (const [wanted, reached] of [
      ['https://example.org/weer', 'https://example.org/weer'],
      ['javascript:alert(1)', exitPage],
    ] as const) {
      const html = `<!doctype html><html lang="nl"><title>Partner</title>
        <script src="${appUrl()}/widget.js" data-exit-url="${wanted}" defer></script></html>`
      const partner = await startPartnerSite({ html, policy: `script-src ${appUrl()}; connect-src ${appUrl()}` })
      const { page, context } = await open({}, partner.url)
      await serveExitPage(page, reached)
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
      await page.waitForURL(reached)
      await context.close()
      await partner.close()
    }
  })

  it('does not go off while somebody types capitals, or presses Shift now and then', async () => {
    const { page, context } = await open()
    await page.clock.install()
    await openChat(page)
    await page.locator('.panel textarea').press('Shift+A')
    await page.locator('.panel textarea').press('Shift+B')
    await page.locator('.panel textarea').press('Shift+C')
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    await page.waitForTimeout(2100)
    await page.keyboard.press('Shift')
    expect(await page.locator('.panel').isVisible()).toBe(true)
    await context.close()
  })

  it('says what it cannot hide', async () => {
    const { page, context } = await open()
    await openChat(page)
    await page.getByRole('button', { name: 'Veilig gebruiken' }).first().click()
    const text = await page.locator('.safety').innerText()
    for (const word of ['browsergeschiedenis', 'meekijkt', 'netwerk', 'privévenster', 'ander apparaat']) {
      expect(text).toContain(word)
    }
    await context.close()
  })
})

describe('nothing stays', () => {
  it('after 15 minutes of silence: warned first, then gone from page, storages and server', async () => {
    const { page, context } = await open()
    await page.clock.install()
    const token = watchToken(page)
    await openChat(page)
    await ask(page, 'Mijn geheime vraag')
    await page.locator('.panel textarea').fill('Half geschreven')
    await page.clock.fastForward('14:05')
    await page.getByText('Over 1 minuut wissen we dit gesprek').waitFor()
    await page.getByRole('button', { name: 'Laat staan' }).click()
    await page.clock.fastForward('10:00')
    expect(await page.getByText('Mijn geheime vraag').count()).toBe(1)
    // Meanwhile the token was renewed: no new conversation was needed.
    expect(await page.locator('.panel .notice').count()).toBe(0)
    await page.clock.fastForward('05:05')
    await page.getByText('Het was 15 minuten stil').waitFor()
    const left = await page.evaluate(async () => {
      const root = document.querySelector('chat-assistant')?.shadowRoot
      return {
        dom: /geheim|Half geschreven/.test(root?.querySelector('.panel')?.outerHTML ?? 'geheim'),
        fields: root?.querySelectorAll('textarea').length,
        kept: [document.cookie, localStorage.length, sessionStorage.length],
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }
    })
    expect(left).toEqual({ dom: false, fields: 0, kept: ['', 0, 0], databases: 0, caches: 0, workers: 0 })
    expect(await context.cookies()).toEqual([])
    await untilRefused(token())
    await page.getByRole('button', { name: 'Nieuw gesprek beginnen' }).click()
    await page.locator('.message.bot').first().waitFor()
    await context.close()
  })

  it('when the page is left for another one, also for whoever presses Back', async () => {
    const { page, context } = await open()
    const token = watchToken(page)
    await openChat(page)
    await ask(page, 'Mijn geheime vraag')
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    expect(await page.getByText('Mijn geheime vraag').count()).toBe(0)
    expect(await page.locator('.panel').isVisible()).toBe(false)
    await untilRefused(token())
    await context.close()
  })
})
