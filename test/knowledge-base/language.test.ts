import { describe, expect, it } from '@jest/globals'
import { createAnalyser } from '../../src/knowledge-base/language/analyser'
import { splitCompound } from '../../src/knowledge-base/language/compounds'
import { languageRules } from '../../src/knowledge-base/language/rules'
import { normalise } from '../../src/knowledge-base/normalise'

const lists = {
  stopWords: ['de', 'ik', 'een', 'zonder', 'van', 'is', 'wat'],
  synonyms: [
    ['werk', 'arbeid', 'baan'],
    ['zonder papieren', 'illegaal', 'ongedocumenteerd'],
  ],
  misspellings: { tel: 'telefoonnummer' },
  otherSubjects: ['fiets', 'rot op'],
  offTopic: [],
}
const texts = [
  'Signalen van uitbuiting op het werk',
  'Slachtoffer van mensenhandel',
  'verblijf en telefoonnummer',
  'hennep',
]
const analyser = createAnalyser(languageRules.nl, lists, texts)
const termsOf = (text: string) => analyser.words(text).map(({ term }) => term)

describe('the Dutch language layer', () => {
  it('reads inflections of a word as one', () => {
    for (const forms of [
      'werken werkt gewerkt',
      'signaal signalen',
      'uitgebuit uitbuiting',
      'slachtoffers slachtoffer',
    ]) {
      expect(new Set(termsOf(forms)).size).toBe(1)
    }
  })

  it('skips words that say nothing', () => {
    expect(termsOf('wat is de baan')).toEqual(['werk'])
  })

  it('reads synonyms as one, also groups of words with a stop word in them', () => {
    expect(termsOf('Ik ben illegaal').at(-1)).toBe(termsOf('zonder papieren')[0])
    expect(termsOf('arbeid')).toEqual(termsOf('baan'))
  })

  it('splits compounds into words of the knowledge base', () => {
    const [word] = analyser.words('arbeidsuitbuitingssignalen')
    expect(word?.parts).toEqual(['werk', 'uitbuit', 'signal'])
    expect(word?.known).toBe(true)
    expect(analyser.words('hennepzolder')[0]?.parts).toEqual(['hennep'])
  })

  it('joins what should have been one word', () => {
    expect(termsOf('mensen handel')).toEqual(termsOf('mensenhandel'))
  })

  it('mends spelling, but not of short words and not into something else', () => {
    expect(termsOf('slachtofer')).toEqual(termsOf('slachtoffer'))
    expect(termsOf('uitbutiing')).toEqual(termsOf('uitbuiting'))
    expect(termsOf('tel')).toEqual(termsOf('telefoonnummer'))
    expect(analyser.words('kerk')[0]?.known).toBe(false)
    expect(analyser.words('voetbalveld')[0]?.known).toBe(false)
  })

  it('knows words of subjects that the assistant is not for', () => {
    expect(analyser.words('mijn fiets').map(({ otherSubject }) => otherSubject)).toEqual([false, true])
    expect(analyser.words('rot op')).toMatchObject([{ otherSubject: true }])
  })
})

describe('splitting a compound', () => {
  const known = (part: string) => ['nagel', 'studio', 'nagelstudio', 'houder'].includes(part)

  it('prefers few parts', () => {
    expect(splitCompound('nagelstudiohouder', ['', 's'], known, false)).toEqual(['nagelstudio', 'houder'])
  })

  it('gives the known end of a word only when asked', () => {
    expect(splitCompound('nagelknipper', ['', 's'], known, false)).toEqual([])
    expect(splitCompound('nagelknipper', ['', 's'], known, true)).toEqual(['nagel'])
  })
})

describe('normalising', () => {
  it('leaves no way to hide a word', () => {
    expect(normalise('Men\u00ADsen\u200Bhandel\u202E')).toBe('mensenhandel')
    expect(normalise('OEKRAÏNE  ’s  café')).toBe("oekraine 's cafe")
  })

  it('keeps Ukrainian letters apart', () => {
    expect(normalise('Її йшов')).toBe('її йшов')
  })
})
