import type { OutcomeTitles } from '../../../desk/outcome-titles'
import type { AlertAttempt, Case, CaseMessage } from '../../api'
import type { ReplyTopic } from '../../../desk/standard-replies/reply-topics'

type StateName = Case['state']['name']
type CloseReason = Extract<Case['state'], { name: 'closed' }>['reason']
type FailedWhy = Extract<CaseMessage['delivery'], { name: 'failed' }>['why']

export type StaffLanguage = 'nl' | 'en'

/** Everything that the pages of the desk say to staff. */
export interface DeskWording {
  title: string
  skip: string
  loading: string
  nav: { label: string; queue: string; cases: string; statistics: string; menu: string; back: string }
  /** `2 waiting` for a badge, spoken. */
  waitingCount: (count: number) => string
  link: { lost: string; back: string }
  session: {
    ended: string
    endedText: string
    kept: string
    signIn: string
    signInDirectory: string
    resume: string
    endsSoon: string
    stay: string
    endsAt: (time: string) => string
    signOut: string
    signedInAs: (name: string, role: 'worker' | 'lead') => string
  }
  attention: {
    sound: string
    on: string
    off: string
    clickFirst: string
    askNotifications: string
    notificationsOn: string
    notificationsOff: string
    somebodyWaits: string
    newMessage: string
  }
  queue: {
    heading: string
    empty: string
    claim: string
    waits: (minutes: number) => string
    patience: Record<'fresh' | 'long' | 'too-long', string>
    passedOn: (lines: number) => string
    nothingPassedOn: string
    drill: string
    left: string
    leftEmpty: string
    read: string
    colleagues: string
    colleague: (name: string) => string
    mine: string
    mineEmpty: string
    unread: (count: number) => string
    typing: string
  }
  conversation: {
    heading: (number: number) => string
    none: string
    noneText: string
    transcript: string
    visitor: string
    assistant: string
    you: string
    earlier: string
    loading: string
    refused: string
    hiddenCharacter: string
    visitorTyping: string
    visitorAway: string
    putAway: string
    details: string
    transfer: string
    close: string
    state: Record<'claim-first' | 'closed', string>
    colleagueHas: (name: string) => string
    leftMessage: string
    openedWithReason: string
    drill: string
  }
  danger: Record<'danger' | 'crisis', { heading: string; text: string }>
  delivery: {
    stored: string
    delivered: (time: string) => string
    failed: Record<FailedWhy, string>
    sending: string
    notSent: string
    retry: string
    takeBack: string
  }
  composer: {
    label: string
    leftLabel: string
    hint: string
    send: string
    standard: string
    left: (count: number) => string
    unsent: string
  }
  standard: { heading: string; text: (language: string) => string; topics: Readonly<Record<ReplyTopic, string>> }
  details: {
    heading: string
    passedOn: string
    nothingPassedOn: string
    contact: string
    /** What staff must know of the place in which they write. */
    copyKept: Record<Exclude<Case['channel'], 'web'>, string>
    contactNever: string
    contactWays: Record<'phone' | 'text-message' | 'email', string>
    contactMoment: string
    mayLeaveMessage: Record<'yes' | 'no', string>
    alerts: string
    noAlerts: string
    alertTo: Record<AlertAttempt['to'], string>
    alertResult: Record<AlertAttempt['result'], string>
    notes: string
    notesHint: string
    noNotes: string
    note: string
    addNote: string
    opened: string
    number: string
    export: string
    delete: string
  }
  channels: Record<Case['channel'], string>
  languages: Record<Case['language'], string>
  levels: Record<Case['level'], string>
  reasons: Record<Case['reason'], string>
  states: Record<StateName, string>
  closeReasons: Record<CloseReason, string>
  outcome: OutcomeTitles
  closing: { heading: string; text: string; choose: string; unsent: string; confirm: string }
  transferring: { heading: string; to: string; nobody: string; queue: string; confirm: string }
  reason: { heading: string; text: string; label: string; confirm: string }
  exporting: { heading: string; text: string; form: string; json: string; html: string; confirm: string }
  deleting: { heading: string; text: string; sure: string; confirm: string }
  cases: {
    heading: string
    code: string
    codeHint: string
    search: string
    status: string
    all: string
    open: string
    more: string
    found: (count: number) => string
    none: string
    read: string
  }
  statistics: {
    heading: string
    from: string
    to: string
    show: string
    hidden: string
    none: string
    kind: string
    count: string
    dimensions: Record<string, string>
  }
  help: { heading: string; keys: [string, string][]; single: string; close: string }
  menu: { heading: string; language: string; help: string }
  cancel: string
  dismiss: string
  notices: {
    transferredToYou: (number: number) => string
    deleted: (messages: number, notes: number) => string
    exported: string
    closed: string
  }
  /** By code; `other` for a code without a sentence. */
  refusals: Record<string, string> & { other: string }
  taken: (by: string) => string
}
