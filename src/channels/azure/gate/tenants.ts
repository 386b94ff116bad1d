import type { DocumentStore } from '../../../conversation/stores'

const kind = 'tenant-off'
/** Another instance may have been told. Within a minute everywhere, so well below. */
const lookAgainMs = 20_000

/** The organisations whose people may use the assistant in Teams. */
export interface Tenants {
  /** On our list, and not switched off. @throws {ServiceError} 503 when the store was never reached */
  isOn(tenantId: string): Promise<boolean>
  /** Takes effect at once here, and within 20 s on other instances. @returns false when it is not on our list */
  turn(tenantId: string, state: 'on' | 'off'): Promise<boolean>
  list(): Promise<{ tenantId: string; on: boolean }[]>
}

/** @param tenantIds our own organisation and its partners */
export function createTenants(options: {
  tenantIds: readonly string[]
  documents: Pick<DocumentStore, 'all' | 'put' | 'remove'>
  clock: () => Date
}): Tenants {
  const { documents, clock } = options
  const known = [...new Set(options.tenantIds.map((id) => id.toLowerCase()))]
  let seen: { off: Set<string>; atMs: number } | undefined

  const look = async (): Promise<Set<string>> => {
    const off = new Set<string>()
    // Whatever the document has become: that it is there is what counts.
    for (const { id } of await documents.all(kind)) off.add(id)
    seen = { off, atMs: clock().getTime() }
    return off
  }
  const switchedOff = async (): Promise<Set<string>> => {
    if (seen !== undefined && clock().getTime() - seen.atMs < lookAgainMs) return seen.off
    return look().catch((error: unknown) => {
      if (seen === undefined) throw error
      return seen.off
    })
  }

  return {
    isOn: async (tenantId) => {
      const id = tenantId.toLowerCase()
      return known.includes(id) && !(await switchedOff()).has(id)
    },
    turn: async (tenantId, state) => {
      const id = tenantId.toLowerCase()
      if (!known.includes(id)) return false
      if (state === 'on') await documents.remove(kind, id)
      else await documents.put(kind, id, { since: clock().toISOString() })
      await look()
      return true
    },
    list: async () => {
      const off = await look()
      return known.map((tenantId) => ({ tenantId, on: !off.has(tenantId) }))
    },
  }
}
