import type { IncomingHttpHeaders } from 'node:http'
import type { Log } from '../../../log'
import type { ServiceHosts } from '../service-hosts'
import { inboundActivitySchema, type InboundActivity } from './inbound-activity'
import { createRefusalLog, Refusal } from './refusal'
import type { Tenants } from './tenants'
import type { TokenCheck } from './token'

export interface Gate {
  /**
   * Lets in what the channel service sent, of people who may use the assistant. What costs least is checked first;
   * nothing is stored, and nobody but the key server is called.
   * @throws {ServiceError} 400 or 401; 503 when it cannot be decided now
   */
  check(headers: IncomingHttpHeaders, body: unknown): Promise<InboundActivity>
}

export interface GateOptions {
  /** `local`: no token is asked, and everybody is let in who calls for Teams on this machine. */
  tokens: TokenCheck | 'local'
  hosts: ServiceHosts
  tenants: Pick<Tenants, 'isOn'>
  /** Facebook pages that we answer for; with none, Messenger is closed. */
  pages: readonly string[]
  clock: () => Date
  log: Log
}

export function createGate({ tokens, hosts, tenants, pages, clock, log }: GateOptions): Gate {
  const note = createRefusalLog({ log, clock })

  const check = async (headers: IncomingHttpHeaders, body: unknown): Promise<InboundActivity> => {
    // The channel service is no web page. A page could reach the local mode, in the browser of who develops.
    if (headers.origin !== undefined) throw new Refusal('header')
    const token = tokens === 'local' ? undefined : tokens.read(headers)
    const activity = readActivity(body)
    if (hosts(activity.serviceUrl) === undefined) throw new Refusal('service-address')
    if (tokens === 'local' || token === undefined) {
      if (activity.channelId !== 'msteams') throw new Refusal('channel')
      return activity
    }
    await tokens.verify(token, activity)
    if (activity.channelId === 'facebook' && !pages.includes(pageOf(activity))) throw new Refusal('page')
    if (activity.channelId === 'msteams' && !(await tenants.isOn(tenantOf(activity)))) throw new Refusal('tenant')
    return activity
  }

  return {
    check: (headers, body) =>
      check(headers, body).catch((error: unknown) => {
        if (error instanceof Refusal) note(error)
        throw error
      }),
  }
}

function readActivity(body: unknown): InboundActivity {
  // Nobody but an attacker names a field like that: it would reach for the prototype of every object it is copied to.
  if (hasKey(body, '__proto__')) throw new Refusal('body')
  const read = inboundActivitySchema.safeParse(body)
  if (read.success) return read.data
  throw new Refusal(read.error.issues[0]?.path[0] === 'channelId' ? 'channel' : 'body', read.error)
}

/** The body was read with a limit on its depth. */
function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, key) || Object.values(value).some((each) => hasKey(each, key))
}

/** The organisation may be named twice; two different ones are none. */
function tenantOf({ channelData, conversation }: InboundActivity): string {
  const named = [channelData?.tenant?.id, conversation.tenantId].flatMap((id) => (id ? [id.toLowerCase()] : []))
  const [tenantId] = named
  if (tenantId === undefined || named.some((other) => other !== tenantId)) throw new Refusal('tenant')
  return tenantId
}

/** The page is who was written to; of an echo it is who wrote. */
function pageOf({ channelData, from, recipient }: InboundActivity): string {
  return channelData?.message?.is_echo ? from.id : recipient.id
}
