import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { etagOf, type StaticFile } from '../http/static-file'

/** Sites of partners load these from another origin; the chat is fetched as a module, which asks for CORS. */
const forOtherSites = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const

/**
 * The built widget (see scripts/build-widget.ts). `widget.js` keeps its name, so browsers ask each time whether it
 * is still the same; the rest has a hash in its name and never changes.
 *
 * @throws {Error} from the file system when the widget was not built
 */
export function widgetFiles(directory: string): StaticFile[] {
  const chunks = readdirSync(join(directory, 'widget')).filter((name) => name.endsWith('.js'))
  const read = (name: string, cacheControl: string): StaticFile => {
    const body = readFileSync(join(directory, name))
    return {
      path: `/${name}`,
      contentType: 'text/javascript; charset=utf-8',
      body,
      encoded: { br: readFileSync(join(directory, `${name}.br`)), gzip: readFileSync(join(directory, `${name}.gz`)) },
      headers: { ...forOtherSites, 'Cache-Control': cacheControl, ETag: etagOf(body) },
    }
  }
  return [
    read('widget.js', 'no-cache'),
    ...chunks.map((name) => read(`widget/${name}`, 'public, max-age=31536000, immutable')),
  ]
}
