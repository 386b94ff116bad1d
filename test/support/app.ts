import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWidget } from '../../scripts/build-widget'
import { startApp, type App } from '../../src/app'
import { createDirectLine } from '../../src/channels/direct-line/create-direct-line'
import { readSettings } from '../../src/config'
import type { HandleTurn } from '../../src/conversation/dialog'
import { demoRoutes } from '../../src/demo-page/routes'
import { createOrigins } from '../../src/http/origins'
import { createHttpServer } from '../../src/http/server'

/** The real service with the real knowledge base on a free port, and the widget as it is now. */
export async function startTestApp(): Promise<App> {
  await buildWidget({ outDir: join('dist', 'widget') })
  return startApp(readSettings({ PORT: '0', KNOWLEDGE_WATCH: 'false' }), () => undefined)
}

/** The website channel, the demo page and the widget as they are, with an assistant of the test's own. */
export async function startAppThatSays(handleTurn: HandleTurn): Promise<App> {
  const widgetDir = mkdtempSync(join(tmpdir(), 'widget-'))
  await buildWidget({ outDir: widgetDir })
  const common = { clock: () => new Date(), ids: () => randomUUID(), log: () => undefined }
  const directLine = createDirectLine({
    ...common,
    handleTurn,
    states: { delete: () => Promise.resolve() },
    contacts: { contact: (id) => ({ id, name: id }) },
    settings: { tokenKey: 'k'.repeat(32) },
  })
  const demo = demoRoutes({ pageDir: join('src', 'demo-page'), widgetDir, publicUrl: 'http://localhost' })
  const server = createHttpServer({
    ...common,
    randomBytes,
    routes: [...directLine.routes, ...demo],
    upgradeRoutes: directLine.upgradeRoutes,
    origins: createOrigins({ list: [], development: true }),
  })
  const port = await server.listen(0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close()
      await directLine.close()
      rmSync(widgetDir, { recursive: true, force: true })
    },
  }
}
