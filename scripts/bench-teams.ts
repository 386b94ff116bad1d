import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { sql as rawSql } from 'kysely'
import { createServer, plugins } from 'restify'
import { createAzure } from '../src/channels/azure/create-azure'
import { loopbackHosts } from '../src/channels/azure/service-hosts'
import { createOrigins } from '../src/http/origins'
import { createHttpServer } from '../src/http/server'
import { openStore } from '../src/storage/open-store'
import { createSqlTurnStore } from '../src/storage/turn-store-sql'
import { appId, homeTenant, startBotService, teamsActivity, type BotService } from '../test/support/bot-service'
import { createQuietBot } from '../test/support/quiet-bot'

const rounds = 10
const messagesEach = 50

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
 * The same messages with real tokens, for a bare botbuilder bot on the same web framework and for the whole channel on
 * the embedded store, in turns, so that whatever the machine does hits both.
 */
export async function benchTeams(): Promise<TeamsFigures[]> {
  const bots = await startBotService()
  const contenders: { name: string; bot: EchoBot }[] = [
    { name: 'bare botbuilder', bot: await bareBot(bots) },
    { name: 'the channel, without waiting for the disk', bot: await ourBot(bots, { waitsForDisk: false }) },
    { name: 'the channel, every message on disk', bot: await ourBot(bots, { waitsForDisk: true }) },
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

async function ourBot(bots: BotService, { waitsForDisk }: { waitsForDisk: boolean }): Promise<EchoBot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-teams-'))
  const common = { clock: () => new Date(), log: () => undefined }
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
    credentials: { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' },
    partnerTenants: [],
    settings: { messagesPerSec: 1e6, messageBurst: 1e6 },
    random: Math.random,
    azure: { service: bots.channel, hosts: loopbackHosts, credentialsFactory: bots.credentialsFactory },
  })
  const server = createHttpServer({
    ...common,
    ids: () => randomUUID(),
    randomBytes,
    routes: azure.routes,
    origins: createOrigins({ list: [], development: true }),
  })
  const port = await server.listen(0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close()
      await azure.close()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
