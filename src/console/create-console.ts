import type { CaseStore, StaffStore } from '../desk/case-store'
import type { Desk } from '../desk/desk'
import { Tries } from '../desk/tries'
import type { Route, UpgradeRoute } from '../http/route'
import type { Log } from '../log'
import { createLive, type Live } from './live'
import { consoleRoutes } from './routes'
import { createOwnCookie } from './session/session-cookie'
import { createSessions } from './session/sessions'
import { readAssets } from './shell/assets'
import { createDirectory, type DirectorySettings } from './sign-in/directory'
import { createDirectorySignIn } from './sign-in/directory-sign-in'
import { createInvite, type Invite } from './sign-in/invites'
import type { DirectoryRoles } from './sign-in/membership'
import { createPendingSeal, pendingForSec } from './sign-in/pending'
import { dutch } from './wording.nl'

export interface ConsoleOptions {
  desk: Desk
  staff: StaffStore
  audit: CaseStore['audit']
  settings: {
    /** The address of the desk, without a path. With https the cookies are `__Host-`. */
    publicUrl: string
    production: boolean
    /** Signs what a browser takes along to the directory: 32 random bytes, the same for all instances. */
    signingKey: Uint8Array
    /** Without one people sign in with links only. */
    directory?: DirectorySettings & { roles: DirectoryRoles }
  }
  /** Where `scripts/build-console.ts` put the pages. */
  assetsDir: string
  clock: () => Date
  randomBytes: (size: number) => Buffer
  log: Log
}

export interface Console {
  routes: Route[]
  upgradeRoutes: UpgradeRoute[]
  live: Pick<Live, 'check'>
  invite: Invite
  close(): void
}

const linkTries = { max: 20, windowMs: 600_000 }

/** The desk in a browser: its pages, its calls, its live stream, and who may use them. */
export function createConsole(options: ConsoleOptions): Console {
  const { desk, staff, audit, settings, assetsDir, clock, randomBytes, log } = options
  const { publicUrl, production, directory } = settings
  // In production always: over plain http nobody can sign in then, which is right.
  const secure = production || publicUrl.startsWith('https:')
  const live = createLive({ desk, sessions: () => sessions, log })
  const sessions = createSessions({
    staff,
    audit,
    cookie: createOwnCookie({ name: 'kmt-desk', secure, sameSite: 'Strict' }),
    ended: (tokenHash) => live.sessionEnded(tokenHash),
    clock,
    randomBytes,
  })
  const directorySignIn =
    directory &&
    createDirectorySignIn({
      directory: createDirectory(directory, `${publicUrl}/desk/sign-in/oidc/return`),
      roles: directory.roles,
      staff,
      seal: createPendingSeal({ key: settings.signingKey, clock }),
      // The browser comes back from another site, which a strict cookie would not survive.
      cookie: createOwnCookie({ name: 'kmt-desk-oidc', secure, sameSite: 'Lax', maxAgeSec: pendingForSec }),
      unnamed: dutch.unnamed,
    })
  const deps = {
    desk,
    staff,
    sessions,
    assets: readAssets(assetsDir),
    directory: directorySignIn,
    linkTries: new Tries({ ...linkTries, clock }),
    socketOrigin: new URL(publicUrl).origin.replace(/^http/, 'ws'),
    clock,
    randomBytes,
    log,
  }
  return {
    ...consoleRoutes(deps, live),
    live,
    invite: createInvite({ staff, clock, randomBytes }),
    close: () => live.close(),
  }
}
