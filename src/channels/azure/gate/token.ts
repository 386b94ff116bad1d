import type { IncomingHttpHeaders } from 'node:http'
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { z } from 'zod'
import type { ServiceHosts } from '../service-hosts'
import type { InboundActivity } from './inbound-activity'
import { Refusal, type Why } from './refusal'
import type { SigningKeys } from './signing-keys'

const algorithms = ['RS256', 'RS384', 'RS512']
const clockToleranceSec = 300
const maxTokenChars = 8_192

const headerSchema = z.object({ alg: z.enum(algorithms), kid: z.string().min(1).max(200) })

/** Not checked yet, besides their form and what costs nothing. */
export interface PresentedToken {
  text: string
  kid: string
  serviceUrl: string
}

/**
 * Tokens with which the channel service shows that it is the one who calls.
 *
 * Source: "Authentication with the Bot Connector API", the section on requests from the connector to a bot. Stricter in
 * this: one audience, an expiry and `serviceurl` must be there, and the ways in for the Emulator, other bots (skills)
 * and the App Service Extension do not exist.
 */
export interface TokenCheck {
  /** Reads the token, and refuses what needs no key to be refused. */
  read(headers: IncomingHttpHeaders): PresentedToken
  /** Checks that the channel service signed it, for this activity. */
  verify(token: PresentedToken, activity: InboundActivity): Promise<void>
}

export function createTokenCheck(options: {
  appId: string
  issuer: string
  keys: SigningKeys
  hosts: ServiceHosts
  clock: () => Date
}): TokenCheck {
  const { appId, issuer, keys, hosts, clock } = options
  const claimsSchema = z.object({
    iss: z.literal(issuer),
    // One audience: a list could name others for whom it was made.
    aud: z.literal(appId),
    exp: z.number(),
    serviceurl: z.string(),
    // Who is no channel says here which bot it is.
    appid: z.undefined().optional(),
    azp: z.undefined().optional(),
  })

  return {
    read: ({ authorization }) => {
      const text = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
      if (text === undefined || text.length > maxTokenChars) throw new Refusal('header')
      const header = headerSchema.safeParse(decoded(() => decodeProtectedHeader(text)))
      if (!header.success) throw new Refusal(header.error.issues[0]?.path[0] === 'alg' ? 'algorithm' : 'key')
      const claims = claimsSchema.safeParse(decoded(() => decodeJwt(text)))
      if (!claims.success) throw new Refusal(whyOf(claims.error.issues[0]?.path[0]))
      const { exp, serviceurl: serviceUrl } = claims.data
      if (exp + clockToleranceSec < clock().getTime() / 1000) throw new Refusal('expired')
      return { text, kid: header.data.kid, serviceUrl }
    },

    verify: async ({ text, kid, serviceUrl }, activity) => {
      const address = hosts(serviceUrl)
      if (address === undefined || address !== hosts(activity.serviceUrl)) throw new Refusal('service-address')
      const key = await keys.find(kid)
      if (key === undefined) throw new Refusal('key')
      const { endorsements, keySet } = key
      if (endorsements.length > 0 && !endorsements.includes(activity.channelId)) throw new Refusal('endorsement')
      const rules = {
        algorithms,
        issuer,
        audience: appId,
        requiredClaims: ['exp'],
        clockTolerance: clockToleranceSec,
        currentDate: clock(),
      }
      await jwtVerify(text, keySet, rules).catch((cause: unknown) => {
        throw new Refusal('signature', cause)
      })
    },
  }
}

function decoded(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    throw new Refusal('header')
  }
}

function whyOf(claim: PropertyKey | undefined): Why {
  return claim === 'iss' ? 'issuer' : claim === 'aud' ? 'audience' : 'claims'
}
