import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

/**
 * Gives each network a name for counting, so that no address goes further than this file: a hash with a key that
 * lives in memory only and is thrown away every day.
 */
export function createSourceKeys(options: {
  clock: () => Date
  randomBytes: (size: number) => Buffer
}): (address: string) => string {
  let day = ''
  let key: Buffer = Buffer.alloc(0)
  return (address) => {
    const today = options.clock().toISOString().slice(0, 10)
    if (today !== day) [day, key] = [today, options.randomBytes(32)]
    return createHmac('sha256', key).update(network(address)).digest('base64url')
  }
}

/** One household or phone holds a whole /64 of IPv6 addresses, so those count as one. */
function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail.split(':').filter(Boolean)
  const groups = [...start, ...Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0'), ...end]
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}

/**
 * The address of the caller. `X-Forwarded-For` is believed only for as many entries, from the right, as there are
 * proxies of our own: anything further left was written by the caller.
 */
export function callerAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const list = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return (trustedProxies > 0 ? list.at(-trustedProxies) : undefined) ?? socketAddress ?? ''
}
