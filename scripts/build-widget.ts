import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as runBuild, transform, type BuildOptions, type Plugin } from 'esbuild'
import { load as parse } from 'js-yaml'
import { z } from 'zod'
import { place } from './place'

/** Everything that must be fetched before the first message can be typed, in bytes after gzip. */
export const gzipBudgetBytes = 35_000

interface BuiltFile {
  name: string
  bytes: number
  gzipBytes: number
}

export interface WidgetBuild {
  /** The embed script and the chat: together they must stay within {@link gzipBudgetBytes}. */
  files: BuiltFile[]
  gzipBytes: number
  /** What draws cards. Fetched when the first card comes, so it is no part of the budget. */
  cardFile: BuiltFile
  /** Every source file that is in it. */
  inputs: string[]
}

export interface WidgetBuildOptions {
  /** Gets `widget.js`, `widget/chat-<hash>.js` and `widget/card-<hash>.js`, each also as `.gz` and `.br`; older ones go. */
  outDir: string
  /** The table from which the numbers inside the widget come. */
  contactsFile?: string
}

/**
 * Builds the embed script, the chat that it fetches when somebody reaches for it, and what the chat fetches to draw a card.
 * @throws {Error} when a contact is missing or unverified, or the result is over {@link gzipBudgetBytes}
 */
export async function buildWidget({ outDir, contactsFile }: WidgetBuildOptions): Promise<WidgetBuild> {
  const contacts = readContacts(contactsFile ?? join('knowledge', 'contacts.yaml'))
  const define = { BUILT_IN_CONTACTS: JSON.stringify(contacts) }
  const card = await bundle({
    entryPoints: { card: 'src/widget/card/draw.ts' },
    entryNames: 'widget/[name]-[hash]',
    format: 'esm',
    inject: ['src/widget/card/trusted-types.ts'],
    define: { 'window.trustedTypes': 'trustedTypesWithoutPolicies' },
  })
  const chat = await bundle({
    entryPoints: { chat: 'src/widget/chat.tsx' },
    entryNames: 'widget/[name]-[hash]',
    format: 'esm',
    define: { ...define, CARD_FILE: JSON.stringify(fileName(card)) },
  })
  const embed = await bundle({
    entryPoints: { widget: 'src/widget/embed.ts' },
    entryNames: '[name]',
    format: 'iife',
    define: { ...define, CHAT_FILE: JSON.stringify(fileName(chat)) },
  })

  const folder = join(outDir, 'widget')
  mkdirSync(folder, { recursive: true })
  const write = ({ name, contents }: Bundle): BuiltFile => {
    const gzip = gzipSync(contents, { level: 9 })
    place(join(outDir, name), contents)
    place(join(outDir, `${name}.gz`), gzip)
    place(join(outDir, `${name}.br`), brotliCompressSync(contents))
    return { name, bytes: contents.byteLength, gzipBytes: gzip.byteLength }
  }
  const cardFile = write(card)
  const files = [embed, chat].map(write)
  const current = [chat, card].map(fileName)
  for (const old of readdirSync(folder)) {
    if (!current.some((name) => old.startsWith(name))) rmSync(join(folder, old), { force: true })
  }
  const gzipBytes = files.reduce((sum, file) => sum + file.gzipBytes, 0)
  if (gzipBytes > gzipBudgetBytes) {
    throw new Error(`The widget is ${gzipBytes} bytes after gzip; ${gzipBudgetBytes} is the most. Take something out.`)
  }
  return { files, gzipBytes, cardFile, inputs: [embed, chat, card].flatMap(({ inputs }) => inputs) }
}

interface Bundle {
  name: string
  contents: Uint8Array
  inputs: string[]
}

const fileName = ({ name }: Bundle): string => name.replace(/^widget\//, '')

async function bundle(options: BuildOptions): Promise<Bundle> {
  const outdir = resolve('out')
  const { outputFiles, metafile } = await runBuild({
    ...options,
    outdir,
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: ['chrome99', 'firefox103', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [cssAsText],
  })
  const file = outputFiles[0]
  if (!file || outputFiles.length !== 1) throw new Error('A part of the widget must become exactly one file.')
  return { name: file.path.slice(outdir.length + 1), contents: file.contents, inputs: Object.keys(metafile.inputs) }
}

/** Style sheets travel inside the script: the pages we are a guest on allow no others. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: 'safari15.4',
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

const phoneSchema = z.object({ text: z.string(), call: z.string(), status: z.enum(['verified', 'seed']) })
const contactsSchema = z.object({
  emergency: z.object({ phone: phoneSchema }),
  kmt: z.object({ phone: phoneSchema }),
})

/** The shape is `Contacts` in src/widget/contacts.ts. */
function readContacts(path: string) {
  const { emergency, kmt } = contactsSchema.parse(parse(readFileSync(path, 'utf8')))
  const phone = ({ text, call }: z.infer<typeof phoneSchema>) => ({ text, href: `tel:${call}` })
  return { emergency: phone(emergency.phone), centre: phone(kmt.phone) }
}

async function main(): Promise<void> {
  const { files, gzipBytes, cardFile } = await buildWidget({ outDir: process.argv[2] ?? join('dist', 'widget') })
  const report = ({ name, bytes, gzipBytes }: BuiltFile) => `${name}  ${bytes} bytes, ${gzipBytes} after gzip`
  for (const file of files) console.log(report(file))
  console.log(
    `together ${gzipBytes} of at most ${gzipBudgetBytes} bytes after gzip before the first message can be typed`,
  )
  console.log(`${report(cardFile)}, only when a card comes`)
}

if (require.main === module) void main()
