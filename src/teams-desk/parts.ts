import type { DocumentStore } from '../conversation/stores'
import type { PostOffice } from '../conversation/staff-room'
import type { CaseStore, StaffStore } from '../desk/case-store'
import type { Desk } from '../desk/desk'
import type { Log } from '../log'
import type { Background } from './background'

export interface TeamsDeskOptions {
  /** The directory of the organisation itself. People of any other are never staff. */
  homeTenantId: string
  desk: Desk
  staff: Pick<StaffStore, 'find' | 'findByDirectory' | 'redeemInvite' | 'save'>
  /** How a case stands, for cards without words; and the trail in which a sign-in is written down. */
  cases: Pick<CaseStore, 'read' | 'audit'>
  documents: DocumentStore
  office: PostOffice
  /** As the tokens of one-time links are stored. */
  hashToken: (token: string) => string
  clock: () => Date
  ids: () => string
  log: Log
}

/** What the parts of the desk in Teams work with. */
export interface TeamsDeskParts extends TeamsDeskOptions {
  background: Background
}
