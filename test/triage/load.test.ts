import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { KnowledgeError } from '../../src/errors'
import { loadTriageRules } from '../../src/triage/load'

describe('loading the triage words', () => {
  let dir = ''
  const file = (name: string): string => join(dir, 'nl/words/triage', name)
  const edit = (name: string, change: (text: string) => string): void =>
    writeFileSync(file(name), change(readFileSync(file(name), 'utf8')))

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'triage-'))
    cpSync('knowledge/nl/words/triage', join(dir, 'nl/words/triage'), { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('reads every language that has a folder', () => {
    cpSync(join(dir, 'nl'), join(dir, 'pl'), { recursive: true })
    expect(loadTriageRules(dir).map(({ language }) => language)).toEqual(['nl', 'pl'])
  })

  it('names file and line of a rule that uses an unknown group', () => {
    edit('crisis.yaml', (text) => text.replace('all: [wants-to-die]', 'all: [wants-to-dye]'))
    expect(() => loadTriageRules(dir)).toThrow(/crisis\.yaml:\d+: rule wants-to-die names the group "wants-to-dye"/)
  })

  it('names the file that is missing', () => {
    rmSync(file('danger.yaml'))
    expect(() => loadTriageRules(dir)).toThrow(/danger\.yaml:1: the file is missing/)
  })

  it('refuses a rule without look-alikes', () => {
    edit('crisis.yaml', (text) => text.replace(/ {4}look-alikes:\n( {6}- .*\n)+/, ''))
    expect(() => loadTriageRules(dir)).toThrow(KnowledgeError)
  })

  it('refuses a folder without any triage words', () => {
    rmSync(join(dir, 'nl'), { recursive: true })
    expect(() => loadTriageRules(dir)).toThrow(KnowledgeError)
  })
})
