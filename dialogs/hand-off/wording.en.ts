import type { HandOffWording } from './wording'

export const en: HandOffWording = {
  reachPerson: ({ name, phone, email }) =>
    [
      `You can talk to a person. Call ${name}: ${phone}. You can also send an e-mail: ${email}.`,
      'You do not have to give your name to ask for advice. Choose a moment when nobody can listen in.',
      'We are not sure of the opening hours. Is someone in danger now? Do not wait for us, call **112**.',
    ].join('\n\n'),
  call: (number) => `Call ${number}`,
  mail: 'Email the knowledge centre',
}
