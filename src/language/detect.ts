import type { Language } from '../conversation/language'
import { normalise, words } from '../knowledge-base/normalise'

/**
 * Words that are frequent in one of the languages and do not exist, or mean nothing alike, in the others. Names, loan
 * words and subject words are left out on purpose: "human trafficking" in a Dutch sentence is still Dutch.
 */
const functionWords: Record<'nl' | 'en', ReadonlySet<string>> = {
  nl: new Set(
    'ik jij je jullie wij ze zij hij het een de dat dit die deze er hier daar niet geen wel ook maar want omdat als dan toen wat wie waar wanneer hoe waarom welke mijn mn jouw uw zijn haar hun ons onze ben bent is was waren heb hebt heeft hebben had kan kun kunt kunnen mag mogen moet moeten wil wilt willen wordt worden word gaat gaan doe doet doen zit van voor met naar bij uit over tot tegen door om te en of nog al iets iemand niemand veel meer heel erg goed graag nu even weer altijd nooit mensen vrouw man meisje jongen baas werk huis buren hoi hallo bedankt'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i you he she we they it the a an this that these those there here not no yes but because if then when what who where how why which my your his her their our am are is was were have has had do does did can could may must should would will want wants need get got goes going of for with from to at by about into and or also any some someone somebody nobody much more very good please now again always never people woman man girl boy boss work house neighbour neighbours hi hello thanks im dont cant'.split(
      ' ',
    ),
  ),
}
/** In both lists by spelling; they say nothing. */
const shared = new Set([
  'is',
  'was',
  'had',
  'man',
  'over',
  'we',
  'of',
  'die',
  'want',
  'an',
  'hallo',
  'do',
  'me',
  'need',
])

/** The language a text is written in, as far as its words tell; `undefined` when they do not. */
export function detectLanguage(text: string): Language | undefined {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (cyrillic > latin) return 'uk'
  const said = words(normalise(text).replaceAll("'", '')).filter((word) => !shared.has(word))
  const count = (language: 'nl' | 'en') => said.filter((word) => functionWords[language].has(word)).length
  const [dutch, english] = [count('nl'), count('en')]
  if (dutch === english) return undefined
  return dutch > english ? 'nl' : 'en'
}
