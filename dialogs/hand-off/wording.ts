import type { CaseStatus } from '../../src/conversation/hand-off'
import type { Channel } from '../../src/conversation/turn'

export interface HandOffWording {
  call: (number: string) => string
  mail: string

  /** Somebody is there. `waiting`: how many are before this visitor. */
  offerTalk: (waiting: number) => string
  /** Nobody is there. `opensAt` as a sentence part, when the hours are known; `dayAndNight` a line that is always open. */
  offerMessage: (numbers: { centre: string; dayAndNight: string; opensAt: string | undefined }) => string
  yes: string
  leaveMessage: string
  no: string
  stop: string
  /** The offer was refused, or stopped before anything was passed on. */
  nothingPassedOn: string

  typeMessage: string
  messageTooLong: string
  wrote: (text: string) => string
  ticked: (signal: string) => string
  /** Above the boxes to untick; on Messenger above numbered lines. */
  consent: string
  consentByNumber: string
  consentLabel: string
  passOn: string
  whichLines: (lines: number) => string

  contact: string
  contactHere: string
  contactBy: { phone: string; 'text-message': string; email: string }
  address: { phone: string; 'text-message': string; email: string }
  addressUnclear: string
  moment: string
  voicemail: string

  queued: (place: number | undefined) => string
  /** How they will know that somebody joined. */
  staysHere: Record<Channel, string>
  messageLeft: string
  code: (code: string) => string
  /** What coming back with it shows, and what to mind. */
  codeShows: Record<Channel, string>
  /** Said under everything after which somebody waits. */
  danger: string
  /** Somebody is in the queue and typed something more. */
  relayed: (place: number | undefined) => string

  joined: (staffName: string) => string
  handedOver: (staffName: string) => string
  backInQueue: string
  nobodyCame: (numbers: { centre: string; dayAndNight: string }) => string
  endedByStaff: string
  endedBySilence: (minutes: number) => string
  endedByVisitor: string
  erased: Record<Channel, string>

  status: Record<CaseStatus['status'], string>
  mayBeWatched: Record<Channel, string>
  noNewReplies: string
  wroteAt: (date: string) => string
  codeMistyped: string
  codeUnknown: string
  tooManyTries: string
  locale: string
}
