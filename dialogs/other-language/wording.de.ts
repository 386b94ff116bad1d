import type { OtherLanguageWording } from './wording'

export const de: OtherLanguageWording = {
  danger:
    '**Sind Sie in Gefahr? Rufen Sie 112 an.** Dort kann man in vielen Sprachen helfen. In der App **112NL** können Sie der 112 auf Deutsch schreiben: Die App übersetzt.',
  person: ({ name, phone, email }) =>
    `Ein Mensch kann Ihnen helfen: ${name} (Fachstelle zu Menschenhandel). Rufen Sie an: ${phone}, oder schreiben Sie an ${email}. Ihren Namen müssen Sie nicht nennen.`,
  languages:
    'Dies ist ein automatischer Assistent. Die Antworten gibt es hier auf Niederländisch, Englisch und Ukrainisch. Wählen Sie eine Sprache:',
  button: { call: (number) => `Anrufen: ${number}`, mail: 'E-Mail schreiben' },
}
