import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import packageFile from '../package.json'
import { SettingsError } from '../src/errors'
import { readContacts } from '../src/knowledge-base/contacts'
import { readFacts } from './teams-package/facts'
import { packApp } from './teams-package/pack'

/**
 * `npm run teams:package -- --privacy URL --terms URL [--website URL] [--out FILE]`: writes the app package for the Teams
 * admin center. Needs MicrosoftAppId and PUBLIC_URL; no secret, and no network.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      privacy: { type: 'string' },
      terms: { type: 'string' },
      website: { type: 'string' },
      out: { type: 'string', default: join('dist', 'teams-app.zip') },
    },
  })
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { MicrosoftAppId, PUBLIC_URL } = process.env
  const { privacy, terms, website = websiteOfTheCentre(), out } = values
  const facts = readFacts({ MicrosoftAppId, PUBLIC_URL, privacy, terms, website }, packageFile.version)
  const zip = packApp(facts, {
    'color.png': readFileSync(join('teams', 'color.png')),
    'outline.png': readFileSync(join('teams', 'outline.png')),
  })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, zip)
  console.log(
    `${out}: version ${facts.version}, for ${facts.host}. Upload it in the Teams admin center; see docs/teams.md.`,
  )
}

function websiteOfTheCentre(): string | undefined {
  const file = join('knowledge', 'contacts.yaml')
  return readContacts(file, file).contact('kmt', 'nl').site?.href
}

try {
  main()
} catch (error) {
  const isMistake = error instanceof SettingsError || (error instanceof TypeError && 'code' in error) // parseArgs
  console.error(isMistake ? error.message : error)
  process.exit(1)
}
