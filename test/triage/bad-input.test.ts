import { describe, expect, it } from '@jest/globals'
import type { SpokenLanguage } from '../../src/conversation/language'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'

const triage = createTriage(loadTriageRules('knowledge'))

const complete = [
  {
    language: 'nl',
    danger: 'hij heeft ons opgesloten in de kelder en komt zo terug met een mes',
    crisis: 'ik wil niet meer leven en ik heb pillen gekocht',
    filler:
      'wij wonen hier al jaren in een rustige straat met veel groen en aardige mensen en de kinderen spelen buiten ',
    otherLanguage: 'good evening, my dutch is not so good but',
  },
  {
    language: 'en',
    danger: 'he locked us in the basement and comes back soon with a knife',
    crisis: 'i do not want to live anymore and i bought pills',
    filler:
      'we have lived here for years in a quiet street with lots of green and kind people and children play outside ',
    otherLanguage: 'goedenavond, ik spreek niet goed nederlands maar',
  },
  {
    language: 'uk',
    danger: 'він замкнув нас у підвалі і скоро повернеться з ножем',
    crisis: 'я не хочу більше жити і купила таблетки',
    filler: 'ми живемо тут вже багато років на тихій вулиці де багато зелені і добрі люди і діти граються надворі ',
    otherLanguage: 'goedenavond, ik kom uit oekraïne en ik spreek geen nederlands',
  },
] as const

/** A danger in each language in which only danger is recognised. */
const dangers: Partial<Record<SpokenLanguage, string>> = {
  pl: 'zamknęli mnie w piwnicy i nie mogę wyjść',
  ro: 'm-au închis în pivniță și nu pot ieși',
  bg: 'заключиха ме в мазето и не мога да изляза',
  ru: 'меня заперли в подвале и я не могу выйти',
  es: 'me encerraron en el sótano y no puedo salir',
  hu: 'bezártak a pincébe és nem tudok kijönni',
  tr: 'beni bodruma kilitlediler ve çıkamıyorum',
  de: 'sie haben mich im Keller eingesperrt und ich komme nicht raus',
  fr: "ils m'ont enfermée dans la cave et je ne peux pas sortir",
  ar: 'حبسوني في القبو ولا أستطيع الخروج',
}

const digits: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', а: '4', е: '3', і: '1', о: '0' }
const letters = (text: string): string[] => Array.from(text)
const eachWord = (text: string, change: (word: string) => string, between = ' '): string =>
  text.split(' ').map(change).join(between)

const inCapitals = (text: string): string => text.toUpperCase()
const withZeroWidth = (text: string): string => letters(text).join('\u200B')
const spacedOut = (text: string): string => eachWord(text, (word) => letters(word).join(' '), '  ')
const withDots = (text: string): string => eachWord(text, (word) => letters(word).join('.'))
const withDigits = (text: string): string =>
  letters(text)
    .map((letter) => digits[letter] ?? letter)
    .join('')
const glued = (text: string): string => text.replaceAll(' ', '')
const stretched = (text: string): string => text.replace(/([aeiouаеиоуі])/g, '$1$1$1')

describe.each(complete)('bad input in $language', ({ language, danger, crisis, filler, otherLanguage }) => {
  const level = (text: string) => triage.classify(text, language).level

  it.each([
    ['in capitals', inCapitals],
    ['with zero-width characters', withZeroWidth],
    ['with spaced-out letters', spacedOut],
    ['with dots between the letters', withDots],
    ['with digits for letters', withDigits],
    ['without spaces', glued],
    ['with stretched letters', stretched],
    ['after a sentence in another language', (text: string) => `${otherLanguage} ${text}`],
    ['before a sentence in another language', (text: string) => `${text}. ${otherLanguage}`],
  ])('is heard %s', (_, change) => {
    expect(level(change(danger))).toBe('danger')
    expect(['crisis', 'danger']).toContain(level(change(crisis)))
  })

  it('is heard in the middle of 2,000 characters without punctuation', () => {
    for (const [sentence, expected] of [
      [danger, 'danger'],
      [crisis, 'crisis'],
    ] as const) {
      const text = `${filler.repeat(9)}${sentence} ${filler.repeat(9)}`
      expect(text.length).toBeGreaterThan(1800)
      expect(level(text)).toBe(expected)
    }
    expect(level(filler.repeat(18))).toBe('none')
  })

  it.each(complete)('is heard when $language was guessed', ({ language: guessed }) => {
    expect(triage.classify(danger, guessed).level).toBe('danger')
    expect(triage.classify(crisis, guessed).level).toBe('crisis')
  })
})

describe.each(Object.entries(dangers))('danger in %s', (language, danger) => {
  it.each([
    ['as it is', (text: string) => text],
    ['in capitals', inCapitals],
    ['with zero-width characters', withZeroWidth],
    ['with spaced-out letters', spacedOut],
    ['after a Dutch sentence', (text: string) => `hallo, ik spreek geen nederlands. ${text}`],
  ])('is heard %s, whatever language was guessed', (_, change) => {
    expect(triage.classify(change(danger), language as SpokenLanguage).level).toBe('danger') // a key of the table
    expect(triage.classify(change(danger), 'nl').level).toBe('danger')
  })
})

describe('an unknown language', () => {
  it.each([
    'πότε ανοίγετε αύριο',
    'jag vill gärna veta mer om mötet',
    'saya tidak tahu jadwalnya',
    '你好，请问几点开门',
  ])('raises no alarm: %s', (text) => expect(triage.classify(text, 'nl').level).toBe('none'))
})

describe('short words that are Dutch in one language and something else in another', () => {
  it.each(['nu', 'nie', 'nu știu', 'nu stiu', 'nie wiem', 'nu vreau', 'nie chcę', 'нет', 'не знаю', 'no', 'si'])(
    'raise no alarm: %s',
    (text) => {
      for (const guessed of ['nl', 'en', 'uk'] as const) expect(triage.classify(text, guessed).level).toBe('none')
    },
  )
})

describe('spelling', () => {
  it.each([
    { language: 'de', text: 'er will mich toeten, ich bin eingesperrt', how: 'umlauts written out' },
    { language: 'pl', text: 'zamkneli mnie w piwnicy, moga mnie zabic', how: 'no Polish letters' },
    { language: 'ro', text: 'm-au închis în cameră şi mă omoară', how: 'cedilla for comma' },
    { language: 'tr', text: 'kapı kilitli cikamiyorum', how: 'i for ı' },
    { language: 'ar', text: 'احبسوني بالغرفه و بدهم يقتلونى', how: 'ه for ة and ى for ي' },
    { language: 'ru', text: 'памагите миня заперли в подвале', how: 'as it sounds' },
    { language: 'uk', text: 'помогите нас закрылы в пидвали и не выпускають', how: 'surzhyk' },
  ] as const)('is heard in $language: $text ($how)', ({ language, text }) =>
    expect(triage.classify(text, language).level).toBe('danger'),
  )
})
