import { z } from 'zod'
import { SettingsError } from '../../src/errors'
import type { PackageFacts } from './manifest'

const webAddress = (problem: string) => z.url({ protocol: /^https$/, error: problem })

/**
 * Only these two settings, so that the package can be made on any machine: reading all settings would ask for the
 * secrets of the service.
 */
const factsSchema = z.object({
  MicrosoftAppId: z.guid('MicrosoftAppId is not an application (client) id: five groups of hexadecimal digits.'),
  PUBLIC_URL: webAddress('PUBLIC_URL must be the https address of the service: Teams reaches no other.'),
  website: webAddress('--website must be an https address: the page about the centre.'),
  privacy: webAddress(
    '--privacy must be an https address: the privacy statement of the centre. Teams shows it to everybody, and the service has no such page of its own.',
  ),
  terms: webAddress('--terms must be an https address: the terms of use. Without terms, a page that says so will do.'),
})

/**
 * @param given settings from the environment and options of the command, by name
 * @throws {SettingsError} with a sentence for each that is missing or wrong
 */
export function readFacts(given: Readonly<Record<string, string | undefined>>, version: string): PackageFacts {
  if (!given['MicrosoftAppId']) {
    throw new SettingsError(
      'MicrosoftAppId is not set: the application (client) id of the bot; docs/teams.md says where Azure shows it.',
    )
  }
  const checked = factsSchema.safeParse(given)
  if (!checked.success) throw new SettingsError(checked.error.issues.map(({ message }) => message).join('\n'))
  const { MicrosoftAppId, PUBLIC_URL, website, privacy, terms } = checked.data
  return {
    appId: MicrosoftAppId,
    version,
    host: new URL(PUBLIC_URL).hostname,
    websiteUrl: website,
    privacyUrl: privacy,
    termsUrl: terms,
  }
}
