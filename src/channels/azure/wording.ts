/** What Teams and Messenger say of their own accord, when the assistant cannot. Light markdown. */
export interface AzureWording {
  tooLong: string
  noFiles: string
  /** Messages that came after too many others are not read. */
  tooFast: string
  failed: string
  /** Title of a button that calls. */
  call: (name: string) => string
  /** Said for somebody who sent a checklist: how many boxes were ticked, maybe none. */
  ticked: (count: number) => string
  /** Button under a person's words. */
  stop: string
}
