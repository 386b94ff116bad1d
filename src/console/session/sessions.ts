import type { AuditRow, StaffMember } from '../../desk/case'
import type { CaseStore, StaffStore } from '../../desk/case-store'
import type { HttpRequest } from '../../http/route'
import { hashToken, newToken } from './secret-token'
import type { OwnCookie } from './session-cookie'

export interface Session {
  staff: StaffMember
  tokenHash: string
}

export interface WatchedSession extends Session {
  /** After this moment it has ended whatever happens. */
  endsAt: Date
}

export interface Sessions {
  /** Ends what the browser had, and gives it a new one. @returns the value of `Set-Cookie` */
  begin(request: HttpRequest, staff: StaffMember): Promise<string>
  /** Who calls; counts as use. */
  of(request: HttpRequest): Promise<Session | undefined>
  /** The same without counting as use. */
  watch(request: HttpRequest): Promise<WatchedSession | undefined>
  isOpen(tokenHash: string): Promise<boolean>
  /** @returns the value of `Set-Cookie` */
  end(request: HttpRequest): Promise<string>
}

/**
 * Who is signed in, by a cookie of which the store keeps a hash. Fifteen minutes without use end a session, and ten
 * hours do in any case; the store counts both.
 */
export function createSessions(options: {
  staff: Pick<StaffStore, 'createSession' | 'session' | 'watchSession' | 'endSession'>
  audit: CaseStore['audit']
  cookie: OwnCookie
  /** Closes what stands open on a session. */
  ended: (tokenHash: string) => void
  clock: () => Date
  randomBytes: (size: number) => Buffer
}): Sessions {
  const { staff: store, cookie, clock, randomBytes } = options

  const audit = (action: AuditRow['action'], { id }: StaffMember): Promise<void> =>
    options.audit({ at: clock(), actorId: id, action, caseId: undefined, result: 'done' })

  const hashOf = (request: HttpRequest): string | undefined => {
    const token = cookie.read(request)
    return token === undefined ? undefined : hashToken(token)
  }

  const watch = async (request: HttpRequest): Promise<WatchedSession | undefined> => {
    const tokenHash = hashOf(request)
    const found = tokenHash === undefined ? undefined : await store.watchSession(tokenHash, clock())
    return found && tokenHash !== undefined ? { ...found, tokenHash } : undefined
  }

  const end = async (request: HttpRequest): Promise<void> => {
    const session = await watch(request)
    if (!session) return
    await store.endSession(session.tokenHash)
    options.ended(session.tokenHash)
    await audit('sign-out', session.staff)
  }

  return {
    async begin(request, staff) {
      await end(request)
      const token = newToken(randomBytes)
      await store.createSession({ tokenHash: hashToken(token), staffId: staff.id, at: clock() })
      await audit('sign-in', staff)
      return cookie.set(token)
    },

    async of(request) {
      const tokenHash = hashOf(request)
      const staff = tokenHash === undefined ? undefined : await store.session(tokenHash, clock())
      return staff && tokenHash !== undefined ? { staff, tokenHash } : undefined
    },

    watch,
    isOpen: async (tokenHash) => (await store.watchSession(tokenHash, clock())) !== undefined,

    async end(request) {
      await end(request)
      return cookie.clear()
    },
  }
}
