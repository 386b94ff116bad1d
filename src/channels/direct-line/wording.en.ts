import type { DirectLineWording } from './wording'

export const wording: DirectLineWording = {
  assistant: 'Digital assistant',
  tooLong:
    'This message is too long for me to read. Please tell me in a few sentences what is going on. ' +
    'Is someone in danger right now? Call 112.',
  noFiles: 'I cannot receive files or photos. What you sent was not kept. Please tell me in words what is going on.',
  failed:
    'Something is wrong on our side, so you are not getting an answer now. Please try again in a few minutes. ' +
    'You can also call. Is someone in danger right now? Call 112.',
  call: (name) => `Call ${name}`,
  stop: 'Stop',
  ticked: (count) => (count === 0 ? 'Nothing ticked' : `${count} ticked`),
}
