import type { Page } from 'playwright-core'
import { startTestApp } from '../test/support/app'
import { launchBrowser } from '../test/support/browser'
import { openChat, openPage } from '../test/support/page'

const questions = [
  'wat is mensenhandel',
  'waar meld ik uitbuiting',
  'wat zijn signalen in een hotel',
  'wat doet comensha',
]
const rounds = 5

/** From pressing Enter to the answer on the screen, in a real browser on the same machine, in milliseconds. */
export async function benchWidget(): Promise<{ firstMs: number[]; laterMs: number[] }> {
  const [browser, app] = await Promise.all([launchBrowser(), startTestApp()])
  const firstMs: number[] = []
  const laterMs: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { page, context } = await openPage(browser, app.url)
      // The TypeScript runner wraps functions in a helper that the page does not have.
      await page.evaluate('globalThis.__name = (value) => value')
      await openChat(page)
      for (const [index, question] of questions.entries()) {
        const ms = await enterToBubble(page, question)
        ;(index === 0 ? firstMs : laterMs).push(ms)
      }
      await context.close()
    }
  } finally {
    await browser.close()
    await app.close()
  }
  return { firstMs, laterMs }
}

/** Measured inside the page, so that the talk between test and browser does not count. */
async function enterToBubble(page: Page, question: string): Promise<number> {
  await page.locator('.panel textarea').fill(question)
  await page.evaluate(() => {
    const root = [...document.querySelectorAll('*')]
      .map((element) => element.shadowRoot)
      .find((each) => each?.querySelector('.panel'))
    if (!root) throw new Error('the chat is not open')
    const bubbles = () => root.querySelectorAll('.message.bot').length
    const before = bubbles()
    const field = root.querySelector('.panel textarea')
    const measured = new Promise<number>((resolve) => {
      field?.addEventListener(
        'keydown',
        () => {
          const startedMs = performance.now()
          const look = (): void => {
            if (bubbles() > before) resolve(performance.now() - startedMs)
            else requestAnimationFrame(look)
          }
          look()
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { measured })
  })
  await page.locator('.panel textarea').press('Enter')
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured) // set just above
}
