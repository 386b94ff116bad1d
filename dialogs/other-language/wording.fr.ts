import type { OtherLanguageWording } from './wording'

export const fr: OtherLanguageWording = {
  danger:
    '**Vous êtes en danger ? Appelez le 112.** On peut y aider dans beaucoup de langues. Dans l’application **112NL**, vous pouvez écrire au 112 en français : elle traduit.',
  person: ({ name, phone, email }) =>
    `Une personne peut vous aider : ${name} (centre spécialisé dans la traite des êtres humains). Appelez le ${phone} ou écrivez à ${email}. Vous n’avez pas besoin de donner votre nom.`,
  languages:
    'Ceci est un assistant automatique. Ici, les réponses sont en néerlandais, en anglais et en ukrainien. Choisissez une langue :',
  button: { call: (number) => `Appeler le ${number}`, mail: 'Écrire un e-mail' },
}
