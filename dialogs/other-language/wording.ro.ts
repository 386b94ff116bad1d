import type { OtherLanguageWording } from './wording'

export const ro: OtherLanguageWording = {
  danger:
    '**Ești în pericol? Sună la 112.** Acolo te pot ajuta în multe limbi. În aplicația **112NL** poți scrie la 112 în română: aplicația traduce.',
  person: ({ name, phone, email }) =>
    `Te poate ajuta un om: ${name} (centrul de expertiză privind traficul de persoane). Sună la ${phone} sau scrie la ${email}. Nu trebuie să îți spui numele.`,
  languages:
    'Acesta este un asistent automat. Răspunsurile de aici sunt în neerlandeză, engleză și ucraineană. Alege o limbă:',
  button: { call: (number) => `Sună la ${number}`, mail: 'Scrie un e-mail' },
}
