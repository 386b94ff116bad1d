import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { lena } from '../../desk/desk-support'
import { phone, setUpDesk, smallPhone, tooWide, violations } from './support'

const { open, visitor, server } = setUpDesk()

const layout = async (page: Page): Promise<void> => {
  expect(await tooWide(page)).toEqual([])
}

const everything = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([])
  await layout(page)
}

const inBothColours = async (page: Page): Promise<void> => {
  await everything(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await everything(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('every screen can be used by everybody', () => {
  it.each([
    ['a laptop', {}, inBothColours, everything],
    ['a phone', phone, layout, layout],
    ['a phone of 320 px', smallPhone, everything, layout],
  ] as const)('axe finds nothing and nothing sticks out: %s', async (_name, options, check, checkMore) => {
    const person = await visitor({
      waitsMs: 330_000,
      level: 'crisis',
      request: {
        passedOn: [`Lang${'woord'.repeat(60)}`, 'Hij heeft mijn paspoort.'],
        safeContact: { way: 'phone', address: '06 12 34 56 78', moment: 'na zes uur', mayLeaveMessage: false },
      },
    })
    await visitor({ waitsMs: 150_000, drill: true })
    await visitor({ queue: false })
    const { page, context, problems } = await open(lena, options)
    await page.locator('.waiting.too-long').waitFor()
    await page.locator('summary').first().click()
    await check(page)

    await page.locator(`.waiting[data-case="${person.caseId}"] .claim`).click()
    await page.locator('#reply').waitFor()
    await person.says('x'.repeat(300))
    await page.locator('#reply').fill('Hallo')
    await page.locator('.send').click()
    await page.locator('.delivery.stored').waitFor()
    await page.route('**/reply', (route) => route.abort())
    await page.locator('#reply').fill('y'.repeat(1_950))
    await page.locator('.send').click()
    await page.locator('.outgoing.failed').waitFor()
    server().desk.visitorAway(person.conversationId, true)
    await page.locator('.remarks p').waitFor()
    await check(page)

    const toggle = page.locator('.details-toggle')
    if (await toggle.isVisible()) {
      await toggle.click()
      await checkMore(page)
      await toggle.click()
    }
    for (const name of ['Overdragen', 'Afsluiten', 'Standaardantwoorden']) {
      await page.locator('main').getByRole('button', { name }).click()
      await page.locator('dialog').waitFor()
      await checkMore(page)
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
    await page.locator('header .tool').last().click()
    await checkMore(page)
    await page.locator('dialog select').selectOption('en')
    await page.locator('dialog').getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.locator('dialog kbd').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await checkMore(page)
    await page.keyboard.press('Escape')
    await page.locator('header nav button').nth(1).click()
    await page.locator('.case-list li').first().waitFor()
    await checkMore(page)
    await page.locator('header nav button').nth(2).click()
    await page.locator('.statistics .hint').waitFor()
    await checkMore(page)
    expect(problems).toEqual([])
    await context.close()
  })

  it('the length of a wait is told by colour, by words and by a drawing', async () => {
    for (const waitsMs of [0, 130_000, 310_000]) await visitor({ waitsMs })
    const { page, context } = await open(lena)
    await page.locator('.waiting').nth(2).waitFor()
    const shown = await page.locator('.waiting').evaluateAll((items) =>
      items.map((item) => ({
        words: item.querySelector('strong')?.textContent,
        colour: getComputedStyle(item).backgroundColor,
        drawing: item.querySelector('path')?.getAttribute('d'),
      })),
    )
    expect(shown.map(({ words }) => words)).toEqual(['Wacht te lang', 'Wacht lang', 'Nieuw'])
    for (const part of ['colour', 'drawing'] as const) expect(new Set(shown.map((each) => each[part])).size).toBe(3)
    await context.close()
  })

  it('everything to press on a phone is at least 44 px high, but for what stands in a line of text', async () => {
    await visitor({ waitsMs: 310_000 })
    const { page, context } = await open(lena, smallPhone)
    await page.locator('.claim').click()
    await page.locator('#reply').waitFor()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, textarea, a, input')]
        .filter((target) => target.offsetParent !== null && !target.closest('.skip'))
        .filter((target) => target.offsetHeight < 44 || target.offsetWidth < 40)
        .map((target) => target.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
    await context.close()
  })
})
