import type { z } from 'zod'
import type { HandleTurn } from '../../conversation/dialog'
import type { ContactBook } from '../../conversation/services'
import type { StateStore } from '../../conversation/stores'
import type { Route, UpgradeRoute } from '../../http/route'
import type { Log } from '../../log'
import { createAccessControl } from './access'
import { Conversations } from './conversations'
import { WindowLimit } from './rate-limit'
import { directLineRoutes } from './routes'
import { directLineSettingsSchema } from './settings'
import { createTokens } from './tokens'
import { createTurns } from './turns'

export interface DirectLineOptions {
  handleTurn: HandleTurn
  /** Where the assistant's memory of a conversation is forgotten together with the conversation. */
  states: Pick<StateStore, 'delete'>
  contacts: ContactBook
  settings: z.input<typeof directLineSettingsSchema>
  clock: () => Date
  /** At least 128 random bits each, of characters that are safe in an address. */
  ids: () => string
  log: Log
}

export interface DirectLine {
  routes: Route[]
  upgradeRoutes: UpgradeRoute[]
  /** Erases every conversation; resolves when turns under way have ended. */
  close(): Promise<void>
}

const sweepEveryMs = 30_000
const hourMs = 3_600_000

/** The web channel: a Direct Line 3.0 server in this process, without Azure. Everything it keeps is in memory. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const settings = directLineSettingsSchema.parse(options.settings)
  const { clock, ids } = options
  const conversations = new Conversations({ ...options, settings })
  const newcomers = new WindowLimit(settings.conversationsPerHour, hourMs)
  const tokens = createTokens({ key: settings.tokenKey, lifetimeSec: settings.tokenLifetimeSec, clock })
  const access = createAccessControl({ tokens, conversations, clock, secret: settings.secret })
  const turns = createTurns({ ...options, settings })
  const sweeping = setInterval(() => {
    conversations.sweep()
    newcomers.sweep(clock().getTime())
  }, sweepEveryMs)
  sweeping.unref()
  return {
    ...directLineRoutes({ settings, clock, ids, conversations, newcomers, tokens, access, turns }),
    close: async () => {
      clearInterval(sweeping)
      await conversations.eraseAll()
    },
  }
}
