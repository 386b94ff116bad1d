import type { KnowledgeBase } from '../../conversation/services'
import type { ArticleFile } from '../article'
import { normalise, words } from '../normalise'
import { findingsOf, type Finding } from './finding'

/** Phrasings that stand in two articles, so that no search can tell which is meant. */
export function checkDuplicatePhrasings(articles: readonly ArticleFile[]): Finding[] {
  const places = new Map<string, string>()
  return findingsOf((report) => {
    for (const { article, file, questions, lineOf } of articles) {
      questions.forEach((question, index) => {
        const key = `${article.language} ${words(normalise(question)).join(' ')}`
        const line = lineOf('questions', index)
        const twin = places.get(key)
        if (twin !== undefined) {
          report('error', file, line, `"${question}" also stands at ${twin}`, 'Keep it where it fits best.')
        }
        places.set(key, `${file}:${line}`)
      })
    }
  })
}

/** Phrasings that lead to another article than their own: the editor sees which article competes for them. */
export function checkPhrasingsFound(articles: readonly ArticleFile[], knowledge: KnowledgeBase): Finding[] {
  return findingsOf((report) => {
    for (const { article, file, questions, lineOf } of articles) {
      const { id, language } = article
      const audience = article.audience === 'professional' ? 'professional' : 'public'
      questions.forEach((question, index) => {
        const best = knowledge.search(question, { language, audience }).hits[0]
        if (best?.id === id) return
        const remedy = 'Make it more specific, or move it to the other article.'
        const problem = `"${question}" leads to ${best?.id ?? 'nothing'}`
        report('error', file, lineOf('questions', index), problem, remedy)
      })
    }
  })
}
