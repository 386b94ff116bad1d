import type { ArticleFile } from '../article'
import { findingsOf, type Finding } from './finding'

/** Words that may stand in `next` besides ids of articles. */
const nextWords = ['person', 'agenda', 'signal-check']

/**
 * Ids that lead nowhere, and buttons that cannot be told apart.
 * @param articles of one language
 */
export function checkReferences(articles: readonly ArticleFile[]): Finding[] {
  const ids = new Set(articles.map(({ article }) => article.id))
  const buttons = new Map<string, string>()
  return findingsOf((report) => {
    for (const { article, file, written, lineOf } of articles) {
      for (const field of ['related', 'next'] as const) {
        written.fields[field].forEach((id, index) => {
          if (ids.has(id) || (field === 'next' && nextWords.includes(id))) return
          const remedy = 'Use the name of an article’s file, without .md.'
          report('error', file, lineOf(field, index), `${field}: there is no article ${id}`, remedy)
        })
      }
      const twin = buttons.get(article.button)
      if (twin !== undefined) {
        report('error', file, lineOf('button'), `${twin} has the same button`, 'Change one of the two.')
      }
      buttons.set(article.button, file)
    }
  })
}
