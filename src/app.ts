import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dialogs, disclosure, emergencyReplies } from '../dialogs'
import { createAgenda } from './agenda/agenda'
import { readAgendaWords, type AgendaWords } from './agenda/agenda-words'
import { calendarRoutes } from './agenda/calendar-routes'
import { eventSearchEntries, loadEvents, type KnowledgeEvent } from './agenda/events'
import { createHandleTurn } from './bot/handle-turn'
import { createDirectLine } from './channels/direct-line/create-direct-line'
import type { Settings } from './config'
import type { HandleTurn } from './conversation/dialog'
import { languages, type Language } from './conversation/language'
import type { Services } from './conversation/services'
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
import { loadSignalCheck } from './signal-check/load'
import { createSignalCheck } from './signal-check/signal-check'
import { createMemoryStateStore } from './storage/memory-state-store'
import { createTriage } from './triage/classify'
import { loadTriageRules } from './triage/load'
import { withOrdinaryQuestions } from './triage/ordinary-questions'

/** Serves contacts, stop words, triage and small talk to a knowledge base that has none of its own. */
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
  const hasAgenda = languages.some((language) => existsSync(join(dir, language, 'agenda')))
  for (const language of hasAgenda ? languages : []) {
    const folder = join(dir, language, 'agenda')
    if (existsSync(folder)) events[language] = loadEvents(folder, language, contacts.fillIn)
    const file = join(language, 'words', 'agenda.yaml')
    const words = readAgendaWords(join(homeOf(file), file), file)
    if (words) agendaWords[language] = words
  }
  const signalCheck = loadSignalCheck(dir, {
    contacts: contacts.ids,
    articles: articles.map(({ article }) => article.id),
  })
  const triageDir = homeOf('nl', 'words', 'triage')
  const triageRules = loadTriageRules(triageDir)
  const phrasings = articles.flatMap(({ article: { language, title }, questions }) =>
    [title, ...questions].map((text) => ({ language, text })),
  )
  return {
    contacts,
    publicUrl,
    ...(signalCheck && { signalCheck: createSignalCheck(signalCheck) }),
    knowledge: createKnowledgeBase({ articles, words, events: Object.values(events).flatMap(eventSearchEntries) }),
    agenda: createAgenda(events, agendaWords),
    triage: createTriage(triageDir === dir ? triageRules : withOrdinaryQuestions(triageRules, phrasings)),
    intents: loadIntents(homeOf('nl', 'words', 'intents.yaml')),
  }
}

export interface Bot {
  handleTurn: HandleTurn
  /** What answers now: replaced as a whole when an editor changed something. */
  services: Services
}

/** The assistant without a channel: for tests, and for asking it in a terminal. */
export function createBot(options: { knowledgeDir: string; publicUrl: string }): Bot {
  const services = loadServices(options.knowledgeDir, options.publicUrl)
  return { services, handleTurn: answerWith(services, createMemoryStateStore({ idleMs: 3_600_000, now: Date.now })) }
}

function answerWith(services: Services, states: ReturnType<typeof createMemoryStateStore>): HandleTurn {
  return createHandleTurn({ services, states, dialogs, emergencyReplies, disclosure, detectLanguage })
}

export interface App {
  /** Where it listens: `http://127.0.0.1:3978`. */
  url: string
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
  const states = createMemoryStateStore({ idleMs, now: Date.now })
  const answer = answerWith(services, states)
  const handleTurn: HandleTurn = async (turn) => {
    const result = await answer(turn)
    if (result)
      metrics.count('kmt_turns_total', { channel: turn.channel, outcome: result.outcome, level: result.triage.level })
    return result
  }

  const directLine = createDirectLine({
    handleTurn,
    states,
    contacts: services.contacts,
    settings: {
      tokenKey: settings.TOKEN_SECRET ?? randomBytes(32).toString('hex'),
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
      ...healthRoutes({ isReady: () => true, metrics, metricsToken: settings.METRICS_TOKEN }),
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
  const port = await server.listen(settings.PORT, settings.HOST)
  // What is built when first needed, so that nobody waits for it: after the start, before the first question.
  setImmediate(() => {
    for (const language of languages) services.knowledge.search('', { language, audience: 'public' })
    services.agenda.ask('1 januari', 'nl', clock())
  })
  log('ready', { port, tookMs: Math.round(performance.now() - startedMs) })
  return {
    url: `http://${settings.HOST === '0.0.0.0' ? 'localhost' : settings.HOST}:${port}`,
    async close() {
      live.close()
      await server.close()
      await directLine.close()
    },
  }
}
