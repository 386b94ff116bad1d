import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { App } from '../../../src/app'
import { loopbackHosts } from '../../../src/channels/azure/service-hosts'
import { startTestApp } from '../../support/app'
import {
  appId,
  homeTenant,
  messengerActivity,
  page as facebookPage,
  startBotService,
  type BotService,
} from '../../support/bot-service'
import { launchBrowser } from '../../support/browser'
import { openPage } from '../../support/page'

jest.setTimeout(60_000)

let browser: Browser
let bots: BotService
let app: App
beforeAll(async () => {
  ;[browser, bots] = await Promise.all([launchBrowser(), startBotService()])
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: homeTenant,
    MicrosoftAppPassword: 'not used',
    MESSENGER_PAGES: facebookPage,
  }
  const { channel: service, credentialsFactory } = bots
  app = await startTestApp(undefined, settings, { azure: { service, hosts: loopbackHosts, credentialsFactory } })
})
afterAll(async () => {
  await browser.close()
  await app.close()
  await bots.close()
})

/** A follower of the page types, or presses a quick reply. */
async function says(text: string, payload?: string): Promise<void> {
  const id = randomUUID()
  const message = { mid: id, text, ...(payload && { quick_reply: { payload } }) }
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bots.token()}` },
    body: JSON.stringify(messengerActivity(bots.url, { id, text, channelData: { message } })),
  })
  expect(response.status).toBe(200)
}

/** Everything that Messenger was given, as text. */
const given = (): string => JSON.stringify(bots.calls.map(({ body }) => body))

async function isGiven(text: string): Promise<void> {
  for (let tries = 0; !given().includes(text); tries++) {
    if (tries > 300) throw new Error(`“${text}” did not come; what came: ${given().slice(-1_500)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function openDesk(): Promise<Page> {
  const { page } = await openPage(browser, await app.deskLink(), { locale: 'nl-NL' })
  await page.locator('#by-link button').click()
  await page.locator('.desk').waitFor()
  return page
}

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

it('A follower on Messenger and a person at the desk in the browser talk to each other', async () => {
  const desk = await openDesk()
  await says('ik wil een mens spreken')
  await isGiven('Facebook')
  await isGiven('Er is nu iemand van het kenniscentrum')
  await says('Ja, graag', 'yes')
  await isGiven('Nee, alleen hier')
  await says('Nee, alleen hier')
  await isGiven('Er is een medewerker gevraagd')

  const take = desk.getByRole('button', { name: /^Oppakken/ }).first()
  await take.waitFor()
  await take.click()
  await isGiven('Vanaf nu antwoordt er een mens')
  await desk.locator('.details').getByText('Facebook bewaart een kopie').waitFor()
  await desk.locator('textarea').first().fill('Goed dat je er bent. <b>Kun</b> je vrij praten?')
  await desk.locator('textarea').first().press('Enter')
  await isGiven('<b>Kun</b> je vrij praten?')
  await says('ja, ik ben alleen thuis')
  await desk.getByText('ja, ik ben alleen thuis').first().waitFor()
  await picture(desk, 'messenger-at-the-desk')

  // The person blocks the page: what staff say then is shown as not arrived, and the case is closed.
  bots.answers.push({ status: 403, body: { error: { code: 'BotDisabledByUser' } } })
  await desk.locator('textarea').first().fill('Ben je er nog?')
  await desk.locator('textarea').first().press('Enter')
  await desk.getByText('Niet aangekomen').first().waitFor()
  expect(given()).not.toContain('MESSAGE_TAG')
})
