import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openPage } from '../support/page'
import { startBoth } from './service'
import { enterAsVisitor } from './visitor'

jest.setTimeout(120_000)

let both: Awaited<ReturnType<typeof startBoth>>
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[both, browser] = await Promise.all([startBoth(), launchBrowser()])
  ;({ page } = await openPage(browser, 'about:blank', { viewport: { width: 1280, height: 900 } }))
  page.setDefaultTimeout(30_000)
  // The page would like a font from Microsoft; without the internet it has to do without.
  await page.route(
    ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
    (route) => route.abort(),
  )
  await page.goto(both.playground.url)
})
afterAll(async () => {
  await browser.close()
  await both.close()
})

/** Keeps a picture for who wants to look: `SCREENSHOTS=folder`. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
const types = async (text: string): Promise<void> => {
  const box = page.getByRole('textbox').last()
  await box.click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).last().click()
const reads = (text: string): Promise<void> => page.getByText(text).last().waitFor()

describe('the page of the Playground', () => {
  it('shows the answer to a question as a card', async () => {
    await reads('In danger?')
    await types('wat zijn signalen van arbeidsuitbuiting?')
    await reads('Bij arbeidsuitbuiting moet iemand onder dwang')
    expect(await page.getByRole('button', { name: 'Signalen nalopen' }).count()).toBe(1)
    await picture('teams-1-question')
  })

  it('lets signals be ticked on a card', async () => {
    await press('Signalen nalopen')
    await page.getByRole('checkbox', { name: /paspoort/ }).check()
    await page.getByRole('checkbox', { name: /slaapplek/ }).check()
    await picture('teams-2-signal-check')
    await press('Klaar')
    await reads('Dit is een reden om te overleggen')
    await picture('teams-3-outcome')
  })

  it('is a desk: sign in, set it up in a channel, take a visitor, talk', async () => {
    await types(await both.app.deskLink())
    await press('Ik ben er')
    await reads('Je staat op aanwezig')
    await page.getByRole('treeitem', { name: 'Kenniscentrum - Balie' }).click()
    await page.getByRole('textbox').first().click()
    await page.keyboard.type('@')
    await page.getByRole('menuitem', { name: 'KMT' }).click()
    await page.keyboard.type('balie hier')
    await press('Post')
    await reads('Dit kanaal is nu de balie')

    const visitor = await enterAsVisitor(both.app.url)
    await visitor.says('ik wil een mens spreken')
    await visitor.hears('Ja, graag')
    await visitor.presses('yes')
    await visitor.hears('Nee, alleen hier')
    await visitor.presses('no')
    await reads('Er wacht iemand')
    await picture('teams-4-queue')
    await press('Ik pak dit op')
    await reads('Opgepakt door Coördinator')
    await picture('teams-5-taken')

    await page.getByRole('treeitem', { name: 'Personal Chat' }).click()
    await reads('Wat je nu typt, gaat naar deze bezoeker.')
    await types('Goedemiddag, fijn dat je er bent.')
    await visitor.hears('Goedemiddag, fijn dat je er bent.')
    await visitor.says('dank u, ik wil iets vragen')
    await reads('dank u, ik wil iets vragen')
    await picture('teams-6-talking')
  })
})
