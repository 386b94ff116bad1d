import { describe, expect, it } from '@jest/globals'
import { readSettings } from '../../src/config'

describe('the settings of the directory', () => {
  const all = { OIDC_ISSUER: 'https://login.example/tenant/v2.0', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'secret' }

  it('go together, and say what is missing', () => {
    expect(readSettings(all).OIDC_ISSUER).toBe(all.OIDC_ISSUER)
    expect(() => readSettings({ OIDC_ISSUER: all.OIDC_ISSUER })).toThrow(
      /OIDC_CLIENT_ID, OIDC_CLIENT_SECRET is missing/,
    )
  })

  it('take only https, or a directory on this machine, and never one for every tenant', () => {
    const issuer = (OIDC_ISSUER: string) => () => readSettings({ ...all, OIDC_ISSUER })
    for (const right of ['http://localhost:9000', 'http://127.0.0.1:9000/realms/x']) expect(issuer(right)).not.toThrow()
    for (const wrong of [
      'http://login.example',
      'http://localhost.evil.example/',
      'https://login.microsoftonline.com/common/v2.0',
      'https://login.microsoftonline.com/organizations/v2.0',
    ]) {
      expect(issuer(wrong)).toThrow('OIDC_ISSUER')
    }
  })
})
