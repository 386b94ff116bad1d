import type { OtherLanguageWording } from './wording'

export const hu: OtherLanguageWording = {
  danger:
    '**Veszélyben van? Hívja a 112-t.** Ott sok nyelven tudnak segíteni. A **112NL** alkalmazásban magyarul is írhat a 112-nek: az alkalmazás lefordítja.',
  person: ({ name, phone, email }) =>
    `Egy munkatárs segíthet Önnek: ${name} (emberkereskedelemmel foglalkozó tudásközpont). Telefon: ${phone}, e-mail: ${email}. Nem kell megadnia a nevét.`,
  languages: 'Ez egy automatikus asszisztens. Itt holland, angol és ukrán nyelvű válaszok vannak. Válasszon nyelvet:',
  button: { call: (number) => `Hívás: ${number}`, mail: 'E-mail írása' },
}
