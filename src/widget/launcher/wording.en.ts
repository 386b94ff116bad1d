import type { LauncherWording } from './wording'

export const english: LauncherWording = {
  open: 'Ask your question',
  exit: 'Leave now',
  newMessage: 'there is a new message',
  loading: 'Opening the chat…',
  unavailable:
    'The chat is not working right now. Is someone in danger? Call 112. You can also phone the knowledge centre.',
  call: (who) => `Call ${who}`,
  tryAgain: 'Try again',
  close: 'Close',
}
