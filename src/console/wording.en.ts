import type { ConsoleWording } from './wording'

export const english: ConsoleWording = {
  title: 'Desk',
  needsScript: 'This page only works with JavaScript switched on.',
  signIn: {
    heading: 'Sign in',
    byDirectory: 'Sign in with your work account',
    askForLink: 'Did you get a sign-in link? Open that link. If you have none, ask your team lead for one.',
    byLink: 'This link signs you in once.',
    go: 'Sign in',
    linkNotValid: 'This link no longer works. It has been used or is too old. Ask for a new one.',
    tryAgain: 'Signing in does not work right now. Please try again in a moment.',
    notices: {
      'not-on-list': 'Your account has no access to this desk. Ask your team lead for access.',
      refused: 'Signing in did not work. Please try again.',
      'directory-away':
        'The sign-in service of your organisation does not answer at the moment. Please try again later. A sign-in link does work.',
    },
  },
  export: {
    title: 'Case',
    exported: (when, by) => `Saved on ${when} by ${by}. Confidential.`,
    drill: 'This is a drill.',
    facts: {
      id: 'Number',
      opened: 'Opened',
      closed: 'Closed',
      state: 'State',
      channel: 'Channel',
      language: 'Language',
      level: 'Level',
      reason: 'Reason',
      safeContact: 'Safe contact',
      outcome: 'Outcome',
    },
    passedOn: 'Passed on with consent',
    messages: 'Conversation',
    notes: 'Notes',
    alerts: 'Alerts',
    none: 'None',
    visitor: 'Visitor',
    assistant: 'Assistant (automatic)',
  },
  unnamed: 'Staff member',
}
