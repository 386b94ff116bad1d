/** What the desk itself writes, to staff only: in Dutch, as they work. */
export const wording = {
  mail: {
    subject: 'Er wacht een nieuwe melding',
    /** Nothing of the case: a mailbox is read on phones and by assistants. */
    text: (deskUrl: string) => `Er wacht een nieuwe melding.\n\n${deskUrl}\n`,
  },
  /** Stands with the case as a note, so that whoever works on it sees who looked and why. */
  reason: {
    read: (reason: string) => `Reden van inzage: ${reason}`,
    export: (reason: string) => `Reden van export: ${reason}`,
  },
}
