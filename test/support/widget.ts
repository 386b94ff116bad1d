import { afterAll, beforeAll, jest } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { App } from '../../src/app'
import { startTestApp } from './app'
import { launchBrowser } from './browser'
import { openPage, type WatchedPage } from './page'

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export const smallPhone = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }

type Running = Pick<App, 'url' | 'close'>

/** The demo page of the running service, or of one that is given, in a real browser, for all tests of a file. */
export function setUpWidget(start: () => Promise<Running> = startTestApp) {
  jest.setTimeout(30_000)
  let started: [Browser, Running] | undefined
  const running = (): [Browser, Running] => {
    if (!started) throw new Error('Only inside a test.')
    return started
  }
  beforeAll(async () => {
    started = await Promise.all([launchBrowser(), start()])
  })
  afterAll(async () => {
    await started?.[0].close()
    await started?.[1].close()
  })
  return {
    appUrl: () => running()[1].url,
    open: (options: BrowserContextOptions = {}, url = running()[1].url): Promise<WatchedPage> =>
      openPage(running()[0], url, options),
    /** 200 while the token is good, 403 afterwards. */
    tokenStatus: async (token: string): Promise<number> => {
      const headers = { Authorization: `Bearer ${token}` }
      return (await fetch(`${running()[1].url}/v3/directline/tokens/refresh`, { method: 'POST', headers })).status
    },
  }
}

/** The token of the conversation, as soon as the widget has it. */
export function watchToken(page: Page): () => string {
  let token = ''
  page.on('response', async (response) => {
    if (!/directline\/(token|conversations)$/.test(new URL(response.url()).pathname)) return
    token = ((await response.json()) as { token: string }).token // the protocol says so
  })
  return () => token
}
