import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { languages } from '../../src/conversation/language'
import { loadSignalCheck } from '../../src/signal-check/load'
import { knownIds } from './known-ids'

const known = knownIds()
const table = 'signal-check.yaml'
const english = 'en/words/signal-check.yaml'

describe('loading the signal check', () => {
  let dir = ''
  const edit = (name: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(dir, name), 'utf8')
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${name} has no ${String(from)}`)
    writeFileSync(join(dir, name), changed)
  }
  const load = () => loadSignalCheck(dir, known)

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'signal-check-'))
    cpSync(join('knowledge', table), join(dir, table))
    for (const language of languages) {
      mkdirSync(join(dir, language, 'words'), { recursive: true })
      cpSync(join('knowledge', language, 'words', table), join(dir, language, 'words', table))
    }
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('finds no signal check in a folder without its file', () => {
    rmSync(join(dir, table))
    expect(load()).toBeUndefined()
  })

  it('names the file that a language lacks', () => {
    rmSync(join(dir, english))
    expect(load).toThrow(/en\/words\/signal-check\.yaml:1: the file is missing/)
  })

  it.each<[string, string, string | RegExp, string, RegExp]>([
    ['a signal without words', english, /^ {2}long-days: .*\n/m, '', /en\/words.*:\d+: signals: long-days is missing/],
    ['a reason without words', english, /^ {2}child: .*\n/m, '', /reasons: child is missing/],
    ['a situation without words', english, /^ {2}care: .*\n/m, '', /situations: care is missing/],
    ['words for a signal that is not there', english, '  long-days:', '  lang-days:', /lang-days is not in/],
    [
      'a text that is too long for a button',
      english,
      'title: Work,',
      'title: At work or a factory,',
      /en\/words.*title/,
    ],
    ['a number that was typed', english, 'Bruises.', 'Call 053 487 66 65.', /no number or address here/],
    ['a web address that was typed', english, 'Bruises.', 'See www.example.org.', /no number or address here/],
    [
      'a group that does not exist',
      table,
      'long-days: { group: work',
      'long-days: { group: werk',
      /there is no group werk/,
    ],
    [
      'a contact that does not exist',
      table,
      '[labour-inspectorate,',
      '[inspectorate,',
      /there is no contact inspectorate/,
    ],
    ['an article that does not exist', table, '[online-ronselen]', '[online]', /there is no article online/],
    ['a signal in no situation', table, /^ {6}- running-away\n/m, '', /running-away is in no situation/],
    [
      'a table that does not always fit',
      table,
      /^ {2}- \{ reason: one-loose-signal.*\n/m,
      '',
      /last row does not fit|not in/,
    ],
    ['a group that stands twice in a row', table, '[work, money] }', '[work, money | work] }', /names a group twice/],
    [
      'an urgent signal that would say little',
      table,
      'long-days: { group: work',
      'long-days: { urgent: true, group: work',
      /long-days is urgent/,
    ],
    ['a mistyped field', table, 'urgent: true', 'urgnt: true', /urgnt/],
    ['a name with a meaning of its own', table, '- id: care', '- id: more', /meaning of its own/],
  ])('refuses %s', (_, file, from, to, message) => {
    edit(file, from, to)
    expect(load).toThrow(message)
  })

  it('refuses a group that no row names', () => {
    edit(table, '  work: The work itself', '  work: The work itself\n  weather: Rain')
    expect(load).toThrow(/weather is not in the table/)
  })

  it('names the line, so that an editor finds it', () => {
    const line =
      readFileSync(join(dir, table), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('  long-days:')) + 1
    edit(table, 'long-days: { group: work', 'long-days: { group: werk')
    expect(load).toThrow(`signal-check.yaml:${line}: there is no group werk`)
  })
})
