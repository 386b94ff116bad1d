/** Where Azure Bot Service is. Tests put a service of their own in its place. */
export interface ChannelService {
  /** Who signs the tokens of what comes in. */
  issuer: string
  /** OpenID metadata, which names the document with the keys. */
  metadataUrl: string
}

/** The public cloud. */
export const publicChannelService: ChannelService = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
}
