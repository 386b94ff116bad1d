import type { TeamsManifestLatest } from '@microsoft/app-manifest'
import type { CommandName, TeamsAppWording } from '../../teams/wording'

type CommandList = NonNullable<NonNullable<TeamsManifestLatest['bots']>[number]['commandLists']>[number]

/** What the manifest says of this installation; everything else is the same everywhere. */
export interface PackageFacts {
  appId: string
  /** Semantic version. Teams takes an update only when it is higher. */
  version: string
  /** Host name under which the service is reached. */
  host: string
  websiteUrl: string
  privacyUrl: string
  termsUrl: string
}

const information: CommandName[] = ['signals', 'report', 'agenda']

/**
 * One list for each place, as Teams wants it. Where others read along there is information only: a suspicion, and the
 * talk with a person, belong in the own chat.
 */
const commandsByScope: { scope: CommandList['scopes'][number]; commands: CommandName[] }[] = [
  { scope: 'personal', commands: [...information, 'signalCheck', 'person', 'stop'] },
  { scope: 'groupChat', commands: information },
  { scope: 'team', commands: [...information, 'deskHere', 'queue', 'present', 'absent'] },
]

/**
 * The manifest, in the form of schema 1.30, with its words in the first language.
 *
 * It asks for no permissions (`authorization`): a message that mentions the assistant arrives without any, and every
 * permission to read would deliver what people say to each other.
 */
export function createManifest(facts: PackageFacts, wording: TeamsAppWording): TeamsManifestLatest {
  const { appId, version, host } = facts
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: 'Kenniscentrum Mensenhandel', // at most 32 characters, so without "Twente"
      websiteUrl: facts.websiteUrl,
      privacyUrl: facts.privacyUrl,
      termsOfUseUrl: facts.termsUrl,
    },
    name: wording.name,
    description: wording.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#14508c',
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: appId,
        scopes: commandsByScope.map(({ scope }) => scope),
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: commandsByScope.map(({ scope, commands }) => ({
          scopes: [scope],
          commands: commands.map((name) => wording.commands[name]),
        })),
      },
    ],
    validDomains: [host],
  }
}

/** The words of another language, under their places in the manifest. */
export function createLanguageFile(wording: TeamsAppWording): Record<string, string> {
  const words: Record<string, string> = {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
    'name.short': wording.name.short,
    'name.full': wording.name.full,
    'description.short': wording.description.short,
    'description.full': wording.description.full,
  }
  for (const [list, { commands }] of commandsByScope.entries()) {
    for (const [index, name] of commands.entries()) {
      const place = `bots[0].commandLists[${list}].commands[${index}]`
      words[`${place}.title`] = wording.commands[name].title
      words[`${place}.description`] = wording.commands[name].description
    }
  }
  return words
}
