import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SettingsError } from '../../errors'
import { etagOf, type StaticFile } from '../../http/static-file'

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}

/** What `scripts/build-console.ts` made. Names carry a hash of the content, so a file never changes. */
export interface Assets {
  file(name: string): StaticFile | undefined
  /** Addresses of the script of a page and of its style sheet. */
  entry(page: 'main' | 'sign-in'): { script: string; style: string | undefined }
}

/** @throws {SettingsError} when the pages were not built */
export function readAssets(directory: string): Assets {
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => extname(name) in contentTypes) : []
  const files = new Map(names.map((name) => [name, staticFile(directory, name)]))
  const find = (page: string, extension: string): string | undefined => {
    const name = names.find((each) => new RegExp(`^${page}-[A-Z0-9]{8}\\${extension}$`).test(each))
    return name === undefined ? undefined : `/desk/assets/${name}`
  }
  const entries = Object.fromEntries(
    (['main', 'sign-in'] as const).map((page) => {
      const script = find(page, '.js')
      if (script === undefined) throw new SettingsError(`${directory} has no pages of the desk. Run: npm run build`)
      return [page, { script, style: find(page, '.css') }]
    }),
  ) as Record<'main' | 'sign-in', { script: string; style: string | undefined }> // made from these two names
  return { file: (name) => files.get(name), entry: (page) => entries[page] }
}

function staticFile(directory: string, name: string): StaticFile {
  const read = (suffix: string): Buffer => readFileSync(join(directory, `${name}${suffix}`))
  const body = read('')
  const isText = existsSync(join(directory, `${name}.br`))
  return {
    path: `/desk/assets/${name}`,
    contentType: contentTypes[extname(name)] ?? 'application/octet-stream',
    body,
    ...(isText ? { encoded: { br: read('.br'), gzip: read('.gz') } } : {}),
    headers: { 'Cache-Control': 'private, max-age=31536000, immutable', ETag: etagOf(body) },
  }
}
