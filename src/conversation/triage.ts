/**
 * How urgent a message is.
 *
 * - `danger`: someone is in danger now, or will be today.
 * - `crisis`: the writer speaks of suicide or of hurting themselves.
 * - `suspected`: a concrete person in a concrete situation that may be exploitation, however indirect.
 * - `none`: everything else, also essays, policy, films and figures of speech.
 */
export type TriageLevel = 'none' | 'suspected' | 'danger' | 'crisis'

/** Why the level was chosen: the id of a rule or example set, and the part of the message that met it. */
export interface TriageReason {
  rule: string
  matched: string
}

export interface Triage {
  level: TriageLevel
  reasons: TriageReason[]
}
