import type { Desk } from '../desk/desk'
import type { Tries } from '../desk/tries'
import type { StaffStore } from '../desk/case-store'
import type { Log } from '../log'
import type { Assets } from './shell/assets'
import type { Sessions } from './session/sessions'
import type { DirectorySignIn } from './sign-in/directory-sign-in'

/** What the handlers work with. */
export interface Dependencies {
  desk: Desk
  staff: Pick<StaffStore, 'redeemInvite'>
  sessions: Sessions
  assets: Assets
  /** Absent when no directory is set: then people come in by links only. */
  directory: DirectorySignIn | undefined
  /** Links tried, per network. */
  linkTries: Tries
  /** Where sockets are, for browsers before 2022: `wss://desk.example.nl`. */
  socketOrigin: string
  clock: () => Date
  randomBytes: (size: number) => Buffer
  log: Log
}
