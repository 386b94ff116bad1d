import type { Configuration } from 'openid-client'
import type { Pending } from './pending'

export interface DirectorySettings {
  /** As the directory writes itself in its tokens. With Entra ID the address that has the tenant in it. */
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim with roles or groups: `roles` (app roles of Entra ID) or `groups`. */
  rolesClaim: string
}

/** A person, as the directory vouches for them. */
export interface DirectoryPerson {
  issuer: string
  subject: string
  givenName: string | undefined
  roles: string[]
}

export interface Directory {
  /** @returns where the browser goes, and what must be the same when it comes back */
  start(): Promise<{ url: string; pending: Pending }>
  /**
   * @param query of the address that the browser came back to
   * @throws {DirectoryAway | DirectoryRefused}
   */
  finish(query: URLSearchParams, pending: Pending): Promise<DirectoryPerson>
}

/** The directory cannot be reached or is out of order: trying again later makes sense. */
export class DirectoryAway extends Error {
  override readonly name = 'DirectoryAway'
  constructor(
    readonly code: string,
    cause: unknown,
  ) {
    super('the directory does not answer', { cause })
  }
}

/** The answer is not one for us, or says no. */
export class DirectoryRefused extends Error {
  override readonly name = 'DirectoryRefused'
  constructor(
    readonly code: string,
    cause?: unknown,
  ) {
    super('the directory refused', { cause })
  }
}

const timeoutSec = 5

/** Codes of `openid-client` for an answer that no directory in order gives. */
const awayCodes = new Set<unknown>([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])

/**
 * Signs in by OpenID Connect: authorization code with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 9700).
 * `openid-client` checks issuer, audience, expiry and nonce of the ID token, and here its signature too.
 * @param redirectUri where the directory sends the browser back to; it must be registered there
 */
export function createDirectory(settings: DirectorySettings, redirectUri: string): Directory {
  const issuer = new URL(settings.issuer)
  // Loaded with the first sign-in: most starts need it late or never, and it exists as an ES module only.
  const library = () => import('openid-client')
  let known: Promise<Configuration> | undefined

  const discover = async (): Promise<Configuration> => {
    const oidc = await library()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the settings allow http on this machine only
    const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
    return oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: timeoutSec,
      execute: [oidc.enableNonRepudiationChecks, ...insecure],
    })
  }
  /** Asked once; after a failure asked again by the next person. */
  const configuration = async (): Promise<Configuration> => {
    known ??= discover()
    try {
      return await known
    } catch (error) {
      known = undefined
      throw new DirectoryAway(codeOf(error), error)
    }
  }

  return {
    async start() {
      const [oidc, config] = [await library(), await configuration()]
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, pending }
    },

    async finish(query, { state, nonce, codeVerifier }) {
      const [oidc, config] = [await library(), await configuration()]
      const returned = new URL(redirectUri)
      returned.search = query.toString()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new DirectoryRefused('no-id-token')
        const { iss, sub, given_name: givenName } = claims
        return {
          issuer: iss,
          subject: sub,
          givenName: typeof givenName === 'string' ? givenName : undefined,
          roles: [claims[settings.rolesClaim] ?? []].flat().filter((role) => typeof role === 'string'),
        }
      } catch (error) {
        if (error instanceof DirectoryRefused) throw error
        if (isAway(error)) throw new DirectoryAway(codeOf(error), error)
        throw new DirectoryRefused(codeOf(error), error)
      }
    },
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, status } = error as { code?: unknown; status?: unknown } // foreign errors: reading is safe
  if (typeof status === 'number') return status >= 500
  // Every refusal has a code; `fetch` without an answer has none.
  return code === undefined || awayCodes.has(code)
}

/** `access_denied`, `OAUTH_TIMEOUT`: a word of a protocol, never a text from outside. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { error: word, code } = error as { error?: unknown; code?: unknown } // foreign errors: reading is safe
  const found = [word, code].find((value) => typeof value === 'string' && /^[A-Za-z_]{2,50}$/.test(value))
  return typeof found === 'string' ? found : error.name
}
