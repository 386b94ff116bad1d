import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { checkLanguageFile, checkManifest } from '../../scripts/teams-package/check'
import { readFacts } from '../../scripts/teams-package/facts'
import { createLanguageFile, createManifest } from '../../scripts/teams-package/manifest'
import { packApp } from '../../scripts/teams-package/pack'
import { wordings } from '../../teams/wordings'
import { launchBrowser } from '../support/browser'
import { runScript } from './run-script'

const given = {
  MicrosoftAppId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  PUBLIC_URL: 'https://chat.example.nl',
  website: 'https://www.example.nl',
  privacy: 'https://www.example.nl/privacy',
  terms: 'https://www.example.nl/terms',
}
const facts = readFacts(given, '1.2.3')
const icons = { 'color.png': readFileSync('teams/color.png'), 'outline.png': readFileSync('teams/outline.png') }
const manifest = createManifest(facts, wordings.nl)
const english = createLanguageFile(wordings.en)
const long = (length: number): string => 'x'.repeat(length)

describe('the app package for Teams', () => {
  const files = unzipSync(packApp(facts, icons))
  const read = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()))

  it('holds manifest, languages and icons at its root, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
    expect(files['color.png']).toEqual(new Uint8Array(icons['color.png']))
  })

  it('holds a manifest and a language file that Microsoft’s schemas accept', () => {
    expect(checkManifest(read('manifest.json'))).toEqual([])
    expect(checkLanguageFile(read('en.json'), 'en')).toEqual([])
  })

  it('says of this installation what the settings say, and asks for no permissions', () => {
    expect(read('manifest.json')).toMatchObject({
      version: '1.2.3',
      id: given.MicrosoftAppId,
      developer: { websiteUrl: given.website, privacyUrl: given.privacy, termsOfUseUrl: given.terms },
      bots: [{ botId: given.MicrosoftAppId, scopes: ['personal', 'groupChat', 'team'], supportsFiles: false }],
      validDomains: ['chat.example.nl'],
    })
    expect(read('manifest.json')).not.toHaveProperty('authorization')
  })

  it('is the same, byte for byte, when nothing changed', () => {
    expect(packApp(facts, icons)).toEqual(packApp(facts, icons))
  })

  it('names the same commands in every language', () => {
    const inDutch = Object.keys(createLanguageFile(wordings.nl))
    expect(Object.keys(english)).toEqual(inDutch)
    const places = inDutch.filter((key) => key.endsWith('.title'))
    expect(places).toHaveLength(manifest.bots?.[0]?.commandLists?.flatMap(({ commands }) => commands).length ?? 0)
    expect(english['bots[0].commandLists[0].commands[4].title']).toBe(wordings.en.commands.person.title)
    expect(manifest.bots?.[0]?.commandLists?.[0]?.commands[4]).toEqual(wordings.nl.commands.person)
  })

  it('has icons in the sizes of Teams; the outline is white on nothing', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const pixelsOf = (png: Buffer) =>
        page.evaluate(
          async (source) => {
            const image = new Image()
            image.src = source
            await image.decode()
            const canvas = new OffscreenCanvas(image.width, image.height)
            const context = canvas.getContext('2d')
            context?.drawImage(image, 0, 0)
            const data = [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])]
            return { width: image.width, height: image.height, data }
          },
          `data:image/png;base64,${png.toString('base64')}`,
        )

      expect(await pixelsOf(icons['color.png'])).toMatchObject({ width: 192, height: 192 })
      const outline = await pixelsOf(icons['outline.png'])
      expect(outline).toMatchObject({ width: 32, height: 32 })
      const alphas = outline.data.filter((_, index) => index % 4 === 3)
      expect([alphas.includes(0), alphas.includes(255)]).toEqual([true, true])
      const colours = outline.data.filter((_, index) => index % 4 !== 3 && (alphas[Math.floor(index / 4)] ?? 0) > 0)
      expect(new Set(colours)).toEqual(new Set([255]))
    } finally {
      await browser.close()
    }
  })

  it.each([
    ['the name', { name: { ...manifest.name, short: long(31) } }, 'name.short is longer than 30', 'wording.nl.ts'],
    ['the full name', { name: { short: 'x', full: long(101) } }, 'name.full is longer than 100', 'wording.nl.ts'],
    ['the summary', { description: { short: long(81), full: 'x' } }, 'description.short is longer than 80', 'wording'],
    ['the text', { description: { short: 'x', full: long(4001) } }, 'description.full is longer than 4000', 'wording'],
    ['the maker', { developer: { ...manifest.developer, name: long(33) } }, 'developer.name is longer than 32', '.ts'],
    [
      'the privacy page',
      { developer: { ...manifest.developer, privacyUrl: 'x' } },
      'developer.privacyUrl',
      '--privacy',
    ],
    ['the terms', { developer: { ...manifest.developer, termsOfUseUrl: '' } }, 'developer.termsOfUseUrl', '--terms'],
    ['the website', { developer: { ...manifest.developer, websiteUrl: 'x' } }, 'developer.websiteUrl', '--website'],
    ['the id', { id: 'kmt' }, 'manifest.json: id does not', 'MicrosoftAppId'],
    ['the version', { version: long(257) }, 'version is longer than 256', 'package.json'],
    ['the colour', { accentColor: 'blue' }, 'accentColor does not', 'manifest.ts'],
    ['the hosts', { validDomains: Array<string>(101).fill('x') }, 'validDomains has more than 100', 'PUBLIC_URL'],
    ['the bots', { bots: [...(manifest.bots ?? []), ...(manifest.bots ?? [])] }, 'bots has more than 1', 'manifest.ts'],
    ['an icon', { icons: { color: 'color.png' } }, 'icons.outline is missing', 'manifest.ts'],
    ['a field', { colour: 'blue' }, 'colour is not a field that Teams knows', 'manifest.ts'],
  ])('says in one sentence what is wrong with %s, and what to change', (_, change, problem, remedy) => {
    const found = checkManifest({ ...manifest, ...change })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
    expect(found[0]).toContain(remedy)
  })

  it.each([
    ['four lists', (list: object) => Array<object>(4).fill(list), 'commandLists has more than 3'],
    [
      '13 commands',
      () => [{ scopes: ['team'], commands: Array(13).fill({ title: 'x' }) }],
      'commands has more than 12',
    ],
    ['a long command', () => [{ scopes: ['team'], commands: [{ title: long(129) }] }], 'title is longer than 128'],
    ['a place that is none', () => [{ scopes: ['teams'], commands: [] }], 'must be one of: team, personal'],
  ])('refuses %s', (_, change, problem) => {
    const [bot] = manifest.bots ?? []
    const found = checkManifest({ ...manifest, bots: [{ ...bot, commandLists: change({ scopes: [], commands: [] }) }] })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
  })

  it('holds the other language to the same limits, and names its own file', () => {
    const words = { ...english, 'name.short': long(31), 'bots[0].commandLists[0].commands[0].title': long(129) }
    expect(checkLanguageFile(words, 'en')).toEqual([
      'en.json: name.short is longer than 30 characters. Change it in teams/wording.en.ts.',
      'en.json: bots[0].commandLists[0].commands[0].title is longer than 128 characters. Change it in teams/wording.en.ts.',
    ])
  })

  it('refuses an icon of another size', () => {
    expect(() => packApp(facts, { ...icons, 'color.png': icons['outline.png'] })).toThrow(
      'teams/color.png must be a PNG of 192 by 192 pixels',
    )
    expect(() => packApp(facts, { ...icons, 'outline.png': new Uint8Array(3) })).toThrow('teams/outline.png')
  })
})

describe('what the package needs to know', () => {
  it('is refused in one sentence without an app id', () => {
    expect(() => readFacts({}, '1.0.0')).toThrow(/^MicrosoftAppId is not set: [^\n]+$/)
  })

  it.each([
    ['MicrosoftAppId', 'kmt'],
    ['PUBLIC_URL', 'http://localhost:3978'],
    ['PUBLIC_URL', undefined],
    ['privacy', undefined],
    ['terms', undefined],
    ['privacy', 'http://www.example.nl/privacy'],
    ['website', 'javascript:alert(1)'],
  ])('is refused with a wrong %s: %s', (name, value) => {
    expect(() => readFacts({ ...given, [name]: value }, '1.0.0')).toThrow(new RegExp(`^(--)?${name} [^\\n]+$`))
  })

  it('is asked by the command, which writes nothing without it', async () => {
    const { MicrosoftAppId, PUBLIC_URL } = given
    const refused = await runScript('scripts/teams-package.ts', [], { MicrosoftAppId, PUBLIC_URL })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/^--privacy [^\n]+\n--terms [^\n]+\n$/)
    expect(refused.stdout).toBe('')
  })
})
