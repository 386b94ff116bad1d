import type { Shares } from './shares'

/** Letters and signs that few of these languages use; looked for before diacritics are dropped. */
export const tellingLetters: readonly (readonly [RegExp, Shares])[] = [
  [/[ąęńśźżłć]/, { pl: 1 }],
  [/[șțşţ]/, { ro: 1, tr: 0.7 }],
  [/[ăâî]/, { ro: 0.9, fr: 0.2 }],
  [/[őű]/, { hu: 1.5 }],
  [/[ğıİ]/, { tr: 1.5 }],
  [/[ñ¿¡]/, { es: 1.5 }],
  [/ß/, { de: 1.5 }],
  [/ä/, { de: 1 }],
  [/[öü]/, { de: 0.5, hu: 0.5, tr: 0.5 }],
  [/[àèùêûœ]/, { fr: 1 }],
  [/ç/, { fr: 0.6, tr: 0.6 }],
  [/[áíóú]/, { es: 0.5, hu: 0.5 }],
  [/zh|kh|shch|iu|y[aeu]/, { uk: 0.7, ru: 0.4 }],
  [/[іїєґ]/, { uk: 1.5 }],
  [/[ыэё]/, { ru: 1.5 }],
  [/ъ[^яеюё]/, { bg: 1 }],
  [/ъ[яеюё]/, { ru: 1 }],
  [/щ[аоеи]/, { bg: 0.3, uk: 0.3 }],
]
