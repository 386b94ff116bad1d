import Fuse from 'fuse.js'
import { createKnowledgeBase } from '../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../src/knowledge-base/load'

interface Measured {
  search: string
  medianMs: number
  p99Ms: number
  /** Share of the questions whose article came first, from 0 to 1. */
  first: number
}

/** One in this many phrasings is held out of the articles and asked. */
const heldOut = 10

/**
 * Our search against Fuse.js with its defaults and Fuse.js token search over the same phrasings, in one run, on
 * phrasings that were taken out of the articles.
 */
export function benchSearch(knowledgeDir: string): Measured[] {
  const { articles, words } = loadKnowledge(knowledgeDir)
  const own = articles.filter(({ article }) => article.language === 'nl')
  const isHeldOut = (article: number, question: number): boolean => (article + question) % heldOut === 0
  const asked = own.flatMap(({ article, questions }, a) =>
    questions.filter((_, q) => isHeldOut(a, q)).map((question) => ({ id: article.id, question })),
  )
  const known = own.map((file, a) => ({ ...file, questions: file.questions.filter((_, q) => !isHeldOut(a, q)) }))

  const knowledge = createKnowledgeBase({ articles: known, words })
  const items = known.flatMap(({ article, questions }) => questions.map((question) => ({ id: article.id, question })))
  const plain = new Fuse(items, { keys: ['question'] })
  const token = new Fuse(items, { keys: ['question'], useTokenSearch: true, ignoreLocation: true })

  const measure = (search: string, ask: (question: string) => string | undefined): Measured => {
    const timesMs: number[] = []
    let right = 0
    for (const { id, question } of asked) {
      const startedMs = performance.now()
      if (ask(question) === id) right++
      timesMs.push(performance.now() - startedMs)
    }
    timesMs.sort((a, b) => a - b)
    const at = (share: number): number => timesMs[Math.floor(share * (timesMs.length - 1))] ?? 0
    return { search, medianMs: at(0.5), p99Ms: at(0.99), first: right / asked.length }
  }
  return [
    measure('ours', (q) => knowledge.search(q, { language: 'nl', audience: 'professional' }).hits[0]?.id),
    measure('Fuse.js, defaults', (q) => plain.search(q, { limit: 1 })[0]?.item.id),
    measure('Fuse.js, token search', (q) => token.search(q, { limit: 1 })[0]?.item.id),
  ]
}
