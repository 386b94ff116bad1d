/** What this channel says of its own accord, when the assistant cannot. Light markdown. */
export interface DirectLineWording {
  /** Name shown with the assistant's messages. */
  assistant: string
  tooLong: string
  noFiles: string
  failed: string
  /** Title of a button that calls. */
  call: (name: string) => string
  /** Said for a visitor who sent a checklist: how many boxes were ticked, maybe none. */
  ticked: (count: number) => string
  /** Button under a person's words. */
  stop: string
}
