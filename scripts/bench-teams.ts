import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { sql as rawSql } from 'kysely'
import { createServer, plugins } from 'restify'
import { createBotAdapter } from '../src/channels/azure/adapter'
import { createConnector } from '../src/channels/azure/connector'
import { createAzure } from '../src/channels/azure/create-azure'
import { createGate } from '../src/channels/azure/gate/gate'
import type { InboundActivity } from '../src/channels/azure/gate/inbound-activity'
import { createSigningKeys } from '../src/channels/azure/gate/signing-keys'
import { createTokenCheck } from '../src/channels/azure/gate/token'
import { azureRoutes } from '../src/channels/azure/routes'
import { loopbackHosts } from '../src/channels/azure/service-hosts'
import { readTeams } from '../src/channels/azure/teams/read'
import { renderTeams } from '../src/channels/azure/teams/render'
import { createOrigins } from '../src/http/origins'
import type { Route } from '../src/http/route'
import { createHttpServer } from '../src/http/server'
import { openStore } from '../src/storage/open-store'
import { createSqlTurnStore } from '../src/storage/turn-store-sql'
import { appId, homeTenant, startBotService, teamsActivity, type BotService } from '../test/support/bot-service'
import { createQuietBot } from '../test/support/quiet-bot'

const credentials = { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' } as const
const rounds = 10
const messagesEach = 50
const pauseMs = 10

/** One bot that echoes, behind `/api/messages`. */
interface EchoBot {
  url: string
  close(): Promise<void>
}

export interface TeamsFigures {
  name: string
  /** From the channel's call to our acknowledgement. */
  acknowledgedMs: number[]
  /** From the channel's call to the echo that reaches the channel. */
  answeredMs: number[]
  /** Processor time of this process for one message; the calls of the channel itself are in it for all alike. */
  cpuMs: number
}

/**
 * The same messages with real tokens, for a bare botbuilder bot on the same web framework, for our gate, reading, wording
 * and sending without a store, and for the whole channel on the embedded store; in turns, so that whatever the machine
 * does hits all. A bare bot acknowledges after it has answered and forgets what it heard; the whole channel acknowledges
 * when the message is stored, and answers afterwards.
 */
export async function benchTeams(): Promise<TeamsFigures[]> {
  const bots = await startBotService()
  const contenders: { name: string; bot: EchoBot }[] = [
    { name: 'bare botbuilder', bot: await bareBot(bots) },
    { name: 'our door, answering at once', bot: await doorAlone(bots) },
    { name: 'stored, not waiting for the disk', bot: await wholeChannel(bots, { waitsForDisk: false }) },
    { name: 'stored, on disk', bot: await wholeChannel(bots, { waitsForDisk: true }) },
  ]
  const figures = contenders.map(({ name }): TeamsFigures => ({ name, acknowledgedMs: [], answeredMs: [], cpuMs: 0 }))
  for (let round = -1; round < rounds; round++) {
    for (const [index, { bot }] of contenders.entries()) {
      const into = round < 0 ? undefined : figures[index]
      const before = process.cpuUsage()
      for (let n = 0; n < messagesEach; n++) await message(bots, bot, into)
      const { user, system } = process.cpuUsage(before)
      if (into) into.cpuMs += (user + system) / 1000 / (rounds * messagesEach)
    }
  }
  for (const { bot } of contenders) await bot.close()
  await bots.close()
  return figures
}

/** One person, one message, and its echo. */
async function message(bots: BotService, bot: EchoBot, into: TeamsFigures | undefined): Promise<void> {
  bots.calls.length = 0
  const activity = teamsActivity(bots.url, { id: randomUUID(), text: 'hoi' })
  const startedMs = performance.now()
  const echoed = new Promise<number>((resolve) => {
    bots.onCall = () => resolve(performance.now())
  })
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bots.token()}` },
    body: JSON.stringify(activity),
  })
  if (response.status !== 200) throw new Error(`status ${response.status}`)
  into?.acknowledgedMs.push(performance.now() - startedMs)
  const echoedAtMs = await echoed
  into?.answeredMs.push(echoedAtMs - startedMs)
  // Nobody types that fast: what is left to write down after an answer is not the next message's delay.
  await pause(pauseMs)
}

/** As in botbuilder's own samples. */
async function bareBot(bots: BotService): Promise<EchoBot> {
  const options = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: homeTenant,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: 'not used',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: bots.channel.issuer,
    ToBotFromChannelOpenIdMetadataUrl: bots.channel.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: bots.channel.metadataUrl,
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
  }
  // The SDK's type has private fields.
  type Factory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
  const factory = bots.credentialsFactory as Factory
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options, factory))
  const server = createServer()
  // Its type knows another version of the framework's.
  type SdkRequest = Parameters<typeof adapter.process>[0]
  server.use(plugins.bodyParser())
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as SdkRequest, response, async (context) => {
      await context.sendActivity(`echo: ${context.activity.text}`)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
}

const common = { clock: () => new Date(), log: () => undefined }

async function doorAlone(bots: BotService): Promise<EchoBot> {
  const hosts = loopbackHosts
  const keys = createSigningKeys({ metadataUrl: bots.channel.metadataUrl, ...common })
  const tokens = createTokenCheck({ appId, issuer: bots.channel.issuer, keys, hosts, ...common })
  const gate = createGate({ tokens, hosts, tenants: { isOn: () => Promise.resolve(true) }, pages: [], ...common })
  const { channel: service, credentialsFactory } = bots
  const adapter = await createBotAdapter({ credentials, service, credentialsFactory, ...common })
  const connector = createConnector({ adapter, hosts })
  const receive = async (activity: InboundActivity): Promise<undefined> => {
    const incoming = readTeams(activity)
    if (incoming === undefined) throw new Error('not read')
    for (const { activity } of renderTeams([{ tone: 'plain', text: `echo: ${incoming.text}` }], 'nl'))
      await connector.send(incoming.address, activity)
  }
  return serve(azureRoutes({ gate, adapter, receive }))
}

async function wholeChannel(bots: BotService, { waitsForDisk }: { waitsForDisk: boolean }): Promise<EchoBot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-teams-'))
  const store = await openStore({ ...common, dataDir, databaseUrl: undefined, encryptionKeys: undefined, randomBytes })
  const { sql, vault, conversations, documents } = store
  if (!waitsForDisk) await rawSql`pragma synchronous = off`.execute(sql.db)
  const turns = createSqlTurnStore({ ...common, store: sql, vault, applyEffect: () => Promise.resolve() })
  const azure = await createAzure({
    ...common,
    handleTurn: createQuietBot(turns, ({ text }) => [`echo: ${text}`]),
    store: conversations,
    documents,
    contacts: { contact: (id) => ({ id, name: id }) },
    signs: { has: () => undefined, missed: () => Promise.resolve(), blocked: () => Promise.resolve() },
    credentials,
    partnerTenants: [],
    settings: { messagesPerSec: 1e6, messageBurst: 1e6 },
    random: Math.random,
    azure: { service: bots.channel, hosts: loopbackHosts, credentialsFactory: bots.credentialsFactory },
  })
  return serve(azure.routes, async () => {
    await azure.close()
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
}

async function serve(routes: Route[], close: () => Promise<void> = () => Promise.resolve()): Promise<EchoBot> {
  const server = createHttpServer({
    ...common,
    ids: () => randomUUID(),
    randomBytes,
    routes,
    origins: createOrigins({ list: [], development: true }),
  })
  const port = await server.listen(0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close()
      await close()
    },
  }
}
