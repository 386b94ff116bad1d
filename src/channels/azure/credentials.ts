/** How the bot proves to Azure who it is: one of the kinds of a bot registration. */
export type BotCredentials =
  | { type: 'SingleTenant'; appId: string; tenantId: string; password: string }
  | { type: 'SingleTenant'; appId: string; tenantId: string; certificate: { thumbprint: string; privateKey: string } }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }

/** As `ConfigurationServiceClientCredentialFactory` names them. Without an app id it asks and gives no proof at all. */
export function credentialSettings(credentials: BotCredentials | undefined): Record<string, string> {
  if (credentials === undefined) return {}
  const { type, appId, tenantId } = credentials
  return {
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ...('password' in credentials && { MicrosoftAppPassword: credentials.password }),
    ...('certificate' in credentials && {
      CertificateThumbprint: credentials.certificate.thumbprint,
      CertificatePrivateKey: credentials.certificate.privateKey,
    }),
  }
}
