import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createDirectLine } from '../../src/channels/direct-line/create-direct-line'
import { createOrigins } from '../../src/http/origins'
import { createHttpServer } from '../../src/http/server'
import { openStore } from '../../src/storage/open-store'
import { createSqlTurnStore } from '../../src/storage/turn-store-sql'
import { createQuietBot } from './quiet-bot'

/**
 * The service without its knowledge, so that it starts in no time and its answers tell what they answer: the real
 * server, channel, bot and store, in a process that is there to be killed. `POST /staff` says something as staff do.
 */
async function main(): Promise<void> {
  const [dataDir = '', databaseUrl = '', port = '0'] = process.argv.slice(2)
  const common = { clock: () => new Date(), ids: () => randomUUID(), log: () => undefined }
  const store = await openStore({
    ...common,
    dataDir,
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
    encryptionKeys: ['ab'.repeat(32)],
    randomBytes,
  })
  const turns = createSqlTurnStore({
    store: store.sql,
    vault: store.vault,
    applyEffect: () => Promise.resolve(),
    clock: common.clock,
  })
  const handleTurn = createQuietBot(turns, ({ text }) => [`heard ${text}`])
  const directLine = createDirectLine({
    ...common,
    handleTurn,
    store: store.conversations,
    contacts: { contact: (id) => ({ id, name: id }) },
    settings: { tokenKey: 'k'.repeat(32), messagesPerSec: 10_000, messageBurst: 10_000 },
  })
  const reply = z.object({ conversationId: z.string(), text: z.string() })
  const server = createHttpServer({
    ...common,
    routes: [
      ...directLine.routes,
      {
        method: 'POST',
        path: '/staff',
        reads: 'json',
        handle: async ({ body }) => {
          const { conversationId, text } = reply.parse(body.json)
          const said = directLine.line.personSays({ channel: 'web', language: 'nl' }, { staffName: 'Anna', text })
          const stored = await store.conversations.say(conversationId, { bodies: [said], at: new Date() })
          directLine.line.stored(conversationId, stored)
          return { status: 200, json: {} }
        },
      },
    ],
    upgradeRoutes: directLine.upgradeRoutes,
    origins: createOrigins({ list: [], development: true }),
    randomBytes,
  })
  await directLine.resume()
  await server.listen(Number(port), '127.0.0.1')
  console.log('ready')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
