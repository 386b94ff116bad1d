import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

/**
 * A directory of an organisation, as its own process: `oidc-provider`, certified, and an ES module, which jest does not
 * load. Who signs in is in the header `X-Account`, encoded, where a person would type a password: `subject|first
 * name|role,role`.
 * Arguments: port, client id, client secret, redirect address. Says `ready` when it listens.
 */
const [port = '', clientId = '', clientSecret = '', redirectUri = ''] = process.argv.slice(2)

const accounts = new Map<string, { given_name: string | undefined; roles: string[] }>()

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
  claims: { openid: ['sub'], profile: ['given_name', 'roles'] },
  // As Entra ID does: names and roles stand in the ID token.
  conformIdTokenClaims: false,
  cookies: { keys: [randomUUID()] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...accounts.get(accountId) }) }),
  // Who uses a client of their own organisation is not asked whether it may see their name.
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc
    if (!client || !session?.accountId) return undefined
    const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
})

async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const account = decodeURIComponent(String(request.headers['x-account'] ?? ''))
  const [accountId = '', name, roles = ''] = account.split('|')
  accounts.set(accountId, { given_name: name, roles: roles.split(',').filter(Boolean) })
  const cancelled = { error: 'access_denied', error_description: 'cancelled' }
  const result = accountId === '' ? cancelled : { login: { accountId } }
  await provider.interactionFinished(request, response, result)
}

const handle = provider.callback()
createServer((request, response) => {
  if (request.url?.startsWith('/interaction/')) void interact(request, response)
  else void handle(request, response)
}).listen(Number(port), 'localhost', () => process.stdout.write('ready\n'))
