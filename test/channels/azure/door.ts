import { createBotAdapter, type InvokeAnswer } from '../../../src/channels/azure/adapter'
import { createGate } from '../../../src/channels/azure/gate/gate'
import type { InboundActivity } from '../../../src/channels/azure/gate/inbound-activity'
import { createSigningKeys } from '../../../src/channels/azure/gate/signing-keys'
import { createTenants, type Tenants } from '../../../src/channels/azure/gate/tenants'
import { createTokenCheck } from '../../../src/channels/azure/gate/token'
import { azureRoutes } from '../../../src/channels/azure/routes'
import { loopbackHosts, type ServiceHosts } from '../../../src/channels/azure/service-hosts'
import type { DocumentStore } from '../../../src/conversation/stores'
import { startServer, type RunningServer } from '../../http/support'
import { appId, homeTenant, page, startBotService, type BotService } from '../../support/bot-service'

export const partnerTenant = '44444444-dddd-4ddd-8ddd-444444444444'

export interface TestDoor extends RunningServer {
  bots: BotService
  tenants: Tenants
  /** What got through. */
  handled: InboundActivity[]
  /** Moves our clock, not the machine's. */
  pass(ms: number): void
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

/** `/api/messages` on a port of this machine, with a bot service of its own behind it. */
export async function openDoor(
  options: {
    local?: boolean
    hosts?: ServiceHosts
    pages?: readonly string[]
    documents?: DocumentStore
    work?: (activity: InboundActivity) => Promise<InvokeAnswer | undefined>
  } = {},
): Promise<TestDoor> {
  const { local = false, hosts = loopbackHosts, pages = [page], documents = memoryDocuments() } = options
  const bots = await startBotService()
  const handled: InboundActivity[] = []
  const logged: RunningServer['logged'] = []
  const log = (event: string, fields?: unknown): void => void logged.push({ event, fields })
  let passedMs = 0
  const clock = (): Date => new Date(Date.parse('2026-11-21T10:00:00Z') + passedMs)
  const keys = createSigningKeys({ metadataUrl: bots.channel.metadataUrl, clock, log })
  const tokens = createTokenCheck({ appId, issuer: bots.channel.issuer, keys, hosts, clock })
  const tenants = createTenants({ tenantIds: [homeTenant, partnerTenant], documents, clock })
  const gate = createGate({ tokens: local ? 'local' : tokens, hosts, tenants, pages, clock, log })
  const adapter = await createBotAdapter({
    credentials: local ? undefined : { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' },
    service: bots.channel,
    ...(local ? {} : { credentialsFactory: bots.credentialsFactory }),
    clock,
    log,
  })
  const receive = async (activity: InboundActivity): Promise<InvokeAnswer | undefined> => {
    handled.push(activity)
    return options.work?.(activity)
  }
  const server = await startServer({ routes: azureRoutes({ gate, adapter, receive }), log })
  return {
    ...server,
    logged,
    bots,
    tenants,
    handled,
    pass: (ms) => (passedMs += ms),
    post: (activity, headers = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    stop: async () => {
      await server.close()
      await bots.close()
    },
  }
}

export const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` })

export function memoryDocuments(): DocumentStore {
  const kept = new Map<string, unknown>()
  const placeOf = (kind: string, id: string): string => `${kind}/${id}`
  return {
    get: (kind, id) => Promise.resolve(kept.get(placeOf(kind, id))),
    all: (kind) =>
      Promise.resolve(
        [...kept]
          .filter(([place]) => place.startsWith(`${kind}/`))
          .map(([place, value]) => ({ id: place.slice(kind.length + 1), value })),
      ),
    put: (kind, id, value) => Promise.resolve(void kept.set(placeOf(kind, id), value)),
    remove: (kind, id) => Promise.resolve(void kept.delete(placeOf(kind, id))),
  }
}
