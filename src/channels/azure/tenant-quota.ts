import type { Log } from '../../log'
import { RateLimit } from '../rate-limit'

/** What each partner organisation may send, all its people together. */
export interface TenantQuota {
  /** Counts one. @returns 0, or the seconds until there is room for one more */
  take(tenantId: string | undefined): number
}

const minuteMs = 60_000

/**
 * Our own organisation has no quota: the desk is in it.
 * @param tenantIds of the partners
 */
export function createTenantQuota(options: {
  perMin: number
  tenantIds: readonly string[]
  clock: () => Date
  log: Log
}): TenantQuota {
  const { perMin, clock, log } = options
  const startMs = clock().getTime()
  const partner = () => ({ rate: new RateLimit(perMin / 60, perMin, startMs), toldAtMs: -Infinity })
  const partners = new Map(options.tenantIds.map((id) => [id.toLowerCase(), partner()]))

  return {
    take: (tenantId = '') => {
      const known = partners.get(tenantId.toLowerCase())
      const nowMs = clock().getTime()
      const retryAfterSec = known?.rate.take(nowMs) ?? 0
      // Names the organisation, so that it can be called or switched off.
      if (known && retryAfterSec > 0 && nowMs - known.toldAtMs >= minuteMs) {
        known.toldAtMs = nowMs
        log('azure.tenant-over-quota', { tenantId: tenantId.toLowerCase() })
      }
      return retryAfterSec
    },
  }
}
