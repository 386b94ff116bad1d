import { createKnowledgeBase } from '../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../src/knowledge-base/load'
import { growArticles } from './grown-articles'

interface Measured {
  articles: number
  buildMs: number
  medianMs: number
  p99Ms: number
  /** Share of the questions whose article came first, from 0 to 1. */
  first: number
  megabytes: number
}

const phrasingsEach = 6

/** How building and asking grow with the number of articles. */
export function benchGrowth(dir: string, sizes: readonly number[]): Measured[] {
  const { articles, words } = loadKnowledge(dir)
  const dutch = articles.filter(({ article }) => article.language === 'nl')
  const measure = (count: number): Measured => {
    const grown = growArticles(dutch, count, phrasingsEach)
    const heapBefore = heapMegabytes()
    const startedMs = performance.now()
    const knowledge = createKnowledgeBase({ articles: grown.articles, words })
    const buildMs = performance.now() - startedMs
    const megabytes = heapMegabytes() - heapBefore
    let right = 0
    const timesMs = grown.questions.map(({ id, question }) => {
      const askedMs = performance.now()
      const { hits } = knowledge.search(question, { language: 'nl', audience: 'public' })
      if (hits[0]?.id === id) right++
      return performance.now() - askedMs
    })
    timesMs.sort((a, b) => a - b)
    const at = (share: number): number => timesMs[Math.floor(share * (timesMs.length - 1))] ?? 0
    return { articles: count, buildMs, medianMs: at(0.5), p99Ms: at(0.99), first: right / timesMs.length, megabytes }
  }
  return sizes.map(measure)
}

function heapMegabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
