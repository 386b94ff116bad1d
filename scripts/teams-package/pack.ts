import type { TeamsManifestLatest } from '@microsoft/app-manifest'
import { strToU8, zipSync } from 'fflate'
import { SettingsError } from '../../src/errors'
import { wordings } from '../../teams/wordings'
import { checkLanguageFile, checkManifest } from './check'
import { createLanguageFile, createManifest, type PackageFacts } from './manifest'

/** Sizes in pixels that Teams asks for. */
const iconSizes = { 'color.png': 192, 'outline.png': 32 }
type IconFile = keyof typeof iconSizes

/** The same files always make the same package: zip keeps a time for each, and its time begins here. */
const zipEpoch = new Date(1980, 0, 1)

/**
 * The app package: manifest, languages and icons at the root of a zip, nothing else.
 * @throws {SettingsError} with a sentence for everything that Teams would refuse
 */
export function packApp(facts: PackageFacts, icons: Readonly<Record<IconFile, Uint8Array>>): Uint8Array {
  const manifest = createManifest(facts, wordings.nl)
  const english = createLanguageFile(wordings.en)
  refuse([...checkManifest(manifest), ...checkLanguageFile(english, 'en'), ...checkIcons(icons)])
  const json = (value: TeamsManifestLatest | typeof english): Uint8Array => strToU8(JSON.stringify(value, null, 2))
  return zipSync({ 'manifest.json': json(manifest), 'en.json': json(english), ...icons }, { mtime: zipEpoch })
}

function checkIcons(icons: Readonly<Record<IconFile, Uint8Array>>): string[] {
  return Object.entries(iconSizes).flatMap(([file, size]) => {
    const bytes = Buffer.from(icons[file as IconFile]) // its keys are these
    const isPng = bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG'
    // Width and height open the first chunk: PNG specification, section 11.2.1.
    if (isPng && bytes.readUInt32BE(16) === size && bytes.readUInt32BE(20) === size) return []
    return [`teams/${file} must be a PNG of ${size} by ${size} pixels. Draw it with npx tsx scripts/teams-icons.ts.`]
  })
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new SettingsError(problems.join('\n'))
}
