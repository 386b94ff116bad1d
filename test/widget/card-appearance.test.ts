import { describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions } from 'playwright-core'
import { isTooWide, violations } from '../support/accessibility'
import { startAppThatSays } from '../support/app'
import { boxes, createChecklistBot, getCard, send } from '../support/checklist-bot'
import { phone, setUpWidget, smallPhone } from '../support/widget'

const { open: openAt } = setUpWidget(() => startAppThatSays(createChecklistBot().handleTurn))
const open = (options: BrowserContextOptions) => openAt({ reducedMotion: 'reduce', ...options })

describe('a card has room and can be seen', () => {
  const dark = { colorScheme: 'dark' } as const
  it.each([
    ['desktop', {}],
    ['desktop, dark', dark],
    ['phone', phone],
    ['phone of 320 px', smallPhone],
    ['phone of 320 px, dark', { ...smallPhone, ...dark }],
  ])('open, ticked and sent: %s', async (_name, options) => {
    const { page, context } = await open(options)
    await getCard(page)
    await boxes(page).first().check()
    expect(await violations(page)).toEqual([])
    expect(await isTooWide(page)).toEqual([])
    const small = await page
      .locator('.card :is(label, button)')
      .evaluateAll((targets) =>
        targets
          .map((target) =>
            (target.matches('label') ? (target.parentElement ?? target) : target).getBoundingClientRect(),
          )
          .filter(({ width, height }) => Math.min(width, height) < 44),
      )
    expect(small).toEqual([])
    await send(page).click()
    await page.getByText('Ik heb het gelezen').waitFor()
    expect(await violations(page)).toEqual([])
    await context.close()
  })

  it('the whole row ticks the box, also at its edge', async () => {
    const { page, context } = await open(phone)
    await getCard(page)
    const row = page.locator('.card label').first().locator('..')
    const { width = 0 } = (await row.boundingBox()) ?? {}
    await row.click({ position: { x: width - 4, y: 4 } })
    expect(await boxes(page).first().isChecked()).toBe(true)
    await context.close()
  })

  it.each([
    ['a phone', phone],
    ['a phone of 320 px', smallPhone],
  ])('letters of 200 %% reach it too: %s', async (_name, options) => {
    const { page, context } = await open(options)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await getCard(page)
    const size = await page
      .locator('.card label')
      .first()
      .evaluate((label) => getComputedStyle(label).fontSize)
    expect(size).toBe('32px')
    expect(await isTooWide(page)).toEqual([])
    await context.close()
  })

  it('high contrast keeps the frame of each row, of a ticked box and of the focus', async () => {
    const { page, context } = await open({ forcedColors: 'active' })
    await getCard(page)
    await boxes(page).first().check()
    const seen = await boxes(page)
      .first()
      .evaluate((input) => {
        const { appearance } = getComputedStyle(input)
        const row = input.parentElement ?? input
        return [appearance, getComputedStyle(row).borderStyle]
      })
    expect(seen).toEqual(['auto', 'solid'])
    await context.close()
  })
})
