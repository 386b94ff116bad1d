import type { Language } from '../../src/conversation/language'
import type { AssessmentOutcome } from '../../src/conversation/signal-check'
import type { Audience } from '../../src/conversation/turn'

/** Markdown links in `contacts`; names of situations and signals come from the knowledge base. */
export interface SignalCheckWording {
  /** What this is, and which situation it is about. */
  chooseSituation: string
  /** The second half of the situations. */
  otherSituations: string
  more: string
  back: string
  /** The situation meant is no longer there. */
  gone: string
  tick: (situation: string) => string
  /** What is asked, for who hears the boxes read aloud. */
  checklistLabel: string
  submit: string
  otherSituation: string
  /** Typed numbers that are not boxes. */
  whichNumbers: (boxes: number) => string
  /** Before the first question, where signals are asked one at a time. */
  oneByOne: (situation: string, signals: number) => string
  ask: (place: number, of: number, signal: string) => string
  yes: string
  no: string
  stop: string
  stopped: string
  goOn: string
  again: string
  /** Something was ticked that needs 112 if it happens now. */
  urgent: string
  callEmergency: string
  outcome: Record<AssessmentOutcome, string>
  /** Above the answers that led to the outcome; `ticked` where they say little, `others` for the rest. */
  counted: string
  ticked: string
  others: string
  /** What not to do, before whom to call. */
  careful: string
  contacts: string
  /** Nothing was passed on, and no name is needed. */
  nothingPassedOn: string
  call: (number: string) => string
  mail: string
  source: (names: string[], checked: string) => string
  /** For `Intl`. */
  locale: string
}

export type SignalCheckWordings = Record<Language, Record<Audience, SignalCheckWording>>
