import type { ColumnType, Generated } from 'kysely'
import type { HandOffReason } from '../conversation/hand-off'
import type { Language } from '../conversation/language'
import type { Owner } from '../conversation/owner'
import type { TriageLevel } from '../conversation/triage'
import type { Channel } from '../conversation/turn'
import type { AuditRow, CaseOutcome, Delivery, StaffMember } from '../desk/case'
import type { AlertAttempt, Deadline } from '../desk/case-store'
import type { CaseState, CloseReason } from '../desk/transitions'

/**
 * All tables, the same on SQLite and PostgreSQL. Moments are milliseconds since 1970 (UTC), yes and no are 1 and 0.
 * What people wrote and names are {@link Sealed}: see `vault.ts`. What is readable here are ids, codes, counts and
 * times.
 */
export interface Database {
  conversation: ConversationTable
  activity: ActivityTable
  inbox: InboxTable
  cases: CaseTable
  case_message: CaseMessageTable
  case_note: CaseNoteTable
  deadline: DeadlineTable
  alert_attempt: AlertAttemptTable
  audit: AuditTable
  staff: StaffTable
  staff_directory: StaffDirectoryTable
  invite: InviteTable
  session: SessionTable
  store_key: StoreKeyTable
  secret: SecretTable
  document: DocumentTable
  reminder: ReminderTable
  migration: { name: string; at: Moment }
}

/** Milliseconds since 1970. */
type Moment = number
/** 1 or 0. */
type Flag = number
/** Cipher text of the vault, bound to its table, row and column. */
type Sealed = Buffer
type Fixed<T> = ColumnType<T, T, never>

/** A row with a key of its own. Destroying the row destroys the key, and with it every copy of what it sealed. */
interface OwnKey {
  wrapped_key: Buffer
  /** Which master key wrapped it: rotation looks for the others. */
  wrapped_by: string
}

/** A web chat, kept a day at most, or a conversation on another channel, kept until a day of silence. */
interface ConversationTable extends OwnKey {
  id: Fixed<string>
  channel: Fixed<Channel>
  user_id: Fixed<string>
  /** JSON list of the pages that may use it. */
  origins: Fixed<string | null>
  language: Language | null
  /** Refreshes of its token that were used. */
  token_generation: number
  last_sequence: number
  /** The visitor's client has everything up to here. */
  delivered_sequence: number
  state: Sealed | null
  owner: Owner['name']
  case_id: string | null
  staff_id: string | null
  staff_name: Sealed | null
  /** Goes up with every change of owner. */
  owner_version: number
  created_at: Fixed<Moment>
  /** Somebody posted or was answered. */
  active_at: Moment
  /** JSON of how the channel reaches the user. */
  address: Sealed | null
  /** Delivery was begun up to here. */
  attempted_sequence: Generated<number>
  /** The user last said something. */
  heard_at: Moment | null
}

/** What was said in a conversation, by whom ever, in the channel's own form. */
interface ActivityTable {
  conversation_id: Fixed<string>
  /** The server's order, from 1 without gaps. */
  sequence: Fixed<number>
  direction: Fixed<'in' | 'out'>
  body: Sealed
  at: Fixed<Moment>
}

/** What came in: a repeat is recognised here, and what is still to be answered survives a crash. */
interface InboxTable {
  conversation_id: Fixed<string>
  /** Hash of the sender's id for it: what a client chose is not kept. */
  key: Fixed<string>
  /** Place of its activity in the conversation; of what has none, the place after which it came. */
  sequence: Fixed<number>
  pending: Flag
  /** The turn to answer, while it is pending. */
  turn: Sealed | null
  at: Fixed<Moment>
}

interface CaseTable extends OwnKey {
  id: Fixed<string>
  version: number
  state: CaseState['name']
  /** While a person has it. */
  staff_id: string | null
  staff_name: Sealed | null
  close_reason: CloseReason | null
  code_hash: Fixed<string>
  /** Empty once the conversation has been erased. */
  conversation_id: string | null
  channel: Fixed<Channel>
  language: Language
  level: TriageLevel
  reason: Fixed<HandOffReason>
  opened_at: Fixed<Moment>
  waiting_since: Moment
  closed_at: Moment | null
  /** JSON of what the visitor agreed to pass on and how they may be reached. */
  request: Sealed
  outcome_form: CaseOutcome['form'] | null
  outcome_region: CaseOutcome['region'] | null
  outcome_advice: CaseOutcome['advice'] | null
  is_drill: Fixed<Flag>
  /** Messages of the visitor since staff last wrote or looked. */
  unread: number
  last_sequence: number
}

interface CaseMessageTable {
  case_id: Fixed<string>
  sequence: Fixed<number>
  author: Fixed<'visitor' | 'assistant' | 'staff'>
  staff_id: Fixed<string | null>
  staff_name: Sealed | null
  /** Chosen by the screen that sent it, so that a repeat is stored once. */
  client_id: Fixed<string | null>
  body: Sealed
  at: Fixed<Moment>
  delivery: Delivery['name'] | null
  delivered_at: Moment | null
  failed_why: Extract<Delivery, { name: 'failed' }>['why'] | null
  /** Place of a staff message in the visitor's conversation. */
  conversation_sequence: number | null
  /** Shown to who came back with the case code. */
  shown: Flag
}

interface CaseNoteTable {
  id: Fixed<string>
  case_id: Fixed<string>
  staff_id: Fixed<string>
  staff_name: Sealed
  body: Sealed
  at: Fixed<Moment>
}

interface DeadlineTable {
  id: Fixed<string>
  case_id: Fixed<string>
  kind: Fixed<Deadline['kind']>
  due_at: Moment
  only_in: Fixed<Deadline['onlyIn']>
}

interface AlertAttemptTable {
  id: Fixed<string>
  case_id: Fixed<string>
  at: Fixed<Moment>
  recipient: Fixed<AlertAttempt['to']>
  result: Fixed<AlertAttempt['result']>
  code: Fixed<string | null>
}

/** Append only; each row's hash covers the one before. */
interface AuditTable {
  sequence: Fixed<number>
  at: Fixed<Moment>
  actor_id: Fixed<string>
  action: Fixed<AuditRow['action']>
  case_id: Fixed<string | null>
  result: Fixed<AuditRow['result']>
  hash: Fixed<string>
}

interface StaffTable {
  id: Fixed<string>
  /** Sealed with the key of the store. */
  name: Sealed
  role: StaffMember['role']
  active: Flag
}

interface StaffDirectoryTable {
  issuer: Fixed<string>
  subject: Fixed<string>
  staff_id: Fixed<string>
}

interface InviteTable {
  token_hash: Fixed<string>
  staff_id: Fixed<string>
  expires_at: Fixed<Moment>
  used_at: Moment | null
}

interface SessionTable {
  token_hash: Fixed<string>
  staff_id: Fixed<string>
  created_at: Fixed<Moment>
  seen_at: Moment
  ended_at: Moment | null
}

/** Keys for what belongs to no conversation or case. They also show at the start whether ENCRYPTION_KEY is the right one. */
interface StoreKeyTable extends OwnKey {
  name: Fixed<string>
  /** How often the store was found to take writes; see `SqlStore.check`. */
  checks: Generated<number>
}

/** Sealed with the key of the store. */
interface SecretTable {
  name: Fixed<string>
  value: Fixed<Sealed>
}

/** Small things that belong to no other table, sealed with the key of the store. */
interface DocumentTable {
  kind: Fixed<string>
  id: Fixed<string>
  body: Sealed
}

interface ReminderTable {
  id: Fixed<string>
  conversation_id: Fixed<string>
  event_id: Fixed<string>
  /** ISO date. */
  starts_on: Fixed<string>
  language: Fixed<string>
  /** As that of the conversation, sealed with the key of the store. */
  address: Fixed<Sealed>
  due_at: Fixed<Moment>
}
