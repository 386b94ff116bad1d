import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { ServiceError } from '../../../errors'
import type { Log } from '../../../log'

const keepMs = 24 * 3_600_000
const newKeyMs = 3_600_000
const retryMs = 10_000
const timeoutMs = 5_000

export interface SigningKey {
  /** Gives jose the key. */
  keySet: ReturnType<typeof createLocalJWKSet>
  /** Channels that it may sign for; none: every channel. */
  endorsements: readonly string[]
}

export interface SigningKeys {
  /**
   * Undefined when the channel service has no such key.
   * @throws {ServiceError} 503 when that is not known, because the key was never seen and the service cannot be asked
   */
  find(kid: string): Promise<SigningKey | undefined>
}

const metadataSchema = z.object({ jwks_uri: z.url() })
const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  endorsements: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
})
const keysSchema = z.object({
  keys: z.array(z.unknown()).transform((keys) => keys.flatMap((key) => keySchema.safeParse(key).data ?? [])),
})

/**
 * The keys with which the channel service signs, read from its OpenID metadata.
 *
 * They are read again after 24 hours, and when a new one is used, at most once an hour. When that fails the old ones
 * stay in use, and it is tried again after 10 seconds: an outage there must not become ours. A token of a key that
 * nobody could look up is answered with 503 and not 401: the channel service sends again what failed, but takes a
 * refusal as final, and the message of a person would be lost. jose's `createRemoteJWKSet` does neither: past its age it
 * refuses known keys too, and a failed try does not count for its cooldown.
 */
export function createSigningKeys(options: { metadataUrl: string; clock: () => Date; log: Log }): SigningKeys {
  const { metadataUrl, clock, log } = options
  let held: { keys: Map<string, SigningKey>; atMs: number } | undefined
  let failedAtMs: number | undefined
  let reading: Promise<void> | undefined

  const read = async (): Promise<void> => {
    try {
      held = { keys: await readKeys(metadataUrl), atMs: clock().getTime() }
      failedAtMs = undefined
    } catch (error) {
      failedAtMs = clock().getTime()
      log('azure.keys-failed', { cause: error instanceof Error ? error.name : typeof error })
    }
    reading = undefined
  }

  return {
    find: async (kid) => {
      const nowMs = clock().getTime()
      const ageMs = held === undefined ? Infinity : nowMs - held.atMs
      const mayRead = failedAtMs === undefined || nowMs - failedAtMs >= retryMs
      if (ageMs >= (held?.keys.has(kid) ? keepMs : newKeyMs) && mayRead) await (reading ??= read())
      const key = held?.keys.get(kid)
      if (key === undefined && failedAtMs !== undefined) {
        throw new ServiceError('KeysUnavailable', 503, 'the keys cannot be read', { retryAfterSec: retryMs / 1000 })
      }
      return key
    },
  }
}

async function readKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const { jwks_uri: keysUrl } = metadataSchema.parse(await readDocument(metadataUrl))
  if (new URL(keysUrl).protocol !== new URL(metadataUrl).protocol) throw new Error('keys elsewhere than metadata')
  const { keys } = keysSchema.parse(await readDocument(keysUrl))
  if (keys.length === 0) throw new Error('no keys')
  const keySet = createLocalJWKSet({ keys } satisfies JSONWebKeySet)
  return new Map(keys.map(({ kid, endorsements }) => [kid, { keySet, endorsements }]))
}

async function readDocument(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}
