import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConsole } from '../../scripts/build-console'
import { buildWidget } from '../../scripts/build-widget'
import { startApp, type App } from '../../src/app'
import { createDirectLine } from '../../src/channels/direct-line/create-direct-line'
import { readSettings } from '../../src/config'
import type { HandleTurn, TurnResult } from '../../src/conversation/dialog'
import { newConversationState } from '../../src/conversation/state'
import type { TurnStore } from '../../src/conversation/stores'
import type { Turn } from '../../src/conversation/turn'
import { demoRoutes } from '../../src/demo-page/routes'
import { createOrigins } from '../../src/http/origins'
import { createHttpServer } from '../../src/http/server'
import { openTestStore } from './stores'

/** The real service with the real knowledge base on a free port, with widget and desk as they are now. */
export async function startTestApp(
  dataDir = mkdtempSync(join(tmpdir(), 'app-')),
  settings: Readonly<Record<string, string>> = {},
  standIns: Parameters<typeof startApp>[2] = {},
  log: Parameters<typeof startApp>[1] = () => undefined,
): Promise<App> {
  await Promise.all([
    buildWidget({ outDir: join('dist', 'widget') }),
    buildConsole({ outDir: join('dist', 'console') }),
  ])
  return startApp(readSettings({ PORT: '0', KNOWLEDGE_WATCH: 'false', DATA_DIR: dataDir, ...settings }), log, standIns)
}

/** What a test's own assistant says in a turn. */
export type Says = (turn: Turn) => Promise<Pick<TurnResult, 'replies' | 'language'> | undefined>

/** The website channel, the demo page, the widget and the store as they are, with an assistant of the test's own. */
export async function startAppThatSays(says: Says): Promise<Pick<App, 'url' | 'close'>> {
  const widgetDir = mkdtempSync(join(tmpdir(), 'widget-'))
  await buildWidget({ outDir: widgetDir })
  const store = await openTestStore('sqlite')
  const common = { clock: () => new Date(), ids: () => randomUUID(), log: () => undefined }
  const directLine = createDirectLine({
    ...common,
    handleTurn: answerOnStore(says, store.turns),
    store: store.conversations,
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
      await store.remove()
      rmSync(widgetDir, { recursive: true, force: true })
    },
  }
}

function answerOnStore(says: Says, turns: TurnStore): HandleTurn {
  return async (turn, render) => {
    const { ownerVersion } = await turns.begin(turn)
    const said = await says(turn)
    if (!said) return undefined
    const { replies, language } = said
    const state = newConversationState('public')
    const outgoing = render(replies, language)
    const stored = await turns.commit(turn, { state, language, ownerVersion, effects: [], outgoing })
    return {
      effects: [],
      triage: { level: 'none', reasons: [] },
      articles: [],
      events: [],
      replies,
      language,
      outcome: 'answer',
      stored,
    }
  }
}
