import type { ArticleFile } from '../src/knowledge-base/article'
import { normalise, words } from '../src/knowledge-base/normalise'

interface Grown {
  articles: ArticleFile[]
  /** A phrasing of some of the articles that is not among their own. */
  questions: { id: string; question: string }[]
}

/** Words an article is about, besides what everybody says. */
const topicWords = 8
/** The most frequent words hold a sentence together; the others are exchanged. */
const heldWords = 150
const topicShare = 0.7
const maxQuestions = 200

/**
 * A knowledge base of any size that reads like ours: the sentences are those of our articles with the telling words
 * exchanged, by words of the new article's topic or any other, drawn as often as words are used (the n-th word 1/n as
 * often as the first). New words come with size, as in any language: here compounds of ours.
 */
export function growArticles(own: readonly ArticleFile[], count: number, phrasingsEach: number): Grown {
  const random = lehmer(20_261_121)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T // never empty
  const byUse = wordsByUse(own)
  const held = new Set(byUse.slice(0, heldWords))
  const telling = byUse.slice(heldWords).filter((word) => word.length > 3)
  const compounds = Array.from({ length: 2 * count }, () => pick(telling) + pick(telling))
  const vocabulary = [...telling, ...compounds]
  /** The logarithm of the rank is drawn evenly: that is 1/n. */
  const draw = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? pick(vocabulary)

  const moulds = own.flatMap(({ questions }) => questions)
  const paragraphs = own.map(({ article }) => article.answer)
  const questions: Grown['questions'] = []
  const articles = Array.from({ length: count }, (_, index): ArticleFile => {
    const topic = Array.from({ length: topicWords }, () => pick(vocabulary))
    const recast = (mould: string): string =>
      mould.replace(/[\p{L}\p{N}']+/gu, (word) => {
        if (held.has(normalise(word))) return word
        return random() < topicShare ? pick(topic) : draw()
      })
    const id = `article-${index}`
    if (index % Math.ceil(count / maxQuestions) === 0) questions.push({ id, question: recast(pick(moulds)) })
    const template = pick(own)
    const answer = { text: recast(pick(paragraphs)), line: 1 }
    return {
      ...template,
      article: { ...template.article, id, title: recast(template.article.title), answer: answer.text, sections: [] },
      questions: Array.from({ length: phrasingsEach }, () => recast(pick(moulds))),
      keywords: [],
      written: { ...template.written, answer, sections: [] },
    }
  })
  return { articles, questions }
}

/** All words of the articles, the most used first. */
function wordsByUse(articles: readonly ArticleFile[]): string[] {
  const uses = new Map<string, number>()
  for (const { article, questions } of articles) {
    const texts = [...questions, article.answer, ...article.sections.map(({ text }) => text)]
    for (const word of words(normalise(texts.join('\n')))) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([word]) => word)
}

/** Numbers from 0 to 1 that look random and are always the same. */
function lehmer(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
