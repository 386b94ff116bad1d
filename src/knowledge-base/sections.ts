import type { Entry } from './entry'
import type { Analyser, ContentWord } from './language/analyser'

/**
 * A section must speak of this share of the question's words, one of them in its heading, to be shown instead of the
 * first answer. Without the heading a third of the sections shown were beside the question.
 */
const minShare = 0.5
const headingPoints = 1.5

/**
 * Finds the section that answers better than the first paragraph, if one clearly does.
 *
 * Words of the title say which article it is, not which section, so they do not count.
 * @returns the index of the section, from 0
 */
export type BestSection = (entry: Entry, question: readonly ContentWord[]) => number | undefined

export function createBestSection(analyser: Analyser): BestSection {
  const termsOf = (text: string): Set<string> =>
    new Set(analyser.words(text).flatMap(({ term, parts }) => [term, ...parts]))
  const read = (entry: Entry) => ({
    title: termsOf(entry.title),
    texts: entry.texts.map((text) => {
      const [heading = '', ...rest] = text.split('\n')
      return { heading: termsOf(heading), text: termsOf(rest.join('\n')) }
    }),
  })
  const memory = new WeakMap<Entry, ReturnType<typeof read>>()

  return (entry, question) => {
    const { title, texts } = memory.get(entry) ?? read(entry)
    memory.set(entry, { title, texts })
    const asked = question.filter(({ term, known }) => known && !title.has(term))
    if (asked.length === 0) return undefined

    const shares = texts.map(({ heading, text }, index) => {
      const named = asked.some(({ term }) => heading.has(term))
      if (index > 0 && !named) return 0
      const points = asked.map(({ term }) => (heading.has(term) ? headingPoints : text.has(term) ? 1 : 0))
      return points.reduce<number>((sum, each) => sum + each, 0) / asked.length
    })
    const [answer = 0, ...sections] = shares
    const best = Math.max(...sections, 0)
    const clear = best >= minShare && best > answer && sections.filter((share) => share === best).length === 1
    return clear ? sections.indexOf(best) : undefined
  }
}
