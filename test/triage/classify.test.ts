import { describe, expect, it } from '@jest/globals'
import { createTriage } from '../../src/triage/classify'
import { loadTriageRules } from '../../src/triage/load'

const rules = loadTriageRules('knowledge')
const triage = createTriage(rules)
const level = (text: string) => triage.classify(text, 'nl').level
const reasons = (text: string) => triage.classify(text, 'nl').reasons
const filler =
  'wij wonen hier al jaren in een rustige straat met veel groen en aardige mensen en de kinderen spelen buiten '

describe('triage', () => {
  it.each([
    ['in capitals', 'IK ZIT OPGESLOTEN IN EEN KAMER'],
    ['with spaced-out letters', 'i k  z i t  o p g e s l o t e n'],
    ['with dots between the letters', 'h.e.l.p  m.e'],
    ['with digits for letters', '1k z1t 0pg3sl0t3n in een kam3r'],
    ['with zero-width characters', 'ik zit op\u200Bgeslo\u200Bten in een kamer'],
    ['with Cyrillic look-alikes', 'ik zit оpgesloten in een kamer'],
    ['with stretched letters', 'heeeeelp meeee'],
    ['without spaces', 'ikzitopgesloten'],
    ['misspelt', 'ik zit opgeslotn in een kammer'],
    ['with accents', 'ik zít ópgeslóten in een kamer'],
    ['in Twents', 'ze hebt mie opesloten in n kamer, kan der nich oet'],
    ['by a foreigner', 'deur is dicht, man heeft sleutel, ik kan er niet uit'],
  ])('hears danger %s', (_, text) => expect(level(text)).toBe('danger'))

  it('hears the one sentence that matters in the middle of 2,000 characters without punctuation', () => {
    const text = filler.repeat(9) + 'hij heeft mij opgesloten in de kelder en komt zo terug ' + filler.repeat(9)
    expect(text.length).toBeGreaterThan(1900)
    expect(level(text)).toBe('danger')
    expect(level(filler.repeat(18))).toBe('none')
  })

  it('says which rule was met and by which words', () => {
    expect(reasons('hallo, ik ben opgesloten in een kamer')).toContainEqual(
      expect.objectContaining({ rule: 'danger/locked-in', matched: expect.stringContaining('opgesloten') }),
    )
  })

  it('lets danger win over despair and keeps both reasons', () => {
    const text = 'ik wil dood, hij slaat mij nu en ik zit opgesloten'
    expect(level(text)).toBe('danger')
    const levels = new Set(reasons(text).map(({ rule }) => rule.split('/')[0]))
    expect([...levels]).toEqual(expect.arrayContaining(['danger', 'crisis']))
  })

  it('gives no reasons when there is no alarm', () =>
    expect(triage.classify('hallo', 'nl')).toEqual({ level: 'none', reasons: [] }))

  it('hears a Dutch message whatever language was guessed', () => {
    expect(triage.classify('ik zit opgesloten in een kamer en kan er niet uit', 'en').level).toBe('danger')
    expect(triage.classify('mijn baas heeft mijn paspoort afgepakt', 'uk').level).toBe('suspected')
  })

  it.each(['', '   ', '?!…', '😂😂', '\u202E\u200B', '<b>', '1234567890'])('stays calm at %j', (text) =>
    expect(level(text)).toBe('none'),
  )

  it('gives the same answer every time it is built', () => {
    const again = createTriage(rules)
    for (const { sets } of rules) {
      for (const message of sets.flatMap((set) => set.messages).filter((_, at) => at % 25 === 0)) {
        expect(again.classify(message, 'nl')).toEqual(triage.classify(message, 'nl'))
      }
    }
  })
})
