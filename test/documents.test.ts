import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readSettings, settingNames } from '../src/config'

const read = (file: string): string => readFileSync(file, 'utf8')
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe('the documents', () => {
  it('list in .env.example exactly the settings that exist', () => {
    const listed = [...read('.env.example').matchAll(/^([A-Za-z_]+)=/gm)].map(([, name]) => name)
    expect(listed).toEqual(settingNames)
  })

  it('give in .env.example values that a start accepts and that are the defaults', () => {
    const given: Record<string, string> = Object.fromEntries(
      [...read('.env.example').matchAll(/^([A-Za-z_]+)=(.*)$/gm)].map(([, name, value]) => [
        String(name),
        String(value),
      ]),
    )
    expect(readSettings(given)).toEqual(readSettings({}))
  })

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    )
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('link only to files that exist', () => {
    for (const file of documents) {
      const links = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => String(link))
      for (const link of links)
        expect({ file, link, exists: existsSync(join(dirname(file), link)) }).toMatchObject({ exists: true })
    }
  })

  it('name in the README only folders and files that exist', () => {
    const named = [...read('README.md').matchAll(/`((?:src|dialogs|knowledge|test|docs|scripts)\/[\w./-]*)`/g)].map(
      ([, path]) => String(path),
    )
    for (const path of named) expect({ path, exists: existsSync(path) }).toEqual({ path, exists: true })
  })
})

describe('the settings', () => {
  it('refuse a production start without a secret, and name it', () => {
    expect(() =>
      readSettings({ NODE_ENV: 'production', PUBLIC_URL: 'https://a.nl', ALLOWED_ORIGINS: 'https://b.nl' }),
    ).toThrow('TOKEN_SECRET')
  })

  it('name each setting that is wrong', () => {
    expect(() => readSettings({ PORT: 'many', PUBLIC_URL: 'chat' })).toThrow(/PORT[\s\S]*PUBLIC_URL/)
  })

  it('take only http(s) origins as websites that may embed the widget', () => {
    expect(() => readSettings({ ALLOWED_ORIGINS: 'javascript:alert(1)' })).toThrow('ALLOWED_ORIGINS')
    expect(readSettings({ ALLOWED_ORIGINS: 'https://www.a.nl/path, https://b.nl' }).ALLOWED_ORIGINS).toEqual([
      'https://www.a.nl',
      'https://b.nl',
    ])
  })
})
