import type { z } from 'zod'
import type { HandleTurn, Render } from '../../conversation/dialog'
import type { ContactBook } from '../../conversation/services'
import type { PostOffice, StaffRoom } from '../../conversation/staff-room'
import type { ConversationStore, DocumentStore } from '../../conversation/stores'
import type { VisitorLine } from '../../conversation/visitor-line'
import type { Route } from '../../http/route'
import type { Log } from '../../log'
import { createBotAdapter, type CredentialsFactory } from './adapter'
import type { Address } from './address'
import { realWait, type Wait } from './back-off'
import type { ChannelSigns } from './channel-signs'
import { publicChannelService, type ChannelService } from './channel-service'
import { createConnector } from './connector'
import { isOurs } from './conversation-id'
import type { BotCredentials } from './credentials'
import { createGate } from './gate/gate'
import type { InboundActivity } from './gate/inbound-activity'
import { createSigningKeys } from './gate/signing-keys'
import { createTenants, type Tenants } from './gate/tenants'
import { createTokenCheck } from './gate/token'
import { createIntake } from './intake'
import { Lanes } from './lanes'
import { readMessenger } from './messenger/read'
import { createOutbox } from './outbox'
import { createPostOffice } from './post-office'
import { createTakeAside } from './private-chat'
import { createSayUnasked, type SayUnasked } from './reminders'
import { azureRoutes } from './routes'
import { renderers } from './sentences'
import { azureHosts, loopbackHosts, type ServiceHosts } from './service-hosts'
import { azureSettingsSchema } from './settings'
import { readTeams } from './teams/read'
import { onlyWhereOpen } from './tenant-guard'
import { createTenantQuota } from './tenant-quota'
import { createTurns } from './turns'
import { createVisitorLine } from './visitor-line'

export interface AzureOptions {
  handleTurn: HandleTurn
  store: ConversationStore
  /** Where is kept which organisation was switched off. */
  documents: DocumentStore
  contacts: ContactBook
  /** Who wants to know what arrives. */
  signs: ChannelSigns
  /** Staff at work in Teams, and the directory they are in. */
  staff?: { room: StaffRoom; tenantId: string }
  /** `local`: no Azure, and whoever reaches the port is let in. For Microsoft's Agents Playground on this machine. */
  credentials: BotCredentials | 'local'
  /** Partner organisations whose people may use it in Teams, besides our own. */
  partnerTenants: readonly string[]
  settings: z.input<typeof azureSettingsSchema>
  clock: () => Date
  /** From 0 up to 1. */
  random: () => number
  log: Log
  /** Between two tries. */
  wait?: Wait
  /** Stand in for Azure in tests. */
  azure?: { service: ChannelService; hosts: ServiceHosts; credentialsFactory: CredentialsFactory }
}

export interface Azure {
  routes: Route[]
  /** How replies are written and kept here. */
  render(channel: Address['channel']): Render
  /** The line of a person to the visitors of these channels. */
  line: Omit<VisitorLine, 'notice'>
  /** How staff at work in Teams are reached. */
  office: PostOffice
  /** For reminders. */
  say: SayUnasked
  /** Which organisations may use it, with their off switch. */
  tenants: Tenants
  /** Has everything answered and sent that a restart left behind. Before the first request. */
  resume(): Promise<void>
  /** Lets turns and messages under way end, within ten seconds. What is left is taken up at the next start. */
  close(): Promise<void>
}

const lookEveryMs = 5_000
/** A stopping process has ten seconds for everything. */
const closeWithinMs = 9_000

/** Teams and Messenger, through Azure Bot Service. */
export async function createAzure(options: AzureOptions): Promise<Azure> {
  const { store, clock, log, wait = realWait, credentials, azure } = options
  const settings = azureSettingsSchema.parse(options.settings)
  const isLocal = credentials === 'local'
  const {
    service = publicChannelService,
    hosts = isLocal ? loopbackHosts : azureHosts,
    credentialsFactory,
  } = azure ?? {}

  const ownTenant = isLocal ? [] : [credentials.tenantId]
  const tenants = createTenants({
    tenantIds: [...ownTenant, ...options.partnerTenants],
    documents: options.documents,
    clock,
  })
  const keys = createSigningKeys({ metadataUrl: service.metadataUrl, clock, log })
  const tokens = isLocal
    ? 'local'
    : createTokenCheck({ appId: credentials.appId, issuer: service.issuer, keys, hosts, clock })
  const gate = createGate({ tokens, hosts, tenants, pages: settings.pages, clock, log })
  const adapter = await createBotAdapter({
    credentials: isLocal ? undefined : credentials,
    service,
    ...(credentialsFactory && { credentialsFactory }),
    clock,
    log,
  })
  const direct = createConnector({ adapter, hosts, timeoutMs: settings.callTimeoutMs })
  const connector = isLocal ? direct : onlyWhereOpen(direct, tenants)

  const lanes = new Lanes(clock, settings)
  const closing = new AbortController()
  const parts = { ...options, ...settings, connector, lanes, wait, signal: closing.signal }
  const outbox = createOutbox(parts)
  const turns = createTurns({ ...parts, outbox, takeAside: createTakeAside(parts) })
  const quota = createTenantQuota({
    perMin: settings.tenantMessagesPerMin,
    tenantIds: options.partnerTenants,
    clock,
    log,
  })
  const intake = createIntake({ ...parts, quota, outbox, turns })
  const receive = async (activity: InboundActivity): Promise<undefined> => {
    const incoming = activity.channelId === 'msteams' ? readTeams(activity) : readMessenger(activity)
    if (incoming) await intake(incoming)
  }

  const looking = setInterval(() => {
    for (const id of lanes.unanswered()) void turns.resume(id)
    lanes.sweep()
  }, lookEveryMs)
  looking.unref()

  return {
    routes: azureRoutes({ gate, adapter, receive }),
    render: (channel) => renderers[channel],
    line: createVisitorLine({ ...parts, outbox }),
    office: createPostOffice(parts),
    say: createSayUnasked(parts),
    tenants,
    resume: async () => {
      for (const id of (await store.withPending()).filter(isOurs)) await turns.resume(id)
      for (const id of (await store.withUndelivered()).filter(isOurs)) outbox.wake(id)
    },
    close: async () => {
      clearInterval(looking)
      closing.abort()
      const drained = lanes.answered().then(() => outbox.close())
      await Promise.race([drained, realWait(closeWithinMs)])
    },
  }
}
