import type {
  AlertAttempt,
  Case,
  CaseMessage,
  CaseNote,
  LiveMessage,
  Me,
  OpenedCase,
  SignedOut,
  StaffMember,
  Wire,
} from '../../api'

export type WireCase = Wire<Case>
export type WireMessage = Wire<CaseMessage>
export type WireNote = Wire<CaseNote>
export type WireAlert = Wire<AlertAttempt>
export type Present = Me['present']

/** What is on screen. */
export type Place =
  { name: 'queue' } | { name: 'conversation'; caseId: string } | { name: 'cases' } | { name: 'statistics' }

/** A reply that is not known to be stored. The same `clientId` goes along with every try. */
export interface Outgoing {
  clientId: string
  text: string
  status: 'sending' | 'failed'
  /** Code of a failure. */
  why?: string
}

/** A case that is open on this screen. Nothing of one is ever in another. */
export interface Tab {
  caseId: string
  /** 1 to 9 and on; stays the same while it is open, so that the hand learns it. */
  number: number
  /** `refused`: we may not read it (any more). */
  reading: 'to-do' | 'done' | 'refused'
  /** Opened although it is closed or a colleague's: what was read stays until the tab is put away. */
  withReason: boolean
  messages: readonly WireMessage[]
  hasEarlier: boolean
  notes: readonly WireNote[]
  alerts: readonly WireAlert[]
  outgoing: readonly Outgoing[]
  draft: string
  noteDraft: string
  visitorAway: boolean
  visitorTyping: boolean
  /** Messages of the visitor that came while this was not on screen. */
  unread: number
  /** How far it was scrolled when it was left. */
  scrollTop: number | 'end'
}

/** Something to tell: codes, for which the wording has sentences. */
export type Notice =
  | { kind: 'refused'; code: string; by?: string }
  | { kind: 'transferred-to-you'; number: number }
  | { kind: 'deleted'; messages: number; notes: number }
  | { kind: 'exported' }
  | { kind: 'closed' }

/** Of what was typed, when the session ended: nobody types it twice, and nobody else gets to see it. */
export type Unsent = Pick<Tab, 'caseId' | 'draft' | 'noteDraft' | 'outgoing'>

export interface DeskState {
  me: StaffMember | undefined
  sessionEndsAt: string | undefined
  /** Long without use: the session is about to end. */
  endsSoon: boolean
  signedOut: SignedOut['signIn'] | undefined
  unsent: readonly Unsent[]
  link: 'connecting' | 'live' | 'lost'
  present: Present
  cases: Readonly<Record<string, WireCase>>
  tabs: readonly Tab[]
  place: Place
  /** The page can be seen; what arrives while it cannot is unread. */
  isVisible: boolean
  /** Ids of the case list, in order; undefined before the first search. */
  listed: readonly string[] | undefined
  notice: Notice | undefined
}

/** What happens in and around the desk. */
export type DeskAction =
  | { kind: 'me'; me: Me }
  | { kind: 'signed-out'; signIn: SignedOut['signIn'] }
  | { kind: 'ends-soon'; soon: boolean }
  | { kind: 'link'; link: DeskState['link'] }
  | { kind: 'live'; message: LiveMessage }
  | ({ kind: 'opened'; withReason: boolean } & Wire<OpenedCase>)
  | { kind: 'listed'; cases: readonly WireCase[]; further: boolean }
  | { kind: 'go'; place: Place }
  | { kind: 'visible'; isVisible: boolean }
  | { kind: 'notice'; notice: Notice | undefined }

/** What happens inside one tab. */
export type TabAction = { caseId: string } & (
  | { kind: 'draft'; text: string }
  | { kind: 'note-draft'; text: string }
  | { kind: 'scrolled'; to: Tab['scrollTop'] }
  | { kind: 'sending'; clientId: string; text: string }
  | { kind: 'sent'; clientId: string; message: WireMessage }
  | { kind: 'not-sent'; clientId: string; why: string }
  | { kind: 'take-back'; clientId: string }
  | { kind: 'typing-over' }
  | { kind: 'earlier'; messages: readonly WireMessage[]; hasMore: boolean }
  | { kind: 'not-readable' }
)

export type Action = DeskAction | TabAction | { kind: 'put-away'; caseId: string }

export const initialState: DeskState = {
  me: undefined,
  sessionEndsAt: undefined,
  endsSoon: false,
  signedOut: undefined,
  unsent: [],
  link: 'connecting',
  present: [],
  cases: {},
  tabs: [],
  place: { name: 'queue' },
  isVisible: true,
  listed: undefined,
  notice: undefined,
}
