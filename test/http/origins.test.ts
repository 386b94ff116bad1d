import { describe, expect, it } from '@jest/globals'
import { createOrigins } from '../../src/http/origins'

const publicUrl = 'https://chat.example/'

describe('the list of origins', () => {
  it('holds exact origins and our own, and nothing that looks like them', () => {
    const origins = createOrigins({ list: ['https://partner.example/'], publicUrl, development: false })
    expect(origins.allows('https://partner.example')).toBe(true)
    expect(origins.allows('https://chat.example')).toBe(true)
    for (const other of [
      'http://partner.example',
      'https://partner.example:8443',
      'https://www.partner.example',
      'https://partner.example.evil.example',
      'http://localhost:3978',
      'null',
      '',
    ]) {
      expect(origins.allows(other)).toBe(false)
    }
  })

  it('is open to this machine only in development and while it is empty', () => {
    const open = createOrigins({ list: [], publicUrl, development: true })
    for (const local of ['http://localhost:5173', 'http://127.0.0.1', 'http://[::1]:80']) {
      expect(open.allows(local)).toBe(true)
    }
    expect(open.allows('http://localhost.evil.example')).toBe(false)
    expect(createOrigins({ list: [], publicUrl, development: false }).allows('http://localhost')).toBe(false)
    const listed = createOrigins({ list: ['https://partner.example'], publicUrl, development: true })
    expect(listed.allows('http://localhost:5173')).toBe(false)
  })

  it('knows our own pages', () => {
    const origins = createOrigins({ list: ['https://partner.example'], publicUrl, development: false })
    expect([origins.isOwn('https://chat.example'), origins.isOwn('https://partner.example')]).toEqual([true, false])
  })
})
