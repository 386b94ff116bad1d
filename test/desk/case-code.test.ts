import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { createCaseCodes, readCaseCode } from '../../src/desk/case-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTWXYZ'
const pepper = Buffer.alloc(32, 7)
const { code } = createCaseCodes({ pepper, randomBytes }).fresh()
const plain = code.replaceAll('-', '')

describe('a case code', () => {
  it('has five groups of four without characters that look or sound alike, and 94 bits of chance', () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TW-Z]{4}-){4}[0-9A-HJKMNP-TW-Z]{4}$/)
    expect(19 * Math.log2(alphabet.length)).toBeGreaterThan(80)
  })

  it('is read however people write it', () => {
    const asHeard = plain.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('w', 'v')
    for (const written of [code, plain, asHeard, code.replaceAll('-', ' '), ` ${code.replaceAll('-', ' – ')}\n`])
      expect(readCaseCode(written)).toEqual({ code: plain })
  })

  it('tells every single wrong character from an unknown code, without asking the store', () => {
    for (const index of Array.from(plain).keys()) {
      for (const wrong of alphabet.replace(plain.charAt(index), '')) {
        const typed = plain.slice(0, index) + wrong + plain.slice(index + 1)
        // A changed digit can leave too few digits for a code: then it is read as a sentence, never as a code.
        expect([undefined, 'mistyped']).toContain(readCaseCode(typed))
      }
    }
  })

  it('finds two characters that changed places, one that is missing and one too many', () => {
    for (let index = 0; index < 19; index++) {
      if (plain[index] === plain[index + 1]) continue
      const typed = plain.slice(0, index) + plain.charAt(index + 1) + plain.charAt(index) + plain.slice(index + 2)
      expect(readCaseCode(typed)).toBe('mistyped')
    }
    expect(readCaseCode('2345-6789-ABCD-EFGH-JKM')).toBe('mistyped')
    expect(readCaseCode('2345-6789-ABCD-EFGH-JKMNP')).toBe('mistyped')
  })

  it('is not heard in sentences, phone numbers or account numbers', () => {
    const others = [
      'deze code doet niet meer',
      'kan iemand mij helpen',
      '0612345678',
      'NL00BANK0123456789',
      'straat 12 1234AB Enschede',
    ]
    for (const text of others) expect(readCaseCode(text)).toBeUndefined()
  })

  it('is never given out in a form that could be taken for a sentence', () => {
    // Bytes that would spell letters only, and then a code with two digits.
    const bytes = [Buffer.alloc(19, 12), Buffer.from([2, 3, ...Array<number>(17).fill(12)])]
    const codes = createCaseCodes({ pepper, randomBytes: () => bytes.shift() ?? randomBytes(19) })
    expect(codes.fresh().code).toMatch(/^23CC-CCCC-CCCC-CCCC-CCC/)
  })

  it('is stored as a slow hash that only this service can make', async () => {
    const ours = createCaseCodes({ pepper, randomBytes })
    const theirs = createCaseCodes({ pepper: Buffer.alloc(32, 8), randomBytes })
    const made = ours.fresh()
    const read = readCaseCode(made.code)
    if (read === undefined || read === 'mistyped') throw new Error('a fresh code must be readable')
    expect(await ours.hash(read.code)).toBe(made.codeHash)
    expect(await theirs.hash(read.code)).not.toBe(made.codeHash)
    expect(made.codeHash).not.toContain(read.code)
  })

  it('is another one every time', () => {
    const codes = createCaseCodes({ pepper, randomBytes })
    expect(new Set(Array.from({ length: 5 }, () => codes.fresh().code)).size).toBe(5)
  })
})
