import { readFileSync } from 'node:fs'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA: rule and place of each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations, incomplete } = await page.evaluate(async (values): Promise<axeCore.AxeResults> => {
    const { axe } = window as unknown as { axe: typeof axeCore } // put there by the line above
    return axe.run(document, { runOnly: { type: 'tag', values } })
  }, tags)
  // What axe could not measure may be wrong all the same.
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast')
  return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}

/** What sticks out of the window at its sides. */
export async function isTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const root = document.querySelector('chat-assistant')?.shadowRoot
    const inside = [...(root?.querySelectorAll<HTMLElement>('.panel, .panel *, .launcher, .launcher *') ?? [])]
    const outside = document.documentElement.scrollWidth > width ? ['the page'] : []
    return outside.concat(
      inside
        .filter((element) => !element.closest('.sr-only, svg') && getComputedStyle(element).clipPath === 'none')
        .filter((element) => {
          const box = element.getBoundingClientRect()
          return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)
        })
        .map((element) => `${element.tagName}.${element.className}`),
    )
  })
}
