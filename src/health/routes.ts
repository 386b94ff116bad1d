import { timingSafeEqual } from 'node:crypto'
import { ServiceError } from '../errors'
import type { Route } from '../http/route'
import type { Metrics } from './metrics'

interface HealthParts {
  /** Whether new conversations can be answered. */
  isReady: () => Promise<boolean>
  metrics: Metrics
  /** Without one `/metrics` does not exist. */
  metricsToken: string | undefined
}

/** `live`: the process runs. `ready`: it can answer. `metrics`: counts, for who holds the token. */
export function healthRoutes({ isReady, metrics, metricsToken }: HealthParts): Route[] {
  return [
    { method: 'GET', path: '/health/live', handle: () => ({ status: 200, json: { status: 'live' } }) },
    {
      method: 'GET',
      path: '/health/ready',
      handle: async () =>
        (await isReady()) ? { status: 200, json: { status: 'ready' } } : { status: 503, json: { status: 'not ready' } },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle({ headers }) {
        if (!metricsToken || !sameText(headers.authorization ?? '', `Bearer ${metricsToken}`)) {
          throw new ServiceError('NotFound', 404, 'metrics without the token') // whoever may not see it learns nothing
        }
        return { status: 200, headers: { 'Content-Type': 'text/plain; version=0.0.4' }, body: metrics.text() }
      },
    },
  ]
}

/** Compares in the same time wherever the texts differ. */
function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
