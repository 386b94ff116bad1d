import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organisation } from '../../scripts/playground/organisation'
import type { App } from '../../src/app'
import { startTestApp } from '../support/app'
import { startPlayground, type Playground } from '../support/playground'

/** The whole service and Microsoft's Agents Playground, connected as `npm run playground` connects them. */
export async function startBoth(): Promise<{ app: App; playground: Playground; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'playground-'))
  const app = await startTestApp(dataDir, { BOT_LOCAL: 'true', MicrosoftAppTenantId: organisation.tenantId })
  const playground = await startPlayground({ botUrl: app.url })
  return {
    app,
    playground,
    close: async () => {
      await playground.close()
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
