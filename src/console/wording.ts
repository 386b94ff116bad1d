/** Why somebody who came back from the directory is not signed in. */
export type SignInNotice = 'not-on-list' | 'refused' | 'directory-away'

/** What the server of the desk itself says to staff; the pages have their own words. */
export interface ConsoleWording {
  title: string
  needsScript: string
  signIn: {
    heading: string
    byDirectory: string
    askForLink: string
    byLink: string
    go: string
    linkNotValid: string
    tryAgain: string
    notices: Record<SignInNotice, string>
  }
  export: {
    title: string
    exported: (when: string, by: string) => string
    drill: string
    facts: {
      id: string
      opened: string
      closed: string
      state: string
      channel: string
      language: string
      level: string
      reason: string
      safeContact: string
      outcome: string
    }
    passedOn: string
    messages: string
    notes: string
    alerts: string
    none: string
    visitor: string
    assistant: string
  }
  /** For who has no first name in the directory: visitors see it. */
  unnamed: string
}
