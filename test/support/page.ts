import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A page that remembers what a visitor must never get: refused content, errors, and calls to other hosts. */
export interface WatchedPage {
  page: Page
  context: BrowserContext
  /** Violations of the content security policy, and script errors. */
  problems: string[]
  /** Hosts other than the service's own that were asked for anything. */
  otherHosts: Set<string>
}

/** Opens an address in a fresh profile. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  const otherHosts = new Set<string>()
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (/content security policy|trusted type|csp-violation/i.test(message.text())) problems.push(message.text())
  })
  page.on('request', (request) => {
    const { host } = new URL(request.url())
    if (host !== new URL(url).host) otherHosts.add(host)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error('csp-violation', event.violatedDirective, event.blockedURI)
    })
  })
  await page.goto(url)
  return { page, context, problems, otherHosts }
}

/** Opens the chat and waits for the first words of the assistant. */
export async function openChat(page: Page): Promise<void> {
  await page.locator('.launcher .open').click()
  await page.locator('.message.bot').first().waitFor()
}

/** Types a question and waits until an answer to it is there. */
export async function ask(page: Page, question: string): Promise<void> {
  const field = page.locator('.panel textarea')
  await field.fill(question)
  await field.press('Enter')
  await page.locator('.message.own ~ .message.bot').first().waitFor()
}
