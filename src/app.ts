import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { deskNotice, dialogs, disclosure, emergencyReplies, privateChat, reminderReplies, withPerson } from '../dialogs'
import { calendarRoutes } from './agenda/calendar-routes'
import { loadServices } from './app/load-services'
import { openAzure } from './app/open-azure'
import { openDesk } from './app/open-desk'
import { createHandleTurn } from './bot/handle-turn'
import { prepareAnswers } from './bot/prepare-answers'
import type { AzureOptions } from './channels/azure/create-azure'
import { createDirectLine, type DirectLine } from './channels/direct-line/create-direct-line'
import type { Settings } from './config'
import { createConsole, type ConsoleOptions } from './console/create-console'
import { hashToken } from './console/session/secret-token'
import type { HandleTurn, Render, TurnResult } from './conversation/dialog'
import type { ReminderReplies } from './conversation/reminder-notice'
import type { Services } from './conversation/services'
import type { TurnStore } from './conversation/stores'
import type { Channel, Turn } from './conversation/turn'
import type { VisitorLine } from './conversation/visitor-line'
import { demoRoutes } from './demo-page/routes'
import { openAdminSocket } from './desk/admin-socket'
import type { Desk } from './desk/desk'
import { drillResult } from './desk/drill'
import { keepSweeping } from './desk/keep-sweeping'
import { createEmptyDesk } from './desk/nobody-there'
import { inviteMember } from './desk/staff-invite'
import { createMetrics } from './health/metrics'
import { healthRoutes } from './health/routes'
import { createOrigins } from './http/origins'
import { createHttpServer } from './http/server'
import { keepLive } from './knowledge-base/live'
import { detectLanguage } from './language/detect'
import type { Log } from './log'
import { keepTidy } from './storage/keep-tidy'
import { keptSecret } from './storage/key-files'
import { createMemoryTurnStore } from './storage/memory-turn-store'
import { createReminders } from './reminders/reminders'
import { keepReminding } from './reminders/keep-reminding'
import { openStore, type Store } from './storage/open-store'
import { createTeamsDesk } from './teams-desk/create-teams-desk'
import { secretInStore } from './storage/store-secret'

export interface Bot {
  handleTurn: (turn: Turn) => Promise<TurnResult | undefined>
  /** What answers now: replaced as a whole when an editor changed something. */
  services: Services
}

/** The assistant without a channel: for tests, and for asking it in a terminal. */
export function createBot(options: { knowledgeDir: string; publicUrl: string }): Bot {
  const services = loadServices(options.knowledgeDir, options.publicUrl, createEmptyDesk())
  const answer = answerWith(services, createMemoryTurnStore({ idleMs: 3_600_000, now: Date.now }))
  return { services, handleTurn: (turn) => answer(turn, () => []) }
}

function answerWith(services: Services, turns: TurnStore): HandleTurn {
  const sentences = { emergencyReplies, withPerson, disclosure, privateChat }
  return createHandleTurn({ services, turns, dialogs, ...sentences, detectLanguage })
}

export interface App {
  /** Where it listens: `http://127.0.0.1:3978`. */
  url: string
  store: Store
  /** How what staff say reaches visitors of the website. */
  line: DirectLine['line']
  desk: Desk
  /** A one-time link for a first lead, to try the desk with. Outside production only. */
  deskLink: () => Promise<string>
  /** Lets requests under way finish, then stops. */
  close(): Promise<void>
}

/**
 * Starts the service.
 * @param standIns take the place of services of others, in tests
 * @throws {KnowledgeError | SettingsError} when it cannot answer rightly
 */
export async function startApp(settings: Settings, log: Log, standIns: Pick<AzureOptions, 'azure'> = {}): Promise<App> {
  const startedMs = performance.now()
  const clock = () => new Date()
  const ids = () => randomUUID()
  const idleMs = settings.CONVERSATION_IDLE_MINUTES * 60_000
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`

  const store = await openStore({
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    encryptionKeys: settings.ENCRYPTION_KEY,
    clock,
    randomBytes,
    log,
  })
  // What staff say goes out through the channels, and what visitors say comes in through them: they know each other.
  const renderFor = (channel: Channel): Render =>
    channel === 'web' || azure === undefined ? directLine.render : azure.render(channel)
  const line: VisitorLine = {
    personSays: (to, message) =>
      (to.channel === 'web' || azure === undefined ? directLine : azure).line.personSays(to, message),
    notice: ({ channel, language }, notice) =>
      renderFor(channel)(deskNotice(notice, language, services.contacts), language),
    stored: (conversationId, activities) => {
      directLine.line.stored(conversationId, activities)
      azure?.line.stored(conversationId, activities)
    },
    personTypes: (conversationId, staffName) => {
      directLine.line.personTypes(conversationId, staffName)
      azure?.line.personTypes(conversationId, staffName)
    },
  }
  const { desk, turns, cases, staff } = await openDesk({ settings, store, line, publicUrl, clock, ids, log })

  const live = keepLive({
    dir: settings.KNOWLEDGE_DIR,
    build: () => loadServices(settings.KNOWLEDGE_DIR, publicUrl, desk),
    watch: settings.KNOWLEDGE_WATCH,
    log,
  })
  const services = live.services
  const metrics = createMetrics()
  const answer = answerWith(services, turns)
  const handleTurn: HandleTurn = async (turn, render) => {
    const result = await answer(turn, render)
    if (result)
      metrics.count('kmt_turns_total', { channel: turn.channel, outcome: result.outcome, level: result.triage.level })
    desk.turnStored(turn.conversationId)
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
    signs: {
      has: (conversationId, sequence) => desk.visitorHas(conversationId, sequence),
      typing: (conversationId) => desk.visitorTyping(conversationId),
      away: (conversationId, away) => desk.visitorAway(conversationId, away),
      left: (conversationId) => desk.visitorLeft(conversationId),
    },
  })
  const azure = await openAzure(settings, {
    handleTurn,
    store: store.conversations,
    documents: store.documents,
    contacts: services.contacts,
    room: { take: (post) => teamsDesk?.take(post) ?? Promise.resolve(false) },
    signs: {
      has: (conversationId, sequence) => desk.visitorHas(conversationId, sequence),
      missed: (conversationId, sequence, why) => desk.visitorMissed(conversationId, sequence, why),
      blocked: (conversationId) => desk.undeliverable(conversationId),
    },
    clock,
    random: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    ...standIns,
    log,
  })
  const { MicrosoftAppTenantId: homeTenantId } = settings
  const teamsDesk =
    azure && homeTenantId !== undefined
      ? createTeamsDesk({
          homeTenantId,
          desk,
          staff,
          cases,
          documents: store.documents,
          office: azure.office,
          hashToken,
          clock,
          ids,
          log,
        })
      : undefined
  const staffPages = createConsole({
    desk,
    staff,
    audit: (row) => cases.audit(row),
    settings: {
      publicUrl,
      production: settings.NODE_ENV === 'production',
      signingKey: await secretInStore(store, 'desk-sign-in', randomBytes),
      ...directoryOf(settings),
    },
    assetsDir: join('dist', 'console'),
    clock,
    randomBytes,
    log,
  })
  const invite = (who: { name: string; lead: boolean }): Promise<string> =>
    inviteMember({ staff, cases, link: staffPages.invite, clock, ids }, who)
  const server = createHttpServer({
    routes: [
      ...directLine.routes,
      ...(azure?.routes ?? []),
      ...staffPages.routes,
      ...calendarRoutes(() => services.agenda, clock, {
        name: 'Kenniscentrum Mensenhandel Twente',
        domain: 'mensenhandeltwente.nl',
      }),
      ...demoRoutes({ pageDir: join('src', 'demo-page'), widgetDir: join('dist', 'widget'), publicUrl }),
      ...healthRoutes({ isReady: () => store.isReady(), metrics, metricsToken: settings.METRICS_TOKEN }),
    ],
    upgradeRoutes: [...directLine.upgradeRoutes, ...staffPages.upgradeRoutes],
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
  await azure?.resume()
  await teamsDesk?.resume()
  const replies: ReminderReplies = (notice, language) => reminderReplies(notice, language, publicUrl)
  const reminding = { store: store.reminders, agenda: () => services.agenda, replies, clock, log }
  const stopReminding = azure && keepReminding(createReminders({ ...reminding, say: azure.say }), log)
  const stopTidying = keepTidy(store, { idleMs, clock, log })
  const stopSweeping = keepSweeping(desk, log)
  const closeAdminSocket = await openAdminSocket({
    dataDir: settings.DATA_DIR,
    answer: async (request) => {
      switch (request.command) {
        case 'invite':
          return invite(request)
        case 'expect-drill':
          return desk.expectDrill(request.conversationId)
        case 'drill-result':
          return drillResult(cases, request.conversationId)
        case 'tenants':
          if (request.turn) await azure?.tenants.turn(request.turn.tenantId, request.turn.state)
          return azure?.tenants.list() ?? []
      }
    },
    log,
  })
  const port = await server.listen(settings.PORT, settings.HOST)
  const stopPreparing = prepareAnswers(services, clock)
  log('ready', { port, tookMs: Math.round(performance.now() - startedMs) })
  const url = `http://${settings.HOST === '0.0.0.0' ? 'localhost' : settings.HOST}:${port}`
  return {
    url,
    store,
    line: directLine.line,
    desk,
    deskLink: async () => url + (await invite({ name: 'Coördinator', lead: true })),
    async close() {
      stopPreparing()
      live.close()
      await server.close()
      staffPages.close()
      await directLine.close()
      await stopReminding?.()
      // Together: what the desk still has to say waits no longer once the channel closes.
      await Promise.all([teamsDesk?.close(), azure?.close()])
      await closeAdminSocket()
      await stopSweeping()
      await stopTidying()
      await store.close()
    },
  }
}

/** The directory that staff sign in with, if the settings name one. */
function directoryOf(settings: Settings): Pick<ConsoleOptions['settings'], 'directory'> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return {}
  const roles = { worker: settings.OIDC_WORKER_ROLE, lead: settings.OIDC_LEAD_ROLE }
  return { directory: { issuer, clientId, clientSecret, rolesClaim: settings.OIDC_ROLES_CLAIM, roles } }
}
