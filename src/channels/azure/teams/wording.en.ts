import type { TeamsWording } from './wording'

export const wording: TeamsWording = {
  tooLong:
    'This message is too long for me to read. Please tell me in a few sentences what is going on. ' +
    'Is someone in danger right now? Call 112.',
  noFiles: 'I cannot read files or photos. I did not open or keep anything. Please tell me in words what is going on.',
  tooFast:
    'This is going too fast for me. I have not read your last messages. Please wait a moment and send them again. ' +
    'Is someone in danger right now? Call 112.',
  failed:
    'Something is wrong on our side, so you are not getting an answer now. Please try again in a few minutes. ' +
    'You can also call. Is someone in danger right now? Call 112.',
  call: (name) => `Call ${name}`,
  stop: 'Stop',
  ticked: (count) => (count === 0 ? 'Nothing ticked' : `${count} ticked`),
  askInPrivate:
    'In danger now? Call **112**. ' +
    'Others can read this. Please open a chat with me alone and ask your question there.',
  added:
    'Hello. I am the automatic assistant of the Twente knowledge centre on human trafficking: a computer, not a person. ' +
    'Mention me with @ and ask about signs, reporting or the agenda.\n\n' +
    'Everyone here can read along. Is it about a person? Then open a chat with me alone. Is someone in danger right now? Call **112**.',
}
