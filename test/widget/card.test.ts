import { describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { violations } from '../support/accessibility'
import { startAppThatSays } from '../support/app'
import { boxes, createChecklistBot, getCard, markup, send, titles } from '../support/checklist-bot'
import { ask, openChat } from '../support/page'
import { startPartnerSite } from '../support/partner-site'
import { setUpWidget, smallPhone } from '../support/widget'

const { handleTurn, turns } = createChecklistBot()
const { appUrl, open: openAt } = setUpWidget(() => startAppThatSays(handleTurn))
const open = (options: BrowserContextOptions = {}, url?: string) =>
  openAt({ reducedMotion: 'reduce', locale: 'nl-NL', ...options }, url)

/** The posts of this page that carry ticks. */
function watchPosts(page: Page): { text?: string; value: unknown }[] {
  const posts: { text?: string; value: unknown }[] = []
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/activities')) return
    const { text, value } = request.postDataJSON() as { text?: string; value?: { action: string } } // our own client's
    if (value?.action === 'ticked') posts.push({ ...(text === undefined ? {} : { text }), value })
  })
  return posts
}

describe('a card with boxes', () => {
  it('is ticked and sent once, stays to be read, and stands there as the visitor’s own words', async () => {
    const { page, context, problems, otherHosts } = await open()
    const posts = watchPosts(page)
    await getCard(page)
    expect(await page.locator('.choices button').allInnerTexts()).toEqual(['Stoppen', 'Iemand spreken'])
    await boxes(page).nth(1).click()
    await page.getByText('Lijkt bang').click()
    const button = await send(page).elementHandle()
    await button.evaluate((element: HTMLElement) => {
      element.click()
      element.click()
    })
    await page.getByText('Ik heb het gelezen').waitFor()
    await button.evaluate((element: HTMLElement) => element.click())
    expect(await page.locator('.message.own bdi').last().innerText()).toBe(`2.\u00A0${titles[1]}\n5.\u00A0${titles[4]}`)
    expect(posts).toMatchObject([{ value: { action: 'ticked', ticked: 'box-2,box-5' } }])
    expect(turns.at(-1)).toMatchObject({ action: 'ticked', ticked: ['box-2', 'box-5'] })
    expect(await boxes(page).evaluateAll((all: HTMLInputElement[]) => all.map(({ checked }) => checked))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
    expect(await page.locator('.card input:enabled').count()).toBe(0)
    expect(await send(page).count()).toBe(0)
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([])
    await context.close()
  })

  it('can be sent with nothing ticked', async () => {
    const { page, context } = await open()
    const posts = watchPosts(page)
    await getCard(page)
    await send(page).click()
    await page.getByText('Ik heb het gelezen').waitFor()
    expect(await page.locator('.message.own bdi').last().innerText()).toBe('Niets aangevinkt')
    expect(posts).toMatchObject([{ value: { action: 'ticked' } }])
    expect(turns.at(-1)?.ticked).toEqual([])
    await context.close()
  })

  it('is filled in with the keyboard alone, and its focus can be seen', async () => {
    const { page, context } = await open()
    await getCard(page)
    await page.locator('.scroller').first().focus()
    for (const box of [0, 1]) {
      await page.keyboard.press('Tab')
      while (
        !(await boxes(page)
          .nth(box)
          .evaluate((input) => input.matches(':focus')))
      )
        await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      const ring = await page.evaluate(() => {
        const label = document
          .querySelector('chat-assistant')
          ?.shadowRoot?.activeElement?.parentElement?.querySelector('label')
        return label && getComputedStyle(label, '::after').outlineStyle
      })
      expect(ring).toBe('solid')
    }
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Ik heb het gelezen').waitFor()
    expect(turns.at(-1)?.ticked).toEqual(['box-1', 'box-2'])
    await page.locator('.panel textarea:focus').waitFor()
    await context.close()
  })

  it('says what is asked to who hears it, and every box its own words', async () => {
    const { page, context } = await open()
    await getCard(page)
    const group = page.getByRole('group', { name: 'Wat heb je gezien op het werk?' })
    for (const [index, title] of titles.entries()) {
      const box = group.getByRole('checkbox', { name: `${index + 1}.\u00A0${title}`, exact: true })
      await box.check()
      expect(await box.getAttribute('aria-labelledby')).toBe(null)
    }
    await context.close()
  })

  it('is closed by what is typed, for answers in words work too, and the next one is open', async () => {
    const { page, context } = await open()
    await getCard(page)
    await ask(page, '1, 3')
    expect(await page.locator('.card input:enabled').count()).toBe(0)
    await page.locator('.panel textarea').fill('kaart')
    await page.keyboard.press('Enter')
    await page.locator('.card input:enabled').first().waitFor()
    expect(await page.locator('.card input:enabled').count()).toBe(titles.length)
    expect(await page.locator('.card').count()).toBe(2)
    await context.close()
  })

  it('that did not arrive at the server can be sent again, with the same ticks', async () => {
    const { page, context } = await open()
    await getCard(page)
    await boxes(page).nth(2).check()
    await page.route('**/activities', (route) => route.abort(), { times: 1 })
    await send(page).click()
    await page.getByText('Niet verstuurd.').waitFor()
    expect(await page.locator('.card input:enabled').count()).toBe(0)
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByText('Ik heb het gelezen').waitFor()
    expect(turns.at(-1)?.ticked).toEqual(['box-3'])
    expect(await page.locator('.message.own').count()).toBe(2)
    await context.close()
  })
})

describe('what a card says', () => {
  it('is text, whatever is in it', async () => {
    const { page, context, problems } = await open()
    await openChat(page)
    await ask(page, 'opmaak')
    await boxes(page).first().waitFor()
    expect(await page.locator('.card label').filter({ visible: true }).allInnerTexts()).toEqual(
      markup.map((title, index) => `${index + 1}.\u00A0${title}`),
    )
    expect(await page.getByRole('button', { name: '<i>Klaar</i>' }).count()).toBe(1)
    expect(await page.locator('.card :is(img, b, i, strong, a)').count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })

  it('that comes late, after what was said since, is not asked any more', async () => {
    const { page, context } = await open()
    const held: (() => void)[] = []
    let holds = false
    await page.routeWebSocket(/stream/, (socket) => {
      socket.connectToServer().onMessage((frame) => {
        if (holds) held.push(() => socket.send(frame))
        else socket.send(frame)
      })
    })
    await openChat(page)
    holds = true
    for (const text of ['kaart', 'Hallo']) {
      await page.locator('.panel textarea').fill(text)
      await page.keyboard.press('Enter')
      await page.locator('.message.own.sent', { hasText: text }).waitFor()
    }
    while (held.length < 4) await page.waitForTimeout(20)
    for (const release of held) release()
    await boxes(page).first().waitFor()
    expect(await page.locator('.card input:enabled').count()).toBe(0)
    await context.close()
  })

  it('begins in view, under what was asked for', async () => {
    const { page, context } = await open(smallPhone)
    await getCard(page)
    await page.waitForFunction(() => {
      const root = document.querySelector('chat-assistant')?.shadowRoot
      const own = root?.querySelector('.message.own')?.getBoundingClientRect()
      const view = root?.querySelector('.scroller')?.getBoundingClientRect()
      return own && view && own.top >= view.top && own.top - view.top < 30
    })
    await context.close()
  })
})

describe('the drawing of cards', () => {
  it('is fetched when the first card comes, and not before', async () => {
    const { page, context } = await open()
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/widget/card-')) fetched.push(request.url())
    })
    await openChat(page)
    await ask(page, 'Hallo')
    expect(fetched).toEqual([])
    await page.locator('.panel textarea').fill('kaart')
    await page.keyboard.press('Enter')
    await boxes(page).first().waitFor()
    await page.locator('.panel textarea').fill('kaart')
    await page.keyboard.press('Enter')
    await page.locator('.card').nth(1).locator('input').first().waitFor()
    expect(fetched).toHaveLength(1)
    await context.close()
  })

  it('that cannot be fetched leaves a numbered list, and is tried again for the next card', async () => {
    const { page, context } = await open()
    await page.route('**/widget/card-*', (route) => route.abort())
    await openChat(page)
    await ask(page, 'kaart')
    const list = page.locator('.plain-card li')
    await list.first().waitFor()
    expect(await list.allInnerTexts()).toEqual(titles.map((title, index) => `${index + 1}.\u00A0${title}`))
    await page.getByText('Typ de nummers die kloppen').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unroute('**/widget/card-*')
    await ask(page, '1, 3')
    expect(await page.getByText('Typ de nummers die kloppen').count()).toBe(0)
    await page.locator('.panel textarea').fill('kaart')
    await page.keyboard.press('Enter')
    await boxes(page).first().waitFor()
    await context.close()
  })

  it('works on a page without styles, inline or eval, with Trusted Types, and takes nothing from that page', async () => {
    const partner = await startPartnerSite({
      html: `<!doctype html><html lang="nl"><title>Partner</title><h1>Partner</h1>
        <script src="${appUrl()}/widget.js" defer></script></html>`,
      policy: [
        "default-src 'none'",
        `script-src ${appUrl()}`,
        `connect-src ${appUrl()} ${appUrl().replace('http', 'ws')}`,
        "style-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    })
    const { page, context, problems, otherHosts } = await open({}, partner.url)
    await page.evaluate(() => {
      document.onclick = () => undefined
      Object.assign(window, { onclickOfPage: document.onclick, markdownit: () => ({ render: () => '<b>page</b>' }) })
    })
    await getCard(page)
    await boxes(page).first().check()
    await send(page).click()
    await page.getByText('Ik heb het gelezen').waitFor()
    expect(await page.evaluate('document.onclick === onclickOfPage')).toBe(true)
    expect(await page.locator('.card b').count()).toBe(0)
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([new URL(appUrl()).host])
    await context.close()
    await partner.close()
  })
})

describe('a card is no trap', () => {
  it('three times Shift on a box covers it at once', async () => {
    const { page, context } = await open()
    await page.route('https://www.knmi.nl/**', (route) => route.fulfill({ body: '<title>Weer</title>' }))
    await getCard(page)
    await boxes(page).first().check()
    await boxes(page).first().focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await page.waitForURL('https://www.knmi.nl/')
    await context.close()
  })

  it('the page on safe use lies over it, the ticks are still there afterwards, and silence clears all', async () => {
    const { page, context } = await open()
    await page.clock.install()
    await getCard(page)
    await boxes(page).first().check()
    await page.getByRole('button', { name: 'Veilig gebruiken' }).first().click()
    expect(await boxes(page).first().isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Terug naar het gesprek' }).click()
    expect(await boxes(page).first().isChecked()).toBe(true)
    await page.clock.fastForward('14:00')
    await boxes(page).nth(1).check()
    await page.clock.fastForward('14:30')
    expect(await boxes(page).count()).toBe(titles.length)
    await page.clock.fastForward('00:35')
    await page.getByText('Het was 15 minuten stil').waitFor()
    const left = await page.evaluate(
      () => document.querySelector('chat-assistant')?.shadowRoot?.querySelector('.panel')?.outerHTML,
    )
    expect(left).not.toMatch(/loon|box-1/)
    await context.close()
  })
})
