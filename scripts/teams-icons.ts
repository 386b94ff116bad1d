import { readFileSync, writeFileSync } from 'node:fs'
import { launchBrowser } from '../test/support/browser'

/** Sizes in pixels that Teams asks for; the outline is white on nothing. */
const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
]

/** `npx tsx scripts/teams-icons.ts`: draws the icons of the Teams app anew, after a change of an SVG in `teams/`. */
async function main(): Promise<void> {
  const browser = await launchBrowser()
  try {
    for (const { name, size } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(`teams/${name}.svg`, 'utf8')}`,
      )
      writeFileSync(`teams/${name}.png`, await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

void main()
