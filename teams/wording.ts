/** Words that a professional can send in the own chat, then words that staff send in the channel of the desk. */
export type CommandName =
  'signals' | 'report' | 'agenda' | 'signalCheck' | 'person' | 'stop' | 'deskHere' | 'queue' | 'present' | 'absent'

/** How the app introduces itself in Teams: in the store, and where somebody looks what it can do. */
export interface TeamsAppWording {
  /** `short` is also what people type behind the @; at most 30 characters, `full` 100. */
  name: { short: string; full: string }
  /** At most 80 and 4,000 characters. */
  description: { short: string; full: string }
  /** Teams sends the title as if it had been typed, so it has to be something that the assistant understands. */
  commands: Record<CommandName, { title: string; description: string }>
}
