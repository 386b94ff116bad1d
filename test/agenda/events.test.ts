import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkEvents } from '../../src/agenda/check-events'
import { eventSearchEntries, loadEvents } from '../../src/agenda/events'
import { KnowledgeError } from '../../src/errors'

const valid = {
  title: 'Een bijeenkomst',
  button: 'Bijeenkomst',
  kind: 'meeting',
  start: '2026-10-13',
  end: '2026-10-13',
  precision: 'day',
  status: 'confirmed',
  questions: Array.from({ length: 20 }, (_, i) => `vraag ${i}`),
  keywords: ['bijeenkomst'],
  sources: [{ name: 'KMT', url: 'https://www.mensenhandeltwente.nl', checked: '2026-01-01' }],
  reviewed: '2026-01-01',
  review_by: '2027-01-01',
  owner: 'KMT',
}

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'events-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(name: string, changes: object, body = 'Dit is het. Mail naar {kmt.email}.') {
  // JSON is YAML.
  writeFileSync(join(dir, `${name}.md`), `---\n${JSON.stringify({ ...valid, ...changes }, null, 1)}\n---\n\n${body}\n`)
}

const check = () => checkEvents(dir, '2026-11-21').map(({ problem, severity }) => `${severity}: ${problem}`)

describe('event files', () => {
  it('fills in the contacts', () => {
    write('een', {})
    const [event] = loadEvents(dir, 'nl', (text) => text.replace('{kmt.email}', 'EMAIL'))
    expect(event).toMatchObject({ id: 'een', answer: 'Dit is het. Mail naar EMAIL.', start: '2026-10-13' })
  })

  it('keeps the hours of an event that has them', () => {
    write('een', { start: '2026-10-13T13:00:00+02:00', end: '2026-10-13T17:00:00+02:00' })
    const [event] = loadEvents(dir, 'nl', (text) => text)
    expect(event).toMatchObject({ start: '2026-10-13', hours: { start: '2026-10-13T13:00:00+02:00' } })
  })

  it('names every broken file at once', () => {
    write('een', { button: 'Deze titel past niet op een knop' })
    write('twee', { end: '2026-10-01' })
    write('drie', {}, '## Alleen een kop')
    const places = () => {
      try {
        return loadEvents(dir, 'nl', (text) => text)
      } catch (error) {
        return error instanceof KnowledgeError ? error.findings.map(({ place }) => place.replace(dir, '')) : error
      }
    }
    expect(places()).toEqual([
      expect.stringMatching(/^\/drie/),
      expect.stringMatching(/^\/een.md:\d/),
      expect.stringMatching(/^\/twee/),
    ])
  })

  it('gives the search one entry an event', () => {
    write('een', {})
    const entries = eventSearchEntries(loadEvents(dir, 'nl', (text) => text))
    expect(entries).toEqual([
      expect.objectContaining({ id: 'een', kind: 'event', language: 'nl', keywords: ['bijeenkomst'] }),
    ])
  })
})

describe('the check of event files', () => {
  it('finds nothing in the files of this project', () => {
    expect(checkEvents('knowledge/nl/agenda', '2026-11-21')).toEqual([])
  })

  it.each([
    ['too few questions', { questions: ['een', 'twee'] }, undefined, 'error: 2 questions'],
    ['an unknown yearly event', { replaces: 'nergens' }, undefined, 'error: there is no event nergens'],
    ['a review date in the past', { review_by: '2026-02-01' }, undefined, 'warning: the review date has passed'],
    [
      'a long sentence',
      {},
      'een twee drie vier vijf zes zeven acht negen tien '.repeat(3),
      'error: a sentence of 30 words',
    ],
    ['a typed number', {}, 'Bel 053 - 123 45 67.', 'error: a number or address is typed out'],
    ['a wrong kind', { kind: 'party' }, undefined, 'error: kind'],
  ])('finds %s', (_, changes, body, finding) => {
    write('een', changes, body)
    expect(check()).toEqual(expect.arrayContaining([expect.stringContaining(finding)]))
  })

  it('finds a question that stands in two files', () => {
    write('een', {})
    write('twee', { title: 'Een andere' })
    expect(check()[0]).toContain('also stands in')
  })
})
