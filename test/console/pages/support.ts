import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals'
import type axeCore from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { HandOffRequest } from '../../../src/conversation/hand-off'
import type { StaffMember } from '../../../src/desk/case'
import { lena } from '../../desk/desk-support'
import { openCase, request, says, turn, type OpenedCase } from '../../desk/support'
import { launchBrowser } from '../../support/browser'
import { openPage, type WatchedPage } from '../../support/page'
import { startConsole, type TestConsole } from '../support'

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export const smallPhone = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }
const laptop = { viewport: { width: 1280, height: 800 } }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Somebody on the website who asked for a person. */
export interface Visitor extends OpenedCase {
  says(text: string): Promise<void>
  /** Their screen has everything. */
  sees(): Promise<void>
}

/** The running desk and a browser, for all tests of a file. */
export function setUpDesk() {
  jest.setTimeout(30_000)
  let started: [Browser, TestConsole] | undefined
  const running = (): [Browser, TestConsole] => {
    if (!started) throw new Error('Only inside a test.')
    return started
  }
  beforeAll(async () => {
    started = await Promise.all([launchBrowser(), startConsole()])
    // Screens show how long somebody waits, by the clock of the server they talk to.
    started[1].stores.clock.at = new Date()
  })
  afterAll(async () => {
    await started?.[0].close()
    await started?.[1].close()
  })
  // What is open belongs to the test that opened it.
  afterEach(async () => {
    const { desk } = running()[1]
    for (const { id } of await desk.queue(lena)) {
      await desk.close(lena, id, { form: 'none', region: 'unknown', advice: 'none' })
    }
  })
  return {
    server: () => running()[1],
    /** A screen of the desk, signed in with a one-time link. */
    open: async (staff: StaffMember, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
      const [browser, server] = running()
      const path = new URL(await server.console.invite(staff.id), server.url)
      const opened = await openPage(browser, `${server.url}/desk/sign-in${path.hash}`, {
        locale: 'nl-NL',
        reducedMotion: 'reduce',
        ...laptop,
        ...options,
      })
      await opened.page.locator('#by-link button').click()
      await opened.page.locator('.desk').waitFor()
      return opened
    },
    visitor: (options: Parameters<typeof newVisitor>[1] = {}) => newVisitor(running()[1], options),
  }
}

/** Opens a case as the bot does. @param options.waitsMs how long ago */
export async function newVisitor(
  { stores, desk }: TestConsole,
  options: {
    request?: Partial<HandOffRequest>
    waitsMs?: number
    queue?: boolean
    drill?: boolean
    codeHash?: string
    level?: 'danger' | 'crisis'
  } = {},
): Promise<Visitor> {
  const { waitsMs = 0, level, drill = false, queue = true, codeHash } = options
  const now = new Date()
  stores.clock.at = new Date(now.getTime() - waitsMs)
  const asked = {
    queue,
    drill,
    request: request(options.request ?? {}),
    ...(codeHash === undefined ? {} : { codeHash }),
  }
  const opened = await openCase(stores, asked)
  const { caseId, conversationId } = opened
  if (level) await turn(stores, conversationId, [{ kind: 'relay', caseId, text: 'Help', level }])
  stores.clock.at = now
  desk.turnStored(conversationId)
  return {
    ...opened,
    says: async (text) => {
      stores.clock.at = new Date()
      await says(stores, opened, text)
      desk.turnStored(conversationId)
    },
    sees: async () => {
      await Promise.resolve(desk.visitorHas(conversationId, Number.MAX_SAFE_INTEGER))
    },
  }
}

/** What axe finds, and what it could not measure of the colours. */
export async function violations(page: Page): Promise<string[]> {
  // Trusted Types are on: what is run here is put in by the debugger, not by the page.
  await page.evaluate(axeSource)
  const { violations, incomplete } = await page.evaluate(async (values): Promise<axeCore.AxeResults> => {
    const { axe } = window as unknown as { axe: typeof axeCore } // put there by the line above
    return axe.run(document, { runOnly: { type: 'tag', values } })
  }, tags)
  // Lines that are scrolled half out of sight cannot be measured; what stands in sight must be.
  const unsure = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !isHalfHidden(node)) }))
  return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}

/** Everything that sticks out of the window to the side. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const outside = document.documentElement.scrollWidth > width ? ['the page'] : []
    return outside.concat(
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => !element.closest('.sr-only, .skip, svg, .tabs.row, .tab-words, option'))
        .filter((element) => {
          const box = element.getBoundingClientRect()
          return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)
        })
        .map((element) => `${element.tagName}.${element.className}`),
    )
  })
}

const isHalfHidden = ({ any }: axeCore.NodeResult): boolean =>
  any.some((check) => /PartiallyObscur/.test(JSON.stringify(check.data ?? '')))
