import { createAzure, type Azure, type AzureOptions } from '../channels/azure/create-azure'
import type { BotCredentials } from '../channels/azure/credentials'
import type { Settings } from '../config'

/** Teams and Messenger, when the settings open that door. */
export async function openAzure(
  settings: Settings,
  options: Omit<AzureOptions, 'credentials' | 'partnerTenants' | 'settings' | 'staff'> & {
    room: NonNullable<AzureOptions['staff']>['room']
  },
): Promise<Azure | undefined> {
  const { MicrosoftAppTenantId: tenantId, BOT_LOCAL, TEAMS_TENANTS, MESSENGER_PAGES, MESSENGER_HUMAN_AGENT } = settings
  const { room, ...parts } = options
  const credentials = BOT_LOCAL ? 'local' : credentialsOf(settings)
  if (credentials === undefined) return undefined
  return createAzure({
    ...parts,
    credentials,
    partnerTenants: TEAMS_TENANTS,
    settings: { pages: MESSENGER_PAGES, humanAgent: MESSENGER_HUMAN_AGENT },
    ...(tenantId && { staff: { room, tenantId } }),
  })
}

/** Which proof belongs to which kind was checked when the settings were read. */
function credentialsOf(settings: Settings): BotCredentials | undefined {
  const { MicrosoftAppType: type, MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = settings
  const {
    MicrosoftAppPassword: password,
    CertificateThumbprint: thumbprint,
    CertificatePrivateKey: privateKey,
  } = settings
  if (appId === undefined || tenantId === undefined) return undefined
  if (type === 'UserAssignedMSI') return { type, appId, tenantId }
  if (password !== undefined) return { type, appId, tenantId, password }
  if (thumbprint === undefined || privateKey === undefined) return undefined
  return { type, appId, tenantId, certificate: { thumbprint, privateKey } }
}
