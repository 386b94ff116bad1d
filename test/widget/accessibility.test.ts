import { describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions } from 'playwright-core'
import { isTooWide, violations } from '../support/accessibility'
import { ask, openChat } from '../support/page'
import { phone, setUpWidget, smallPhone } from '../support/widget'

/** Nothing moves, so that what is measured is what stays. */
const still = { reducedMotion: 'reduce' } as const

const widget = setUpWidget()
const open = (options: BrowserContextOptions = {}) => widget.open({ ...still, ...options })

describe('axe finds nothing', () => {
  const desktop = {}
  const dark = { colorScheme: 'dark' } as const
  it.each([
    ['desktop', desktop],
    ['dark', dark],
    ['phone', phone],
    ['phone, dark', { ...phone, ...dark }],
    ['small phone', smallPhone],
  ])('on launcher, open panel, answer, emergency, safety page and cleared screen: %s', async (_name, options) => {
    const { page, context } = await open(options)
    expect(await violations(page)).toEqual([])
    await openChat(page)
    await page.locator('.choices button').first().waitFor()
    expect(await violations(page)).toEqual([])
    await ask(page, 'Wat zijn signalen van arbeidsuitbuiting?')
    await page.locator('.choices button').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('.panel textarea').fill('Help, ik zit opgesloten en hij komt zo terug met een mes')
    await page.keyboard.press('Enter')
    await page.locator('.message.emergency').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.route('**/activities', (route) => route.abort())
    await page.locator('.panel textarea').fill('x'.repeat(1990))
    await page.keyboard.press('Enter')
    await page.locator('.message.failed').waitFor()
    expect(await violations(page)).toEqual([])
    await context.setOffline(true)
    await page.locator('.status .offline').waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('header .tool').first().click()
    expect(await violations(page)).toEqual([])
    await page.locator('.safety .secondary').click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    await context.close()
  })
})

describe('there is room for everybody', () => {
  it.each([
    ['a phone of 320 px', smallPhone, 100],
    ['a desktop at 400 %', { viewport: { width: 320, height: 256 } }, 100],
    ['text of 200 % on a desktop', {}, 200],
    ['text of 200 % on a phone', phone, 200],
    ['text of 200 % on a phone of 320 px', smallPhone, 200],
  ])('without scrolling sideways: %s', async (_name, options, textPercent) => {
    const { page, context } = await open(options)
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), textPercent)
    expect(await isTooWide(page)).toEqual([])
    await openChat(page)
    const size = await page
      .locator('.bubble')
      .first()
      .evaluate((bubble) => parseFloat(getComputedStyle(bubble).fontSize))
    expect(size).toBe((16 * textPercent) / 100)
    await ask(page, `Wat is ${'arbeidsuitbuiting'.repeat(8)}?`)
    await ask(page, 'Help, ik zit opgesloten en hij komt zo terug met een mes')
    await page.locator('.message.emergency').first().waitFor()
    expect(await isTooWide(page)).toEqual([])
    // 112 and the way out are in sight, wherever one is.
    for (const part of ['header a[href="tel:112"]', 'header .exit']) {
      const box = await page.locator(part).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(-1)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
    }
    await page.locator('header .tool').first().click()
    expect(await isTooWide(page)).toEqual([])
    await context.close()
  })

  it('everything to press is at least 44 px high and wide, but for links inside a sentence', async () => {
    const { page, context } = await open(smallPhone)
    await openChat(page)
    await ask(page, 'Wat zijn signalen van arbeidsuitbuiting?')
    await page.locator('.choices button').first().waitFor()
    const small = await page.evaluate(() => {
      const root = document.querySelector('chat-assistant')?.shadowRoot
      const targets = [...(root?.querySelectorAll<HTMLElement>('.panel :is(button, select, textarea, a)') ?? [])]
      return targets
        .filter((target) => !target.closest('p'))
        .filter((target) => Math.min(target.offsetWidth, target.offsetHeight) < 44)
        .map((target) => target.outerHTML)
    })
    expect(small).toEqual([])
    await context.close()
  })
})

describe('with the keyboard alone', () => {
  it('everything can be reached, its focus can be seen, and on a desktop the page too', async () => {
    const { page, context } = await open()
    await openChat(page)
    await page.locator('header select').focus()
    const reached: string[] = []
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const inside = document.querySelector('chat-assistant')?.shadowRoot?.activeElement
        const element = inside ?? document.activeElement ?? document.body
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const frame = element.closest('.field')
        const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || Boolean(frame)
        return { name: inside ? `${element.tagName}.${element.className}` : 'page', ring }
      })
      reached.push(focused.name)
      if (focused.name !== 'page') expect(focused).toMatchObject({ ring: true })
    }
    expect(reached).toEqual(
      expect.arrayContaining(['A.emergency-call', 'BUTTON.exit', 'DIV.scroller', 'TEXTAREA.', 'BUTTON.send', 'page']),
    )
    await context.close()
  })

  it('new messages are announced once: own live region, spoken politely, state changes silent', async () => {
    const { page, context } = await open()
    await openChat(page)
    const log = page.locator('[role=log]')
    expect(await log.getAttribute('aria-live')).toBe('polite')
    expect(await log.getAttribute('aria-relevant')).toBe('additions')
    await page.evaluate(() => {
      const additions: string[] = []
      Object.assign(window, { additions })
      const region = document.querySelector('chat-assistant')?.shadowRoot?.querySelector('[role=log]')
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes) additions.push(node.textContent ?? '')
        }
      }).observe(region ?? document, { childList: true })
    })
    await ask(page, 'Wat is een loverboy?')
    await page.waitForTimeout(300)
    const additions = await page.evaluate<string[]>('additions')
    expect(additions.filter((text) => text.includes('Wat is een loverboy?'))).toHaveLength(1)
    expect(new Set(additions).size).toBe(additions.length)
    expect(additions.every((text) => /^(Jij|[\p{L} ]*assistent):/iu.test(text))).toBe(true)
    await context.close()
  })
})
