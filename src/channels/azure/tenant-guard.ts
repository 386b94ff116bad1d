import type { Address } from './address'
import type { Failed } from './channel-call'
import type { Connector } from './connector'
import type { Tenants } from './gate/tenants'

/** Nothing is said to people of an organisation that was switched off, whatever was on its way to them. */
export function onlyWhereOpen(connector: Connector, tenants: Pick<Tenants, 'isOn'>): Connector {
  const closed = async ({ channel, tenantId = '' }: Address): Promise<Failed | undefined> => {
    if (channel !== 'teams') return undefined
    try {
      return (await tenants.isOn(tenantId)) ? undefined : { failed: 'refused', code: 'TenantOff' }
    } catch {
      return { failed: 'unreachable', code: 'StoreUnavailable' } // not sent, so it may be tried again
    }
  }
  return {
    send: async (address, activity) => (await closed(address)) ?? connector.send(address, activity),
    update: async (address, id, activity) => (await closed(address)) ?? connector.update(address, id, activity),
    startThread: async (address, activity) => (await closed(address)) ?? connector.startThread(address, activity),
    openPersonal: async (address) => (await closed(address)) ?? connector.openPersonal(address),
  }
}
