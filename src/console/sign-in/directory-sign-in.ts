import type { StaffMember } from '../../desk/case'
import type { StaffStore } from '../../desk/case-store'
import type { HttpRequest } from '../../http/route'
import type { OwnCookie } from '../session/session-cookie'
import { DirectoryRefused, type Directory } from './directory'
import { memberFor, type DirectoryRoles } from './membership'
import type { PendingSeal } from './pending'

export interface DirectorySignIn {
  start(): Promise<{ url: string; cookie: string }>
  /** @throws {DirectoryAway | DirectoryRefused} */
  finish(request: HttpRequest): Promise<StaffMember>
}

/** The way to the directory and back. */
export function createDirectorySignIn(options: {
  directory: Directory
  roles: DirectoryRoles
  staff: Pick<StaffStore, 'findByDirectory' | 'save'>
  seal: PendingSeal
  cookie: OwnCookie
  unnamed: string
}): DirectorySignIn {
  const { directory, seal, cookie } = options
  return {
    async start() {
      const { url, pending } = await directory.start()
      return { url, cookie: cookie.set(seal.seal(pending)) }
    },
    async finish(request) {
      // Without what this browser took along, somebody else's answer could be brought here.
      const pending = seal.open(cookie.read(request))
      if (!pending) throw new DirectoryRefused('not-started-here')
      const person = await directory.finish(request.query, pending)
      const member = await memberFor(person, options)
      if (!member) throw new DirectoryRefused('not-on-list')
      return member
    },
  }
}
