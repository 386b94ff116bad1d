import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { App } from '../../src/app'
import { startTestApp } from '../support/app'
import { launchBrowser } from '../support/browser'
import { openChat, openPage } from '../support/page'

jest.setTimeout(60_000)

let browser: Browser
let app: App
beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startTestApp()])
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

async function openDesk(): Promise<Page> {
  const { page } = await openPage(browser, await app.deskLink(), { locale: 'nl-NL' })
  await page.locator('#by-link button').click()
  await page.locator('.desk').waitFor()
  return page
}

async function says(page: Page, text: string): Promise<void> {
  const field = page.locator('.panel textarea')
  await field.fill(text)
  await field.press('Enter')
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
/** Keeps a picture for who wants to look: `SCREENSHOTS=folder`. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

describe('a visitor of the website and a person at the desk', () => {
  it('talk to each other, from the first sentence to the closed case', async () => {
    const desk = await openDesk()
    const { page: visitor, problems } = await openPage(browser, `${app.url}/`, phone)
    await openChat(visitor)
    await says(visitor, 'mijn buurvrouw moet dag en nacht werken, haar baas heeft haar paspoort')
    await visitor.getByText('kan een signaal van uitbuiting zijn').waitFor()
    await picture(visitor, 'visitor-1-suspected')
    await press(visitor, 'Iemand spreken')
    await visitor.getByText('Er is nu iemand van het kenniscentrum').waitFor()
    await picture(visitor, 'visitor-2-offer')
    await press(visitor, 'Ja, graag')
    await visitor.locator('.card input').first().waitFor()
    expect(await visitor.locator('.card input').first().isChecked()).toBe(true)
    await picture(visitor, 'visitor-3-consent')
    await press(visitor, 'Doorgeven')
    await visitor.getByText('buiten deze chat').waitFor()
    await press(visitor, 'Nee, alleen hier')
    await visitor.getByText('Er is een medewerker gevraagd').waitFor()
    await picture(visitor, 'visitor-4-queued')

    await desk
      .getByRole('button', { name: /^Oppakken/ })
      .first()
      .waitFor()
    await picture(desk, 'desk-1-queue')
    await desk
      .getByRole('button', { name: /^Oppakken/ })
      .first()
      .click()
    await visitor.getByText('Vanaf nu antwoordt er een mens').waitFor()
    await desk.getByText('mijn buurvrouw moet dag en nacht werken').first().waitFor()

    await desk.locator('textarea').first().fill('Goed dat je dit vertelt. <b>Kun</b> je nu vrij praten?')
    await desk.locator('textarea').first().press('Enter')
    const words = visitor.locator('.message.person .bubble').last()
    await words.waitFor()
    expect(await words.innerText()).toContain('Goed dat je dit vertelt. <b>Kun</b> je nu vrij praten?')
    await says(visitor, 'ja, ik ben alleen')
    await desk.getByText('ja, ik ben alleen').first().waitFor()
    await picture(visitor, 'visitor-5-talking')
    await picture(desk, 'desk-2-talking')

    await press(visitor, 'Stoppen')
    await visitor.getByText('Het gesprek met de medewerker is gestopt').waitFor()
    await says(visitor, 'wis')
    await visitor.getByText('Wat hier geschreven en doorgegeven is, is bij ons weg').waitFor()
    await picture(visitor, 'visitor-6-erased')
    expect(problems).toEqual([])
  })

  it('is heard at once in danger, also in the middle of a conversation with a person', async () => {
    const desk = await openDesk()
    const { page: visitor } = await openPage(browser, `${app.url}/`, phone)
    await openChat(visitor)
    await says(visitor, 'ik wil een mens spreken')
    await press(visitor, 'Ja, graag')
    await press(visitor, 'Nee, alleen hier')
    await desk
      .getByRole('button', { name: /^Oppakken/ })
      .first()
      .click()
    await visitor.getByText('Vanaf nu antwoordt er een mens').waitFor()
    await says(visitor, 'help hij slaat me en ik kan niet weg')
    await visitor.locator('.message.emergency').last().waitFor()
    expect(await visitor.locator('.message.emergency').last().innerText()).toContain('112')
    await desk.getByText('help hij slaat me en ik kan niet weg').first().waitFor()
    await picture(desk, 'desk-3-danger')
  })
})
