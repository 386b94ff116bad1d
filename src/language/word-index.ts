import type { SpokenLanguage } from '../conversation/language'
import { words } from '../knowledge-base/normalise'
import { inCyrillic, inLatin, roughForm } from './latin-letters'
import { createLetterGroups } from './letter-groups'
import { plain } from './message-words'
import { frequentWords } from './words'

// safe: the keys of a Record of all languages
export const spokenLanguages = Object.keys(frequentWords) as SpokenLanguage[]
export const cyrillicLanguages: readonly SpokenLanguage[] = ['uk', 'ru', 'bg']

const lists = new Map(spokenLanguages.map((language) => [language, new Set(words(plain(frequentWords[language])))]))
const cyrillicLists = [...lists].filter(([language]) => cyrillicLanguages.includes(language))

const languagesOfWord = languagesBy([...lists], (word) => word)
/** Words of the Cyrillic languages as they sound. One or two letters tell nothing. */
const languagesOfSound = languagesBy(cyrillicLists, (word) => {
  const sound = roughForm(word)
  return sound.length > 2 ? sound : undefined
})
const ukrainianOfSound = new Map([...(lists.get('uk') ?? [])].map((word) => [roughForm(word), word]))

/** The languages in which a plain word is frequent; `bySound` adds Cyrillic ones typed in Latin letters. */
export function languagesOf(word: string): { languages: SpokenLanguage[]; bySound: boolean } {
  const exact = languagesOfWord.get(word) ?? []
  const heard = languagesOfSound.get(roughForm(word)) ?? []
  const bySound = heard.filter((language) => !exact.includes(language))
  return hasCyrillic(word)
    ? { languages: exact, bySound: false }
    : { languages: [...exact, ...bySound], bySound: exact.length === 0 }
}

/** A Ukrainian word in Latin letters as it is written in Cyrillic: the word of the list that sounds so, else letter by letter. */
export const inUkrainian = (word: string): string => ukrainianOfSound.get(roughForm(word)) ?? inCyrillic(word)

/** How likely each language is for a word that no list holds. */
export const sharesOfUnknown = createLetterGroups([
  ...lists,
  ...cyrillicLists.map(([language, list]) => [language, new Set([...list].map(inLatin))] as const),
])

export function hasCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word)
}

function languagesBy(
  from: readonly (readonly [SpokenLanguage, ReadonlySet<string>])[],
  keyOf: (word: string) => string | undefined,
): Map<string, SpokenLanguage[]> {
  const found = new Map<string, SpokenLanguage[]>()
  for (const [language, list] of from) {
    for (const key of new Set([...list].map(keyOf))) {
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), language])
    }
  }
  return found
}
