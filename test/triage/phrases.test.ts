import { describe, expect, it } from '@jest/globals'
import { PhraseFinder } from '../../src/triage/phrases'

describe('phrases of an editor', () => {
  const find = (phrase: string, text: string) =>
    new PhraseFinder([['group', [phrase]]], (word) => word)
      .find(text.split(' ').map((word) => ({ text: word, keys: [word] })))
      .map(({ from, to }) => [from, to])

  it('is found with and without a word that may be left out, also at the beginning', () => {
    expect(find('(heel) erg bang', 'ik ben erg bang')).toEqual([[2, 3]])
    expect(find('(heel) erg bang', 'ik ben heel erg bang')).toContainEqual([2, 4])
    expect(find('erg (heel) bang', 'erg bang')).toEqual([[0, 1]])
  })

  it('lets up to three words stand at two dots', () => {
    expect(find('deur .. slot', 'de deur zit nu op slot')).toEqual([[1, 5]])
    expect(find('deur .. slot', 'de deur van ons huis zit op slot')).toEqual([])
  })
})
