import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openPage } from '../support/page'
import { startConsole, type TestConsole } from './support'

describe('the page of a one-time link', () => {
  let running: TestConsole
  let browser: Browser
  beforeAll(async () => {
    ;[running, browser] = await Promise.all([startConsole(), launchBrowser()])
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await running.close()
  })

  it('takes the token out of the address, spends it with the button, and goes to the desk', async () => {
    const link = running.url + (await running.console.invite('anna'))
    const { page, context, problems, otherHosts } = await openPage(browser, link)
    await page.getByRole('button', { name: /^(Aanmelden|Sign in)$/ }).waitFor()
    expect(page.url()).toBe(`${running.url}/desk/sign-in`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${running.url}/desk`)
    await page.goto(`${running.url}/desk/api/me`)
    expect(await page.textContent('body')).toContain('"name":"Anna"')
    expect(problems).toEqual([])
    expect([...otherHosts]).toEqual([])
    await context.close()
  })

  it('spends nothing for a program that opens every link', async () => {
    const link = running.url + (await running.console.invite('anna'))
    const preview = await openPage(browser, link)
    await preview.page.getByRole('button').waitFor()
    await preview.context.close()
    const person = await openPage(browser, link)
    await person.page.getByRole('button').click()
    await person.page.waitForURL(`${running.url}/desk`)
    await person.context.close()
  })

  it('says in words when the link does not work any more', async () => {
    const { page, context } = await openPage(browser, `${running.url}/desk/sign-in#${'A'.repeat(43)}`, {
      locale: 'nl-NL',
    })
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.getByText('Deze link werkt niet meer').waitFor()
    expect(page.url()).toBe(`${running.url}/desk/sign-in`)
    await context.close()
  })
})
