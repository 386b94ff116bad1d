import { afterAll, describe, expect, it } from '@jest/globals'
import { ask, openChat } from '../support/page'
import { startPartnerSite } from '../support/partner-site'
import { phone, setUpWidget } from '../support/widget'

const { appUrl, open } = setUpWidget()

let partner: Awaited<ReturnType<typeof startPartnerSite>> | undefined
afterAll(() => partner?.close())

describe('a visitor', () => {
  it('opens the chat with the mouse, asks, and gets an answer from a named speaker', async () => {
    const { page, problems, context, otherHosts } = await open()
    await openChat(page)
    await ask(page, 'Wat zijn signalen van mensenhandel?')
    expect(await page.locator('.message.own').allInnerTexts()).toEqual([
      expect.stringContaining('Wat zijn signalen van mensenhandel?'),
    ])
    expect(await page.locator('.message.own .delivery').count()).toBe(0)
    expect(await page.locator('.message.bot').last().innerText()).not.toBe('')
    expect(await page.locator('[role=log] .message > p:first-child').allTextContents()).toEqual(
      expect.arrayContaining(['Jij:', expect.stringMatching(/assistent:$/i)]),
    )
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([])
    await context.close()
  })

  it('opens and closes it with the keyboard, and the focus goes in and comes back', async () => {
    const { page, context } = await open()
    await page.locator('.launcher .open').focus()
    await page.keyboard.press('Enter')
    await page.locator('.panel textarea:focus').waitFor()
    await page.keyboard.type('Hallo')
    await page.keyboard.press('Escape')
    await page.locator('.launcher .open:focus').waitFor()
    expect(await page.locator('.panel').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.locator('.panel textarea:focus').waitFor()
    expect(await page.locator('.panel textarea').inputValue()).toBe('Hallo')
    await context.close()
  })

  it('presses a button instead of typing, and the buttons of before are gone', async () => {
    const { page, context } = await open()
    await openChat(page)
    const button = page.locator('.choices button').first()
    const title = await button.innerText()
    await button.click()
    await page.locator('.message.own ~ .message.bot').first().waitFor()
    expect(await page.locator('.message.own bdi').innerText()).toBe(title)
    expect(await page.locator('.panel textarea:focus').count()).toBe(1)
    await context.close()
  })

  it('types markup and sees exactly what was typed', async () => {
    const { page, context, problems } = await open()
    await openChat(page)
    const typed = '<img src=x onerror=alert(1)> <b>vet</b> [x](javascript:alert(1)) \u202Eomgekeerd'
    await ask(page, typed)
    expect(await page.locator('.message.own bdi').textContent()).toBe(typed)
    expect(await page.locator('.message.own :is(img, b, a)').count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })

  it('sends with Enter, makes a new line with Shift and Enter, and cannot send nothing', async () => {
    const { page, context } = await open()
    await openChat(page)
    const field = page.locator('.panel textarea')
    await field.press('Enter')
    await field.fill('  ')
    await field.press('Enter')
    await field.fill('een')
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(await page.locator('.message.own').count()).toBe(0)
    await field.press('Shift+Enter')
    await field.pressSequentially('twee')
    expect((await field.boundingBox())?.height).toBeGreaterThan(60)
    await field.press('Enter')
    expect(await page.locator('.message.own bdi').textContent()).toBe('een\ntwee')
    await field.fill('x'.repeat(1900))
    expect(await page.locator('.counter').innerText()).toBe('Nog 100 tekens')
    await context.close()
  })

  it('changes the language of the interface and of the answers', async () => {
    const { page, context } = await open()
    await openChat(page)
    await page.locator('.language select').selectOption('en')
    await page.locator('.message.bot .bubble[lang=en]').waitFor()
    expect(await page.locator('header .exit').innerText()).toBe('Leave now')
    expect(await page.locator('.panel').getAttribute('lang')).toBe('en')
    await context.close()
  })

  it('who is in danger sees 112 as a large button, and always has it in the header', async () => {
    const { page, context } = await open(phone)
    await openChat(page)
    expect(await page.locator('header a[href="tel:112"]').isVisible()).toBe(true)
    await ask(page, 'Help, ik zit opgesloten en hij komt zo terug met een mes')
    const call = page.locator('.message.emergency a[href="tel:112"].link-button').first()
    await call.waitFor()
    expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await context.close()
  })
})

describe('on the page of a partner', () => {
  it('works from another origin under a policy without any styles, inline or eval, with Trusted Types', async () => {
    partner = await startPartnerSite({
      html: `<!doctype html><html lang="nl"><title>Partner</title><h1>Partner</h1>
        <script src="${appUrl()}/widget.js" data-language="uk" defer></script></html>`,
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
    await openChat(page)
    await ask(page, 'Привіт')
    expect(await page.locator('header .exit').innerText()).toBe('Швидко вийти')
    const style = await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position)
    expect(style).toBe('fixed')
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([new URL(appUrl()).host])
    await context.close()
  })

  it('keeps what is typed from the shortcuts of the page', async () => {
    const { page, context } = await open()
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 })
      for (const name of ['keydown', 'input']) {
        document.addEventListener(name, () => Object.assign(window, { heard: 1 }))
      }
    })
    await openChat(page)
    await page.locator('.panel textarea').pressSequentially('geheim')
    expect(await page.evaluate('heard')).toBe(0)
    await context.close()
  })

  it('fills a phone, and then the page behind it neither scrolls nor takes the focus', async () => {
    const { page, context } = await open(phone)
    await openChat(page)
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    expect(await page.locator('.panel').getAttribute('aria-modal')).toBe('true')
    const behind = () =>
      page.evaluate(() => [document.querySelector('main')?.inert, document.documentElement.style.overflow])
    expect(await behind()).toEqual([true, 'hidden'])
    await page.keyboard.press('Escape')
    expect(await behind()).toEqual([false, ''])
    await context.close()
  })
})
