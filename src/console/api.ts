import type { AlertAttempt } from '../desk/case-store'
import type { Case, CaseMessage, CaseNote, CaseOutcome, StaffMember } from '../desk/case'
import type { Refusal } from '../desk/desk'

/**
 * What the pages of the desk and their server say to each other. Both sides import it, so that neither can
 * change it alone. Times travel as ISO date-times.
 *
 * | call | body | answer |
 * |---|---|---|
 * | `GET /desk` | | the page |
 * | `GET /desk/api/me` | | {@link Me}, or 401 with the ways to sign in |
 * | `GET /desk/api/cases?state=…&before=…` | | `{ cases: Wire<Case>[] }` |
 * | `POST /desk/api/cases/find` | `{ code }` | `{ cases: Wire<Case>[] }` |
 * | `POST /desk/api/cases/:id/open` | `{ reason? }` | {@link Wire} of {@link OpenedCase} |
 * | `GET /desk/api/cases/:id/messages?before=…` | | `{ messages: Wire<CaseMessage>[] }` |
 * | `POST /desk/api/cases/:id/claim` | | `{ case }` |
 * | `POST /desk/api/cases/:id/reply` | `{ clientId, text }` | `{ message }` |
 * | `POST /desk/api/cases/:id/typing` | | 204 |
 * | `POST /desk/api/cases/:id/notes` | `{ text }` | `{ note }` |
 * | `POST /desk/api/cases/:id/transfer` | `{ to }` a staff id, or `queue` | `{ case }` |
 * | `POST /desk/api/cases/:id/close` | {@link CaseOutcome} | `{ case }` |
 * | `POST /desk/api/cases/:id/export` | `{ reason }` | the case as a file (JSON; `Accept: text/html` for a page to print) |
 * | `POST /desk/api/cases/:id/delete` | `{ reason }` | `{ messages, notes }` counts |
 * | `GET /desk/api/statistics?from=…&to=…` | | `{ counts }` |
 * | `POST /desk/sign-in/link` | `{ token }` of a one-time link | 204 with the session cookie |
 * | `GET /desk/sign-in/oidc` → `GET /desk/sign-in/oidc/return` | | OpenID Connect, authorization code with PKCE |
 * | `POST /desk/sign-out` | | 204; ends open sockets too |
 * | WebSocket `/desk/live` | | {@link LiveMessage}s: first `hello`, then every change; also the sign of presence |
 *
 * Without `state` and `before`, `/desk/api/cases` is the queue; several states are separated by commas. `GET
 * /desk/sign-in` is the page of a one-time link, `#token`, and of everybody who is signed out. Export takes
 * `{ reason, language? }` with `nl` or `en` for the page to print.
 *
 * A refusal is a {@link DeskError} with the status that fits: 401 signed out ({@link SignedOut}, on every call), 403, 404,
 * 409; 400 for a wrong form. Every call that changes something needs the header `X-Desk: 1`, which a form of another site
 * cannot send. Every call counts as use of the session, which fifteen minutes without use end; an open socket does not.
 * A socket is closed with {@link sessionEndedCode} when its session has ended.
 */
export interface Me {
  me: StaffMember
  /** Present now, for transfers. */
  present: { staffId: string; name: string }[]
  /** After this moment the session ends whatever happens. */
  sessionEndsAt: string
}

/** `code`: what the desk refuses, or one of the server's own. `by`: who has the case. */
export interface DeskError {
  error: { code: Refusal['refused'] | 'NotSignedIn' | 'LinkNotValid' | 'TooManyTries' | (string & {}) }
  by?: string
}

export interface SignedOut extends DeskError {
  signIn: {
    page: string
    /** Where a browser goes to sign in with the directory of the organisation, if there is one. */
    directory?: string
  }
}

/** Of a socket: sign in again; connecting again is of no use. Any other code: connect again. */
export const sessionEndedCode = 4401

export interface OpenedCase {
  case: Case
  messages: CaseMessage[]
  notes: CaseNote[]
  alerts: AlertAttempt[]
  visitorAway: boolean
}

/** A value as JSON carries it. */
export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T

export type LiveMessage =
  /** Everything on the queue now: after every (re)connection, so that nothing is missed. */
  | { kind: 'hello'; cases: Wire<Case>[]; present: Me['present'] }
  | { kind: 'case'; case: Wire<Case> }
  | { kind: 'message'; caseId: string; message: Wire<CaseMessage> }
  | { kind: 'delivery'; caseId: string; sequence: number; delivery: Wire<CaseMessage['delivery']> }
  | { kind: 'note'; caseId: string; note: Wire<CaseNote> }
  | { kind: 'visitor-typing'; caseId: string }
  | { kind: 'visitor-away'; caseId: string; away: boolean }
  | { kind: 'deleted'; caseId: string }
  | { kind: 'presence'; present: Me['present'] }

export type { AlertAttempt, Case, CaseMessage, CaseNote, CaseOutcome, StaffMember }
