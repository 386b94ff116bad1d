import type { SpokenLanguage } from '../conversation/language'
import type { Shares } from './shares'

const groupsOf = (word: string): string[] => {
  const padded = `^${word}$`
  return Array.from({ length: Math.max(padded.length - 2, 0) }, (_, at) => padded.slice(at, at + 3))
}

const smoothing = 0.2
const possibleGroups = 3000
/** How likely any group is in a language that is none of these: a word must resemble one of them more than that. */
const inNoneOfThese = Math.log(1 / 2500)

/**
 * Learns which groups of three letters are usual in each language (naive Bayes with add-a-bit smoothing), and tells how
 * likely each language is for a word that no list holds.
 * A language may have several lists, one for each alphabet.
 *
 * @returns shares that add up to at most 1, less where the word resembles none of them; unlikely ones are left out
 */
export function createLetterGroups(
  lists: Iterable<readonly [SpokenLanguage, ReadonlySet<string>]>,
): (word: string) => Shares {
  const models = [...lists].map(([language, list]) => {
    const groups = [...list].flatMap(groupsOf)
    const counts = new Map<string, number>()
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
    const total = groups.length + smoothing * possibleGroups
    const chanceOf = new Map([...counts].map(([group, count]) => [group, Math.log((count + smoothing) / total)]))
    return { language, chanceOf, unseen: Math.log(smoothing / total) }
  })

  return (word) => {
    const groups = groupsOf(word)
    const chances = models.map(({ language, chanceOf, unseen }) => {
      let sum = 0
      for (const group of groups) sum += chanceOf.get(group) ?? unseen
      return { language, sum }
    })
    const none = groups.length * inNoneOfThese
    const highest = Math.max(none, ...chances.map(({ sum }) => sum))
    const all = chances.reduce((total, { sum }) => total + Math.exp(sum - highest), Math.exp(none - highest))
    const shares: Shares = {}
    for (const { language, sum } of chances) {
      const share = Math.exp(sum - highest) / all
      if (share > 0.05) shares[language] = (shares[language] ?? 0) + share
    }
    return shares
  }
}
