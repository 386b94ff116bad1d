import type { Language } from '../../conversation/language'
import type { KnowledgeBase } from '../../conversation/services'
import type { ArticleFile } from '../article'

/** Two articles that compete for the same questions. */
export interface Confusion {
  /** Ids, in alphabetical order. */
  between: readonly [string, string]
  astray: Astray[]
}

/** A phrasing that leads to another article as soon as it does not stand in its own. */
export interface Astray {
  question: string
  from: string
  to: string
  /** `file:line` of the phrasing. */
  place: string
}

/** Each phrasing is left out once; a tenth of them at a time, because every round builds a new index. */
const rounds = 10

/**
 * What a visitor meets who asks in other words than the editor thought of: each phrasing is taken out of its article
 * and asked. The pairs of articles that are taken for each other, most often confused first.
 *
 * @param build makes a search over other articles; not over events, whose phrasings are in no article
 */
export function findConfusions(
  articles: readonly ArticleFile[],
  language: Language,
  build: (articles: readonly ArticleFile[]) => Pick<KnowledgeBase, 'search'>,
): { confusions: Confusion[]; asked: number; right: number } {
  const own = articles.filter(({ article }) => article.language === language)
  const pairs = new Map<string, Confusion>()
  let asked = 0
  let right = 0
  for (let round = 0; round < rounds; round++) {
    const isLeftOut = (article: number, question: number): boolean => (article + question) % rounds === round
    const known = own.map((file, a) => ({ ...file, questions: file.questions.filter((_, q) => !isLeftOut(a, q)) }))
    const knowledge = build(known)
    own.forEach(({ article, questions, file, lineOf }, a) => {
      const audience = article.audience === 'professional' ? 'professional' : 'public'
      questions.forEach((question, q) => {
        if (!isLeftOut(a, q)) return
        asked++
        const from = article.id
        const to = knowledge.search(question, { language, audience }).hits[0]?.id ?? 'nothing'
        if (to === from) return right++
        const between = from < to ? ([from, to] as const) : ([to, from] as const)
        const pair = pairs.get(between.join(' ')) ?? { between, astray: [] }
        pair.astray.push({ question, from, to, place: `${file}:${lineOf('questions', q)}` })
        pairs.set(between.join(' '), pair)
      })
    })
  }
  const confusions = [...pairs.values()].sort(
    (a, b) => b.astray.length - a.astray.length || a.between.join(' ').localeCompare(b.between.join(' ')),
  )
  return { confusions, asked, right }
}
