import type { HandOffWording } from './wording'

export const nl: HandOffWording = {
  reachPerson: ({ name, phone, email }) =>
    [
      `Een mens spreken kan. Bel het ${name}: ${phone}. Mailen kan ook: ${email}.`,
      'Je hoeft geen naam te noemen om advies te vragen. Kies een moment waarop niemand meeluistert.',
      'We weten de openingstijden niet zeker. Is er nu gevaar? Wacht dan niet op ons en bel **112**.',
    ].join('\n\n'),
  call: (number) => `Bel ${number}`,
  mail: 'Mail het kenniscentrum',
}
