import localizationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json'
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

/**
 * Microsoft's schemas are JSON Schema draft 4, and use nothing that later drafts read in another way. Their patterns
 * are not valid with the `u` flag.
 */
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  validateSchema: false,
  unicodeRegExp: false,
  formats: { uri: (value) => URL.canParse(value) },
})
const isManifest = ajv.compile(manifestSchema)
const isLanguageFile = ajv.compile(localizationSchema)

/** Where each field comes from; the first that fits. */
const remedies: { field: RegExp; remedy: string }[] = [
  {
    field: /^(id|bots\[0\]\.botId)$/,
    remedy: 'Set MicrosoftAppId to the application (client) id: five groups of hexadecimal digits.',
  },
  { field: /^developer\.websiteUrl$/, remedy: 'Give another address with --website.' },
  { field: /^developer\.privacyUrl$/, remedy: 'Give another address with --privacy.' },
  { field: /^developer\.termsOfUseUrl$/, remedy: 'Give another address with --terms.' },
  { field: /^validDomains/, remedy: 'Set PUBLIC_URL to the address of the service.' },
  { field: /^version$/, remedy: 'Change the version in package.json.' },
  { field: /^(name|description|bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\])/, remedy: 'Change it in {wording}.' },
]
const otherRemedy = 'Change it in scripts/teams-package/manifest.ts.'

/** Holds the manifest against Microsoft's schema 1.30. @returns a sentence for each mistake, with its remedy */
export const checkManifest = (manifest: unknown): string[] =>
  sentences(isManifest, manifest, 'manifest.json', 'teams/wording.nl.ts')

/** The same for the file of another language. */
export const checkLanguageFile = (words: unknown, language: string): string[] =>
  sentences(isLanguageFile, words, `${language}.json`, `teams/wording.${language}.ts`)

function sentences(validate: ValidateFunction, value: unknown, file: string, wording: string): string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map((error) => {
    const field = fieldOf(error)
    const remedy = remedies.find((each) => each.field.test(field))?.remedy ?? otherRemedy
    return `${file}: ${field} ${problemOf(error)}. ${remedy.replace('{wording}', wording)}`
  })
}

/** `/bots/0/commandLists/1` as people write it: `bots[0].commandLists[1]`. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const parts = instancePath.split('/').slice(1)
  for (const name of ['missingProperty', 'additionalProperty']) {
    if (typeof params[name] === 'string') parts.push(params[name])
  }
  return parts
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('')
}

function problemOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is missing'
    case 'additionalProperties':
      return 'is not a field that Teams knows'
    case 'maxLength':
      return `is longer than ${String(params['limit'])} characters`
    case 'maxItems':
      return `has more than ${String(params['limit'])} entries`
    case 'enum':
      return `must be one of: ${(params['allowedValues'] as unknown[]).join(', ')}` // ajv gives these for "enum"
    case 'const':
      return `must be ${String(params['allowedValue'])}`
    case 'type':
      return `must be of type ${String(params['type'])}`
    case 'pattern':
      return 'does not have the form that Teams asks for, or is empty'
    default:
      return message ?? 'is not right'
  }
}
