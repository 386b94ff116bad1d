import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConsole } from '../../scripts/build-console'
import { buildWidget } from '../../scripts/build-widget'
import { startApp, type App } from '../../src/app'
import { readSettings } from '../../src/config'

/** The real service with the real knowledge base on a free port, with widget and desk as they are now. */
export async function startTestApp(): Promise<App> {
  await Promise.all([
    buildWidget({ outDir: join('dist', 'widget') }),
    buildConsole({ outDir: join('dist', 'console') }),
  ])
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'app-'))
  return startApp(readSettings({ PORT: '0', KNOWLEDGE_WATCH: 'false', DATA_DIR }), () => undefined)
}
