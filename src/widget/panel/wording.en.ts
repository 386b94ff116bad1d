import type { PanelWording } from './wording'

export const english: PanelWording = {
  title: 'Ask KMT',
  disclosure: 'An automatic assistant answers here.',
  language: 'Language',
  minimise: 'Minimise chat',
  call: (number) => `Call ${number}`,
  exit: 'Leave now',
  transcript: 'Conversation',
  you: 'You',
  person: 'a person',
  assistant: 'Assistant',
  typing: 'The assistant is typing',
  choices: 'Choose an answer or type your own',
  important: 'Important',
  opensNewPage: 'opens a new page',
  nothingTicked: 'Nothing ticked',
  typeNumbers: 'Type the numbers that fit, for example: 1, 3. Does nothing fit? Then type: none.',
  sending: 'Sending…',
  failed: 'Not sent.',
  tryAgain: 'Try again',
  restarted:
    'The connection was quiet for too long. A new conversation has started. The assistant no longer knows what is written above.',
  offline: 'No connection. We are trying again.',
  offlineHelp: 'You can still phone:',
  centre: 'Knowledge centre',
  reconnected: 'Connected again',
  clearingSoon: 'It is quiet here. In 1 minute we will clear this conversation from your screen.',
  keep: 'Keep it',
  cleared: {
    idle: 'It was quiet for 15 minutes, so the conversation was cleared from your screen.',
    wiped: 'The conversation has been cleared.',
  },
  startAgain: 'Start a new conversation',
  field: 'Your message',
  placeholder: 'Type your question',
  send: 'Send',
  charactersLeft: (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
  safety: {
    title: 'Using this safely',
    back: 'Back to the conversation',
    sections: [
      {
        heading: 'Leave now',
        lines: [
          'Press Leave now, or press Shift 3 times quickly. Your screen goes blank at once. Then you see an ordinary, neutral page.',
          'The page you are on now will no longer be behind the Back button.',
        ],
      },
      {
        heading: 'What Leave now cannot hide',
        lines: [
          'Your browser history. Pages you visited may still be listed there.',
          'Someone who watches your phone or computer, with an app or over your shoulder.',
          'The network. Whoever runs the wifi can see which websites you visit.',
        ],
      },
      {
        heading: 'What helps',
        lines: [
          'Use a private (incognito) window. Close it when you are done.',
          'Do you think someone is watching your device? Use another one, for example from someone you trust or at a library.',
        ],
      },
      {
        heading: 'What stays on this device',
        lines: [
          'The chat sets no cookies and does not keep the conversation on this device. When you close the page, the conversation is gone.',
          'If it is quiet for 15 minutes, we clear the conversation from your screen.',
        ],
      },
    ],
    wipe: 'Clear the conversation now',
  },
}
