import { describe, expect, it } from '@jest/globals'
import { anna } from '../../desk/desk-support'
import { setUpDesk } from './support'

const { open, visitor } = setUpDesk()

describe('staff who look elsewhere', () => {
  it('are called by a sound once they have clicked, and by a notification that tells nothing', async () => {
    const { page, context } = await open(anna)
    await page.addInitScript(() => {
      const heard: string[] = []
      OscillatorNode.prototype.start = () => void heard.push('tone')
      OscillatorNode.prototype.stop = () => undefined
      const shown = function (title: string, options: object) {
        heard.push(`${title} ${JSON.stringify(options)}`)
      }
      Object.assign(window, { heard, Notification: Object.assign(shown, { permission: 'granted' }) })
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    })
    const heard = () => page.evaluate<string[]>('heard.splice(0)')
    await page.reload()
    await page.locator('.sound-hint', { hasText: 'Klik één keer' }).waitFor()
    await visitor({ request: { passedOn: ['geheim'] } })
    await page.locator('.waiting').waitFor()
    expect(await heard()).toEqual(['Er wacht iemand {"tag":"desk"}'])
    await page.locator('#queue-heading').click()
    await page.locator('.sound-hint').waitFor({ state: 'detached' })
    await visitor()
    await page.locator('.waiting').nth(1).waitFor()
    expect(await heard()).toEqual(['tone', 'tone', 'Er wacht iemand {"tag":"desk"}'])
    await page.locator('header .sound').click()
    await visitor()
    await page.locator('.waiting').nth(2).waitFor()
    expect(await heard()).not.toContain('tone')
    await context.close()
  })
})
