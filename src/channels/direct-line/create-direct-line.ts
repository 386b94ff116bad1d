import type { z } from 'zod'
import type { HandleTurn, Render } from '../../conversation/dialog'
import type { ContactBook } from '../../conversation/services'
import type { ConversationStore } from '../../conversation/stores'
import type { VisitorLine } from '../../conversation/visitor-line'
import type { Route, UpgradeRoute } from '../../http/route'
import type { Log } from '../../log'
import { createAccessControl } from './access'
import { Conversations } from './conversations'
import { noticeAbsence } from './presence'
import { WindowLimit } from '../rate-limit'
import { directLineRoutes } from './routes'
import { directLineSettingsSchema } from './settings'
import { createStaffLine } from './staff-line'
import { createTokens } from './tokens'
import { createTurns, render } from './turns'
import { nobodyLooks, type VisitorSigns } from './visitor-signs'

export interface DirectLineOptions {
  handleTurn: HandleTurn
  /** Where conversations are kept. */
  store: ConversationStore
  contacts: ContactBook
  settings: z.input<typeof directLineSettingsSchema>
  clock: () => Date
  /** At least 128 random bits each, of characters that are safe in an address. */
  ids: () => string
  log: Log
  /** Who wants to know how far a visitor is. */
  signs?: VisitorSigns
}

export interface DirectLine {
  routes: Route[]
  upgradeRoutes: UpgradeRoute[]
  /** How replies are written and kept here. */
  render: Render
  /** The line of a person to the visitors of this channel. */
  line: Omit<VisitorLine, 'notice'>
  /** Has everything answered that was received before a restart and not answered. Before the first request. */
  resume(): Promise<void>
  /** Resolves when turns under way have ended. Conversations live on in the store. */
  close(): Promise<void>
}

const sweepEveryMs = 30_000
const lookEveryMs = 5_000
const hourMs = 3_600_000

/** The web channel: a Direct Line 3.0 server in this process, without Azure. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const settings = directLineSettingsSchema.parse(options.settings)
  const { clock, ids, store, log, signs = nobodyLooks } = options
  const conversations = new Conversations({ ...options, signs, settings })
  const newcomers = new WindowLimit(settings.conversationsPerHour, hourMs)
  const tokens = createTokens({ key: settings.tokenKey, lifetimeSec: settings.tokenLifetimeSec, clock })
  const access = createAccessControl({ tokens, conversations, clock, secret: settings.secret, store, log })
  const turns = createTurns({ ...options, conversations, settings })
  conversations.onLoad = (conversation) => turns.resume(conversation)

  const sweeping = setInterval(() => {
    void conversations.sweep()
    newcomers.sweep(clock().getTime())
  }, sweepEveryMs)
  const looking = setInterval(() => {
    for (const conversation of conversations.all()) {
      if (conversation.unanswered) void turns.resume(conversation)
      if (conversation.behind) void conversations.catchUp(conversation)
      noticeAbsence(conversation, { signs, nowMs: clock().getTime(), awayAfterMs: settings.awayAfterMs })
    }
  }, lookEveryMs)
  sweeping.unref()
  looking.unref()
  return {
    ...directLineRoutes({ settings, clock, ids, store, conversations, newcomers, tokens, access, turns, signs }),
    render,
    line: createStaffLine({ conversations, ids }),
    resume: async () => {
      // Reading a conversation from the store has its pending turns answered.
      for (const id of await store.withPending()) await conversations.find(id)
    },
    close: async () => {
      clearInterval(sweeping)
      clearInterval(looking)
      await Promise.all([...conversations.all()].map(({ queue }) => queue))
    },
  }
}
