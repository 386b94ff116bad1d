import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSettings } from '../src/config'
import { createInvite } from '../src/console/sign-in/invites'
import { askService } from '../src/desk/admin-socket'
import { inviteMember } from '../src/desk/staff-invite'
import { SettingsError } from '../src/errors'
import { createSqlCaseStore } from '../src/storage/case-store-sql'
import { openStore } from '../src/storage/open-store'
import { createSqlStaffStore } from '../src/storage/staff-store-sql'

/**
 * `npm run desk:invite -- NAME [--lead]`: prints a link with which this person signs in at the desk, once. Asks the
 * service that runs on DATA_DIR; when none does, writes the store itself.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { lead: { type: 'boolean' } }, allowPositionals: true })
  const name = positionals.join(' ').trim()
  if (name === '' || name.length > 40) {
    throw new SettingsError(
      'Say who: npm run desk:invite -- NAME [--lead]. Visitors see this name: a first name or a role.',
    )
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = readSettings(process.env)
  const wanted = { name, lead: values.lead ?? false }
  const asked = await askService(settings.DATA_DIR, { command: 'invite', ...wanted })
  const path = asked ? String(asked.answer) : await writeInvite(settings, wanted)
  console.log(`${settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}${path}`)
  console.error('This link works once, for a short time. Send it to nobody else.')
}

async function writeInvite(
  settings: ReturnType<typeof readSettings>,
  wanted: { name: string; lead: boolean },
): Promise<string> {
  const clock = (): Date => new Date()
  const log = (): void => undefined
  const store = await openStore({
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    encryptionKeys: settings.ENCRYPTION_KEY,
    clock,
    randomBytes,
    log,
  })
  try {
    const staff = createSqlStaffStore({ store: store.sql, storeKey: store.storeKey })
    const keep = { closedDays: 365, unansweredDays: 365, auditDays: 730 } // nothing is deleted from here
    const cases = createSqlCaseStore({ store: store.sql, vault: store.vault, ids: randomUUID, log, keep })
    const link = createInvite({ staff, clock, randomBytes })
    return await inviteMember({ staff, cases, link, clock, ids: randomUUID }, wanted)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
})
