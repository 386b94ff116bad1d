import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildConsole } from './build-console'
import { buildWidget } from './build-widget'

/** Makes `dist`: the server as one file, and the browser files of the widget and the desk. Types are checked by `npm run check`. */
async function main(): Promise<void> {
  rmSync('dist', { recursive: true, force: true })
  await Promise.all([
    build({
      entryPoints: ['src/main.ts'],
      outfile: 'dist/main.js',
      bundle: true,
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    }),
    buildWidget({ outDir: 'dist/widget' }),
    buildConsole({ outDir: 'dist/console' }),
  ])
}

void main()
