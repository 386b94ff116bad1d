import type { AzureWording } from '../wording'

export const wording: AzureWording = {
  tooLong:
    'This message is too long for me to read. Please tell me in a few sentences what is going on. ' +
    'Is someone in danger right now? Call 112.',
  noFiles:
    'I cannot see photos, stickers or files. I did not open or keep anything. Please tell me in words what is going on.',
  tooFast:
    'This is going too fast for me. I have not read your last messages. Please wait a moment and send them again. ' +
    'Is someone in danger right now? Call 112.',
  failed:
    'Something is wrong on our side, so you are not getting an answer now. Please try again in a few minutes. ' +
    'You can also call. Is someone in danger right now? Call 112.',
  call: (name) => `Call ${name}`,
  stop: 'Stop',
  ticked: (count) => (count === 0 ? 'Nothing ticked' : `${count} ticked`),
}
