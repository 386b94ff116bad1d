import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { load as parse } from 'js-yaml'

interface Phone {
  text: string
  call: string
  status: string
}
type Table = Record<string, Record<string, Phone>>

const table = parse(readFileSync('knowledge/contacts.yaml', 'utf8')) as Table

/**
 * A second copy of the numbers, on purpose: a wrong number is the worst mistake we can make. Whoever changes a number
 * changes it in two places, and looks at the source twice.
 */
const numbers: Record<string, string> = {
  'emergency phone': '112',
  'suicide-prevention phone': '113',
  'suicide-prevention free-phone': '08000113',
  'police phone': '09008844',
  'kmt phone': '+31534876665',
  'comensha phone': '+31334481186',
  'labour-inspectorate phone': '08005151',
  'labour-inspectorate phone-abroad': '+31703334444',
  'report-crime-anonymously phone': '08007000',
  'veilig-thuis phone': '08002000',
  'victim-support phone': '09000101',
  'child-helpline phone': '08000432',
  'sexual-assault-centre phone': '08000188',
}

const phones = Object.entries(table).flatMap(([id, row]) =>
  Object.entries(row)
    .filter(([field]) => field.endsWith('phone') || field.startsWith('phone'))
    .map(([field, phone]) => ({ name: `${id} ${field}`, ...phone })),
)

describe('the table of contacts', () => {
  it('holds the confirmed numbers, each as it was checked a second time', () => {
    const confirmed = phones.filter(({ status }) => status !== 'unverified')
    expect(Object.fromEntries(confirmed.map(({ name, call }) => [name, call]))).toEqual(numbers)
  })

  it.each(phones)('shows $name as the number that is dialled', ({ text, call }) => {
    const digits = (value: string) => value.replace(/^\+31\s?/, '0').replace(/\D/g, '')
    expect(digits(text)).toBe(digits(call))
  })

  it('gives no number that nobody confirmed', () => {
    expect(phones.filter(({ status }) => status === 'unverified').map(({ name }) => name)).toEqual(['fairwork phone', 'fier phone'])
  })
})
