import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as runBuild } from 'esbuild'
import { place } from './place'

/** Opened by staff on their own machines, in a browser that is kept up to date. */
const target = ['chrome111', 'firefox115', 'safari16.4']
const compressible = /\.(js|css|svg)$/

export interface ConsoleBuild {
  files: { name: string; bytes: number; gzipBytes: number }[]
}

/**
 * Builds the pages of the desk: `main-<hash>.js`, `sign-in-<hash>.js`, their style sheets and what they import. Text is
 * there as `.gz` and `.br` too; files of an older build are removed.
 */
export async function buildConsole({ outDir }: { outDir: string }): Promise<ConsoleBuild> {
  const { outputFiles } = await runBuild({
    entryPoints: { main: 'src/console/pages/main.tsx', 'sign-in': 'src/console/browser/sign-in.ts' },
    outdir: resolve('out'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/desk/assets',
    format: 'esm',
    splitting: true,
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file', '.mp3': 'file', '.wav': 'file' },
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  mkdirSync(outDir, { recursive: true })
  const files = outputFiles.map(({ path, contents }) => {
    const name = basename(path)
    const gzip = gzipSync(contents, { level: 9 })
    if (compressible.test(name)) {
      place(join(outDir, `${name}.gz`), gzip)
      place(join(outDir, `${name}.br`), brotliCompressSync(contents))
    }
    place(join(outDir, name), contents)
    return { name, bytes: contents.byteLength, gzipBytes: gzip.byteLength }
  })
  for (const old of readdirSync(outDir)) {
    if (!files.some(({ name }) => old.startsWith(name))) rmSync(join(outDir, old), { force: true })
  }
  return { files }
}

async function main(): Promise<void> {
  const { files } = await buildConsole({ outDir: process.argv[2] ?? join('dist', 'console') })
  for (const file of files) console.log(`${file.name}  ${file.bytes} bytes, ${file.gzipBytes} after gzip`)
}

if (require.main === module) void main()
