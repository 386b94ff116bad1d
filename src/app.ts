import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dialogs, disclosure, emergencyReplies } from '../dialogs'
import { createAgenda } from './agenda/agenda'
import { readAgendaWords, type AgendaWords } from './agenda/agenda-words'
import { calendarRoutes } from './agenda/calendar-routes'
import { eventSearchEntries, loadEvents, type KnowledgeEvent } from './agenda/events'
import { createHandleTurn } from './bot/handle-turn'
import { createDirectLine, type DirectLine } from './channels/direct-line/create-direct-line'
import type { Settings } from './config'
import type { HandleTurn, TurnResult } from './conversation/dialog'
import { languages, type Language } from './conversation/language'
import type { Services } from './conversation/services'
import type { TurnStore } from './conversation/stores'
import type { Turn } from './conversation/turn'
import { demoRoutes } from './demo-page/routes'
import { createMetrics } from './health/metrics'
import { healthRoutes } from './health/routes'
import { createOrigins } from './http/origins'
import { createHttpServer } from './http/server'
import { loadIntents } from './intents/recognise'
import { createKnowledgeBase } from './knowledge-base/knowledge-base'
import { keepLive } from './knowledge-base/live'
import { loadKnowledge } from './knowledge-base/load'
import { detectLanguage } from './language/detect'
import type { Log } from './log'
import { keepTidy } from './storage/keep-tidy'
import { keptSecret } from './storage/key-files'
import { createMemoryTurnStore } from './storage/memory-turn-store'
import { openStore, type Store } from './storage/open-store'
import { createSqlTurnStore } from './storage/turn-store-sql'
import { createTriage } from './triage/classify'
import { loadTriageRules } from './triage/load'

/** Serves contacts and words to a knowledge base that has none of its own. */
const ownKnowledgeDir = 'knowledge'

/**
 * Reads a knowledge base and builds everything that answers from it.
 * @throws {KnowledgeError} with file, line and remedy of each finding
 */
function loadServices(dir: string, publicUrl: string): Services {
  const { articles, contacts, words } = loadKnowledge(dir, ownKnowledgeDir)
  const homeOf = (...path: string[]) => (existsSync(join(dir, ...path)) ? dir : ownKnowledgeDir)
  const events: Partial<Record<Language, KnowledgeEvent[]>> = {}
  const agendaWords: Partial<Record<Language, AgendaWords>> = {}
  for (const language of languages) {
    const folder = join(dir, language, 'agenda')
    if (existsSync(folder)) events[language] = loadEvents(folder, language, contacts.fillIn)
    const file = join(language, 'words', 'agenda.yaml')
    const words = readAgendaWords(join(homeOf(file), file), file)
    if (words) agendaWords[language] = words
  }
  return {
    contacts,
    publicUrl,
    knowledge: createKnowledgeBase({ articles, words, events: Object.values(events).flatMap(eventSearchEntries) }),
    agenda: createAgenda(events, agendaWords),
    triage: createTriage(loadTriageRules(homeOf('nl', 'words', 'triage'))),
    intents: loadIntents(homeOf('nl', 'words', 'intents.yaml')),
  }
}

export interface Bot {
  handleTurn(turn: Turn): Promise<TurnResult | undefined>
  /** What answers now: replaced as a whole when an editor changed something. */
  services: Services
}

/** The assistant without a channel: for tests, and for asking it in a terminal. */
export function createBot(options: { knowledgeDir: string; publicUrl: string }): Bot {
  const services = loadServices(options.knowledgeDir, options.publicUrl)
  const answer = answerWith(services, createMemoryTurnStore({ idleMs: 3_600_000, now: Date.now }))
  return { services, handleTurn: (turn) => answer(turn, () => []) }
}

function answerWith(services: Services, turns: TurnStore): HandleTurn {
  return createHandleTurn({ services, turns, dialogs, emergencyReplies, disclosure, detectLanguage })
}

export interface App {
  /** Where it listens: `http://127.0.0.1:3978`. */
  url: string
  store: Store
  /** How what staff say reaches visitors of the website. */
  line: DirectLine['line']
  /** Lets requests under way finish, then stops. */
  close(): Promise<void>
}

/** Starts the service. @throws {KnowledgeError | SettingsError} when it cannot answer rightly */
export async function startApp(settings: Settings, log: Log): Promise<App> {
  const startedMs = performance.now()
  const clock = () => new Date()
  const ids = () => randomUUID()
  const idleMs = settings.CONVERSATION_IDLE_MINUTES * 60_000
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`

  const live = keepLive({
    dir: settings.KNOWLEDGE_DIR,
    build: () => loadServices(settings.KNOWLEDGE_DIR, publicUrl),
    watch: settings.KNOWLEDGE_WATCH,
    log,
  })
  const services = live.services
  const metrics = createMetrics()
  const store = await openStore({
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    encryptionKeys: settings.ENCRYPTION_KEY,
    clock,
    randomBytes,
    log,
  })
  const turns = createSqlTurnStore({
    store: store.sql,
    vault: store.vault,
    applyEffect: () => Promise.resolve(),
    clock,
  })
  const answer = answerWith(services, turns)
  const handleTurn: HandleTurn = async (turn, render) => {
    const result = await answer(turn, render)
    if (result)
      metrics.count('kmt_turns_total', { channel: turn.channel, outcome: result.outcome, level: result.triage.level })
    return result
  }

  const directLine = createDirectLine({
    handleTurn,
    store: store.conversations,
    contacts: services.contacts,
    settings: {
      tokenKey: settings.TOKEN_SECRET ?? keptSecret(settings.DATA_DIR, 'token-secret', randomBytes).secret,
      idleMs,
      ...(settings.PUBLIC_URL && { publicUrl: settings.PUBLIC_URL }),
      ...(settings.DIRECT_LINE_SECRET && { secret: settings.DIRECT_LINE_SECRET }),
    },
    clock,
    ids,
    log,
  })
  const server = createHttpServer({
    routes: [
      ...directLine.routes,
      ...calendarRoutes(() => services.agenda, clock, {
        name: 'Kenniscentrum Mensenhandel Twente',
        domain: 'mensenhandeltwente.nl',
      }),
      ...demoRoutes({ pageDir: join('src', 'demo-page'), widgetDir: join('dist', 'widget'), publicUrl }),
      ...healthRoutes({ isReady: () => store.isReady(), metrics, metricsToken: settings.METRICS_TOKEN }),
    ],
    upgradeRoutes: directLine.upgradeRoutes,
    origins: createOrigins({
      list: settings.ALLOWED_ORIGINS,
      publicUrl: settings.PUBLIC_URL,
      development: settings.NODE_ENV !== 'production',
    }),
    log,
    clock,
    ids,
    randomBytes,
    limits: { trustedProxies: settings.TRUSTED_PROXIES },
  })
  await directLine.resume()
  const stopTidying = keepTidy(store, { idleMs, clock, log })
  const port = await server.listen(settings.PORT, settings.HOST)
  // What is built when first needed, so that nobody waits for it: after the start, before the first question.
  setImmediate(() => {
    for (const language of languages) services.knowledge.search('', { language, audience: 'public' })
    services.agenda.ask('1 januari', 'nl', clock())
  })
  log('ready', { port, tookMs: Math.round(performance.now() - startedMs) })
  return {
    url: `http://${settings.HOST === '0.0.0.0' ? 'localhost' : settings.HOST}:${port}`,
    store,
    line: directLine.line,
    async close() {
      live.close()
      await server.close()
      await directLine.close()
      await stopTidying()
      await store.close()
    },
  }
}
