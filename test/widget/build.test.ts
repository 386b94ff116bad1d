import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { buildWidget, gzipBudgetBytes } from '../../scripts/build-widget'
import { demoPage } from '../../src/demo-page/demo-page'
import { answerWith } from '../../src/http/static-file'
import { widgetFiles } from '../../src/demo-page/widget-files'

const outDir = mkdtempSync(join(tmpdir(), 'widget-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

describe('the built widget', () => {
  it('is small enough: everything needed to type the first message within 35 kB after gzip', async () => {
    const { gzipBytes, files } = await buildWidget({ outDir })
    expect(gzipBudgetBytes).toBeLessThanOrEqual(35_000)
    expect(gzipBytes).toBeLessThanOrEqual(gzipBudgetBytes)
    expect(files.map(({ name }) => name)).toEqual([
      'widget.js',
      expect.stringMatching(/^widget\/chat-[A-Z0-9]{8}\.js$/),
    ])
  })

  it('has what draws cards in a file of its own, of which the rest knows nothing but the name', async () => {
    const { files, gzipBytes, cardFile } = await buildWidget({ outDir })
    expect(cardFile.name).toMatch(/^widget\/card-[A-Z0-9]{8}\.js$/)
    expect(gzipBytes).toBe(files.reduce((sum, file) => sum + file.gzipBytes, 0))
    const [first, card] = [files, [cardFile]].map((some) =>
      some.map(({ name }) => readFileSync(join(outDir, name), 'utf8')).join(''),
    )
    expect(first?.includes(cardFile.name.replace('widget/', ''))).toBe(true)
    const library = /ac-adaptiveCard|swiper/i
    expect([first, card].map((text) => library.exec(text ?? '')?.[0])).toEqual([undefined, 'ac-adaptiveCard'])
  })

  it('turns no text into markup, runs no text as a program and has nowhere to keep anything', async () => {
    const { inputs, files, cardFile } = await buildWidget({ outDir })
    const sources = inputs.filter((path) => path.startsWith('src/widget/')).map((path) => readFileSync(path, 'utf8'))
    expect(sources.length).toBeGreaterThan(20)
    expect(sources.join('')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/i,
    )
    const built = [...files, cardFile].map(({ name }) => readFileSync(join(outDir, name), 'utf8')).join('')
    expect(built).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|\beval\(|new Function/,
    )
  })

  it('takes its telephone numbers from the table of contacts, and refuses one that nobody has verified', async () => {
    const contactsFile = join(outDir, 'contacts.yaml')
    const table = (status: string) => `
emergency: { phone: { text: "112", call: "112", status: verified } }
kmt:
  phone: { text: 000 - 123, call: "+31000123", status: ${status} }
`
    writeFileSync(contactsFile, table('seed'))
    const { files } = await buildWidget({ outDir, contactsFile })
    expect(readFileSync(join(outDir, files[0]?.name ?? ''), 'utf8')).toContain('tel:+31000123')
    writeFileSync(contactsFile, table('unverified'))
    await expect(buildWidget({ outDir, contactsFile })).rejects.toThrow(/status/)
  })
})

describe('the files as they are served', () => {
  it('gives the smallest form a browser understands, and nothing when it has the file already', async () => {
    await buildWidget({ outDir })
    const [embed, ...fetchedLater] = widgetFiles(outDir)
    if (!embed) throw new Error('the embed script was expected first')
    expect(fetchedLater.map(({ path }) => path.slice(0, 13))).toEqual(['/widget/card-', '/widget/chat-'])
    const zipped = answerWith(embed, { acceptEncoding: 'gzip, br;q=0' })
    expect(zipped.headers).toMatchObject({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })
    expect(gunzipSync(zipped.body ?? '').equals(embed.body)).toBe(true)
    expect(answerWith(embed, { acceptEncoding: 'br, gzip' }).headers['Content-Encoding']).toBe('br')
    expect(answerWith(embed, {}).body).toBe(embed.body)
    expect(answerWith(embed, { ifNoneMatch: `W/${embed.headers['ETag']}` })).toMatchObject({ status: 304 })
    expect(answerWith(embed, { ifNoneMatch: '"other"' })).toMatchObject({ status: 200 })
    expect(embed.headers['Cache-Control']).toBe('no-cache')
    for (const { headers } of fetchedLater) expect(headers['Cache-Control']).toContain('immutable')
  })

  it('serves the demonstration page under a policy without inline or eval', () => {
    const [page] = demoPage('src/demo-page', 'https://chat.example.org')
    const policy = page?.headers['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' wss://chat.example.org")
    expect(policy).not.toMatch(/unsafe|\*/)
    const html = page?.body.toString() ?? ''
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/widget.js" defer>'])
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  })
})
