/**
 * Decides which addresses are service addresses that we call.
 * @returns the address in its one spelling, ending with a slash; undefined when it is none of theirs
 */
export type ServiceHosts = (url: string) => string | undefined

/**
 * Stricter than URLs are: no userinfo, port, query, dots, percent or other signs in which two programs may read two
 * addresses.
 */
const path = String.raw`(?<path>(?:/[\w-]+)*)/?`
const hostName = String.raw`(?<host>(?:[a-z0-9-]+\.)+[a-z]+)`
const azureAddress = new RegExp(`^https://${hostName}${path}$`, 'i')
const loopbackAddress = new RegExp(
  String.raw`^http://(?<host>(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)${path}$`,
  'i',
)

/** Azure Bot Service: Teams is behind `smba`, Messenger behind `facebook.botframework.com`. */
export const azureHosts: ServiceHosts = (url) =>
  spell(
    'https',
    azureAddress.exec(url),
    (host) => host === 'smba.trafficmanager.net' || host.endsWith('.botframework.com'),
  )

/** This machine: Microsoft's Agents Playground, and tests. */
export const loopbackHosts: ServiceHosts = (url) => spell('http', loopbackAddress.exec(url), () => true)

function spell(scheme: string, match: RegExpExecArray | null, allowed: (host: string) => boolean): string | undefined {
  const host = match?.groups?.['host']?.toLowerCase()
  if (host === undefined || !allowed(host)) return undefined
  return `${scheme}://${host}${match?.groups?.['path'] ?? ''}/`
}
