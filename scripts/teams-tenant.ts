import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createTenants, type Tenants } from '../src/channels/azure/gate/tenants'
import { readSettings } from '../src/config'
import { askService } from '../src/desk/admin-socket'
import { SettingsError } from '../src/errors'
import { createSqlDocumentStore } from '../src/storage/document-store-sql'
import { openStore } from '../src/storage/open-store'

const usage = 'Say what: npm run teams:tenant -- list, -- off TENANT or -- on TENANT. TENANT is a tenant id.'

const listSchema = z.array(z.object({ tenantId: z.string(), on: z.boolean() }))

type Settings = ReturnType<typeof readSettings>
type Turn = { tenantId: string; state: 'on' | 'off' }

/**
 * `npm run teams:tenant -- list | off TENANT | on TENANT`: which organisations may use the assistant in Teams, and the
 * switch for each. In force at once in the service that runs on DATA_DIR, and within 20 seconds in other instances on
 * the same database; when no service runs here, the store itself is written.
 */
async function main(): Promise<void> {
  const turn = readTurn(parseArgs({ allowPositionals: true }).positionals)
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = readSettings(process.env)
  const asked = await askService(settings.DATA_DIR, { command: 'tenants', ...(turn && { turn }) })
  const tenants = asked ? listSchema.parse(asked.answer) : await inStore(settings, (all) => turnAndList(all, turn))
  if (turn && !tenants.some(({ tenantId }) => tenantId === turn.tenantId)) {
    throw new SettingsError(`${turn.tenantId} is not on the list: add it to TEAMS_TENANTS first, and start again.`)
  }
  const own = settings.MicrosoftAppTenantId?.toLowerCase()
  for (const { tenantId, on } of tenants) {
    console.log(`${tenantId} ${on ? 'on' : 'off'}${tenantId === own ? ' (own)' : ''}`)
  }
}

/** @throws {SettingsError} */
function readTurn([state, tenantId, ...more]: string[]): Turn | undefined {
  if (state === 'list' && tenantId === undefined) return undefined
  const id = z.uuid().safeParse(tenantId?.toLowerCase())
  if ((state !== 'on' && state !== 'off') || !id.success || more.length > 0) throw new SettingsError(usage)
  return { state, tenantId: id.data }
}

async function turnAndList(tenants: Tenants, turn: Turn | undefined): ReturnType<Tenants['list']> {
  if (turn) await tenants.turn(turn.tenantId, turn.state)
  return tenants.list()
}

async function inStore<T>(settings: Settings, work: (tenants: Tenants) => Promise<T>): Promise<T> {
  const clock = (): Date => new Date()
  const store = await openStore({
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    encryptionKeys: settings.ENCRYPTION_KEY,
    clock,
    randomBytes,
    log: () => undefined,
  })
  try {
    const { MicrosoftAppTenantId: home, TEAMS_TENANTS: partners } = settings
    const documents = createSqlDocumentStore({ store: store.sql, storeKey: store.storeKey })
    return await work(createTenants({ tenantIds: [...(home ? [home] : []), ...partners], documents, clock }))
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
})
