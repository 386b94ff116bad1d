import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import type { Language } from '../../conversation/language'

/** What the search must know of a language besides its word lists: to add a language, add a row. */
export interface LanguageRules {
  stem: (word: string) => string
  /** Other stems that the same word may go by; the first that the knowledge base uses is taken. */
  otherStems?: (stem: string) => string[]
  /** Letters that may stand between the parts of a compound; absent where compounds are written apart. */
  compoundLinks?: readonly string[]
  /** How a question sounds that leans on what was said before; matched on normalised text. */
  followUp?: RegExp
}

/** The only home of `@orama/stemmers` (Snowball). */
export const languageRules: Record<Language, LanguageRules> = {
  nl: {
    stem: dutch,
    otherStems: otherDutchStems,
    compoundLinks: ['', 's', 'en', 'e', 'n'],
    followUp:
      /^(en|maar|of|ook)\b|\b(dat|die|daar|dit|hem|haar|hun|ze|hij|erbij|ervan|ervoor|daarbij|daarvan|daarvoor|zoiets)\b/,
  },
  en: { stem: english, followUp: /^(and|but|or|so|also)\b|\b(that|this|it|there|they|them|him|her)\b/ },
  uk: { stem: ukrainian, followUp: /^(а|і|й|та|але|або|ще)\s|(^|\s)(це|цього|там|туди|його|її|їх|про це)(\s|[?!.]|$)/ },
}

const separablePrefix = '(?:aan|achter|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|tegen|uit|vast|voor|weg)'

/** What Snowball leaves apart: werkt, gewerkt and werk; uitgebuit and uitbuit; herkenn and herken; campagnes and campagn. */
function otherDutchStems(stem: string): string[] {
  const withoutGe = stem.replace(new RegExp(`^(${separablePrefix}?)ge(?=.{3})`), '$1')
  const withoutT = [withoutGe, stem].map((form) => form.replace(/(?<=.{3})[td]$/, ''))
  const singular = [stem.replace(/(?<=.{3})s$/, ''), stem.replace(/(?<=.{3})es$/, '')]
  const forms = [...withoutT, withoutGe, ...singular]
  const single = [...forms, stem].map((form) => form.replace(/([^aeiou])\1$/, '$1'))
  return [...forms, ...single].filter((form) => form !== stem)
}
