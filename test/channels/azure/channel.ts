import { setImmediate as nextTick } from 'node:timers/promises'
import { createAzure, type Azure, type AzureOptions } from '../../../src/channels/azure/create-azure'
import type { ChannelSigns } from '../../../src/channels/azure/channel-signs'
import { loopbackHosts } from '../../../src/channels/azure/service-hosts'
import type { HandleTurn } from '../../../src/conversation/dialog'
import type { StoredActivity, TurnStore } from '../../../src/conversation/stores'
import type { Turn } from '../../../src/conversation/turn'
import { openConversation, setOwner, appendActivities } from '../../../src/storage/conversation-rows'
import { contacts } from '../direct-line/support'
import { startServer } from '../../http/support'
import { appId, homeTenant, page, startBotService, teamsActivity, type BotService } from '../../support/bot-service'
import { createQuietBot } from '../../support/quiet-bot'
import { openTestStore, type DatabaseKind, type TestStore } from '../../support/stores'
import { bearer, partnerTenant } from './door'

export interface ChannelOptions {
  database?: DatabaseKind
  /** Of an earlier channel: this one is the same after a restart. */
  earlier?: TestChannel
  handleTurn?: (answer: HandleTurn) => HandleTurn
  says?: (turn: Turn) => string[]
  /** Takes the place of the one that only repeats what it hears. */
  bot?: (turns: TurnStore) => HandleTurn
  azure?: Partial<AzureOptions>
}

export interface TestChannel {
  azure: Azure
  /** Where it listens. */
  url: string
  bots: BotService
  store: TestStore
  turns: Turn[]
  /** What the desk would hear, in order. */
  signs: unknown[][]
  logged: { event: string; fields: unknown }[]
  /** How long was waited between tries. Nothing really waits: our clock is moved instead. */
  waitedMs: number[]
  now(): Date
  pass(ms: number): void
  /** Delivers an activity as the channel service does. */
  post(activity: Record<string, unknown>): Promise<Response>
  /** Somebody says this on Teams, alone with the assistant. @returns the status */
  say(text: string, changes?: Record<string, unknown>): Promise<number>
  /** What the channel was given, in order: the texts of messages. */
  texts(): string[]
  /** A person of staff says this in a conversation. @returns its place */
  staffSays(conversationId: string, channel: 'teams' | 'messenger', text: string): Promise<number>
  /** The only conversation there is. */
  conversationId(): Promise<string>
  /** Nothing more is heard of it, as of a process that was killed; its promises stay open. */
  kill(): Promise<void>
  /** Stops serving; store and bot service stay as they are. */
  stop(): Promise<void>
  /** Takes everything away. */
  remove(): Promise<void>
}

/** The whole channel on a real store: real door, real tokens, real calls to a bot service on this machine. */
export async function startChannel(options: ChannelOptions = {}): Promise<TestChannel> {
  const { earlier } = options
  const bots = earlier?.bots ?? (await startBotService())
  const store = earlier ? await earlier.store.reopen() : await openTestStore(options.database ?? 'sqlite')
  let nowMs = earlier?.now().getTime() ?? Date.parse('2026-11-21T10:00:00Z')
  const clock = (): Date => new Date(nowMs)
  const [turns, signs, waitedMs]: [Turn[], unknown[][], number[]] = [[], [], []]
  const logged: TestChannel['logged'] = []
  const log = (event: string, fields?: unknown): void => void logged.push({ event, fields })

  const answer =
    options.bot?.(store.turns) ?? createQuietBot(store.turns, options.says ?? (({ text }) => [`heard: ${text}`]))
  const counted: HandleTurn = (turn, render) => {
    turns.push(turn)
    return answer(turn, render)
  }
  const heard: ChannelSigns = {
    has: (...sign) => void signs.push(['has', ...sign]),
    missed: (...sign) => Promise.resolve(void signs.push(['missed', ...sign])),
    blocked: (...sign) => Promise.resolve(void signs.push(['blocked', ...sign])),
  }
  const azure = await createAzure({
    handleTurn: options.handleTurn?.(counted) ?? counted,
    store: store.conversations,
    documents: store.documents,
    contacts,
    signs: heard,
    credentials: { type: 'SingleTenant', appId, tenantId: homeTenant, password: 'not used' },
    partnerTenants: [partnerTenant],
    clock,
    random: () => 0,
    log,
    wait: async (ms, signal) => {
      if (killed) await new Promise(() => undefined)
      signal?.throwIfAborted()
      waitedMs.push(ms)
      nowMs += ms
      await nextTick()
      signal?.throwIfAborted()
    },
    azure: { service: bots.channel, hosts: loopbackHosts, credentialsFactory: bots.credentialsFactory },
    ...options.azure,
    settings: { pages: [page], ...options.azure?.settings },
  })
  await azure.resume()
  const server = await startServer({ routes: azure.routes, log, clock })

  const post: TestChannel['post'] = (activity) =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(bots.token()) },
      body: JSON.stringify(activity),
    })
  let said = 0
  let killed = false
  const stop = async (): Promise<void> => {
    await server.close()
    await azure.close()
  }
  return {
    azure,
    url: server.url,
    bots,
    store,
    turns,
    signs,
    logged,
    waitedMs,
    now: clock,
    pass: (ms) => void (nowMs += ms),
    post,
    say: async (text, changes = {}) =>
      (await post(teamsActivity(bots.url, { id: `said-${++said}`, text, ...changes }))).status,
    texts: () => textsOf(bots),
    staffSays: async (id, channel, text) => {
      const body = azure.line.personSays({ channel, language: 'nl' }, { staffName: 'Anna', text })
      const stored = await appendTo(store, id, [body], clock())
      azure.line.stored(id, stored)
      return stored[0]?.sequence ?? 0
    },
    conversationId: async () => {
      const [row] = await store.sql.db.selectFrom('conversation').select('id').execute()
      return row?.id ?? ''
    },
    kill: async () => {
      killed = true
      await server.close()
    },
    stop,
    remove: async () => {
      await stop()
      await bots.close()
      await store.remove()
    },
  }
}

/** The same service as a new process: nothing is left but what the store has. */
export async function restart(channel: TestChannel, options: ChannelOptions = {}): Promise<TestChannel> {
  await channel.stop()
  await channel.store.close()
  return startChannel({ ...options, earlier: channel })
}

/** The same, after a process that had no time to end anything. */
export async function restartKilled(channel: TestChannel, options: ChannelOptions = {}): Promise<TestChannel> {
  await channel.kill()
  await channel.store.close()
  return startChannel({ ...options, earlier: channel })
}

const textsOf = ({ calls }: BotService): string[] =>
  calls.flatMap(({ body }) =>
    body['type'] === 'message' ? [typeof body['text'] === 'string' ? body['text'] : ''] : [],
  )

export const appendTo = (store: TestStore, id: string, bodies: unknown[], at: Date): Promise<StoredActivity[]> =>
  store.sql.transaction(async (trx) => {
    const conversation = await openConversation({ store: store.sql, vault: store.vault }, trx, id)
    if (!conversation) throw new Error('no conversation')
    return appendActivities(trx, conversation, bodies, { direction: 'out', at })
  })

export const giveToStaff = (store: TestStore, id: string): Promise<void> =>
  store.sql.transaction(async (trx) => {
    const conversation = await openConversation({ store: store.sql, vault: store.vault }, trx, id)
    if (!conversation) throw new Error('no conversation')
    await setOwner(trx, conversation, { name: 'staff', caseId: 'k', staffId: 's', staffName: 'Anna' })
  })

/** Ends with the test, so that nothing of it goes on in the next. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 1_000) throw new Error('it never came to that')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
