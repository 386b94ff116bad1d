import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { channelScope, createBotAdapter } from '../../../src/channels/azure/adapter'
import { credentialSettings, type BotCredentials } from '../../../src/channels/azure/credentials'
import { appId, homeTenant } from '../../support/bot-service'

const privateKey = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
)
const bot = { appId, tenantId: homeTenant }

const kinds: [string, BotCredentials][] = [
  ['MicrosoftAppCredentials', { type: 'SingleTenant', ...bot, password: 'x' }],
  [
    'CertificateAppCredentials',
    { type: 'SingleTenant', ...bot, certificate: { thumbprint: 'ab'.repeat(20), privateKey } },
  ],
  ['ManagedIdentityAppCredentials', { type: 'UserAssignedMSI', ...bot }],
]

it.each(kinds)(
  'each kind of bot registration asks for its token by %s, in its own tenant',
  async (name, credentials) => {
    const adapter = await createBotAdapter({ credentials, clock: () => new Date(), log: () => undefined })
    expect(adapter.appId).toBe(appId)
    const factory = new ConfigurationServiceClientCredentialFactory(credentialSettings(credentials))
    expect(await factory.isAuthenticationDisabled()).toBeFalsy()
    const made = await factory.createCredentials(appId, channelScope, 'https://login.microsoftonline.com/x', true)
    expect(made.constructor.name).toBe(name)
    // A managed identity belongs to one tenant by itself.
    if (credentials.type === 'SingleTenant') expect(made).toHaveProperty('tenant', homeTenant)
  },
)
