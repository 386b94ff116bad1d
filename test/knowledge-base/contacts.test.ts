import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { readContacts } from '../../src/knowledge-base/contacts'
import { folderWith } from './folder'

const contacts = readContacts(join('knowledge', 'contacts.yaml'), 'contacts.yaml')

describe('the table of contacts', () => {
  it('gives each language its own words and leaves out what is not verified', () => {
    expect(contacts.contact('comensha', 'en').hours).toBe('Monday to Friday, 9:00 to 17:00')
    expect(contacts.contact('fairwork', 'nl')).toEqual({
      id: 'fairwork',
      name: 'FairWork',
      site: { text: 'www.fairwork.nu', href: 'https://www.fairwork.nu' },
    })
  })

  it('dials what stands under call, not what people read', () => {
    expect(contacts.contact('labour-inspectorate', 'nl').phone).toEqual({ text: '0800-5151', href: 'tel:08005151' })
    expect(contacts.fillIn('{labour-inspectorate.phone-abroad}', 'nl', { file: 'x', line: 1 })).toBe(
      '[+31 70 333 44 44](tel:+31703334444)',
    )
  })

  it('names the line of a placeholder that may not be used', () => {
    const text = 'Eerste regel.\nBel {fairwork.phone}.'
    expect(() => contacts.fillIn(text, 'nl', { file: 'a.md', line: 10 })).toThrow(/a\.md:11: \{fairwork\.phone\}/)
  })

  it('leaves other braces as they are', () => {
    expect(contacts.fillIn('Zeg {naam} of {}', 'nl', { file: 'x', line: 1 })).toBe('Zeg {naam} of {}')
  })

  it('refuses an unknown row, in code and in articles', () => {
    expect(() => contacts.contact('nobody', 'nl')).toThrow(/nobody/)
    expect(() => contacts.links(['nobody'], 'nl', () => ({ file: 'a.md', line: 7 }))).toThrow(/a\.md:7/)
  })

  it('refuses a number that no telephone can dial', () => {
    const row =
      'x: { name: { nl: a, en: a, uk: a }, phone: { text: "1", call: tel-1, status: seed }, sources: [a], checked: 2026-01-01 }'
    const dir = folderWith({ 'contacts.yaml': row })
    expect(() => readContacts(join(dir, 'contacts.yaml'), 'contacts.yaml')).toThrow(/contacts\.yaml:1: x\.phone\.call/)
  })
})
