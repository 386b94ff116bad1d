import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ServiceError, SettingsError } from '../src/errors'
import { createProfile } from './messenger-profile/profile'
import { facebookHost, sendProfile } from './messenger-profile/send-profile'

/** Only this one, so that it works on any machine; a line break in a pasted token would end the header. */
const tokenSchema = z.string().regex(/^[\w|.-]{20,}$/)
/** Nothing but Facebook gets the token, and a test on this machine. */
const hostSchema = z.string().regex(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/)

/**
 * `npm run messenger:profile -- [--set]`: prints greeting, Get Started, ice breakers and menu of the Facebook page, or
 * sends them with MESSENGER_PAGE_TOKEN. `--host http://127.0.0.1:PORT` sends to a server on this machine instead.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { set: { type: 'boolean' }, host: { type: 'string' } } })
  const profile = createProfile()
  console.log(JSON.stringify(profile, null, 2))
  if (!values.set) {
    console.error('Nothing was sent. With --set and MESSENGER_PAGE_TOKEN it goes to the Facebook page.')
    return
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  const pageToken = tokenSchema.safeParse(process.env['MESSENGER_PAGE_TOKEN'])
  if (!pageToken.success) {
    throw new SettingsError(
      'Set MESSENGER_PAGE_TOKEN to the token of the page, one line; docs/messenger.md says where it is.',
    )
  }
  const host = hostSchema.optional().safeParse(values.host)
  if (!host.success) throw new SettingsError('--host is for tests: http://127.0.0.1 and a port, and nothing else.')
  await sendProfile(profile, { host: host.data ?? facebookHost, pageToken: pageToken.data })
  console.error('Facebook took it. Phones can show the old menu for a day.')
}

main().catch((error: unknown) => {
  const isKnown = error instanceof SettingsError || error instanceof ServiceError
  console.error(isKnown || (error instanceof TypeError && 'code' in error) ? error.message : error) // TypeError: parseArgs
  process.exit(1)
})
