import * as orama from '@orama/orama'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import Fuse from 'fuse.js'
import lunr from 'lunr'
import lunrDutch from 'lunr-languages/lunr.nl'
import lunrStemmers from 'lunr-languages/lunr.stemmer.support'
import MiniSearch from 'minisearch'
import type { Language } from '../src/conversation/language'
import type { ArticleFile } from '../src/knowledge-base/article'
import { normalise, words } from '../src/knowledge-base/normalise'

/** An article with a score that only compares within one search engine; best first, each article once. */
export type Ranked = { id: string; score: number }[]

interface Peer {
  name: string
  languages: readonly Language[]
  /** Asks one in so many of the messages, because all of them would take minutes. */
  everyNth?: number
  /** Reads the articles and returns the search. */
  build: (articles: readonly ArticleFile[], language: Language, stopWords: readonly string[]) => (q: string) => Ranked
}

const everyLanguage = ['nl', 'en', 'uk'] as const
const stemmers: Record<Language, (word: string) => string> = { nl: dutch, en: english, uk: ukrainian }
const oramaLanguages = { nl: 'dutch', en: 'english', uk: 'ukrainian' } as const

/** What a reader of the article sees and what it is asked by: the same for every engine. */
const documentsOf = (articles: readonly ArticleFile[]) =>
  articles.map(({ article, questions, keywords }) => ({
    id: article.id,
    title: article.title,
    lines: [article.title, ...questions, ...keywords],
    questions: [...questions, ...keywords].join('\n'),
    text: [article.answer, ...article.sections.map(({ heading, text }) => `${heading}\n${text}`)].join('\n'),
  }))

/** Phrasings say more than titles, and titles more than text. */
const boost = { title: 2, questions: 3, text: 1 }

/**
 * Other search libraries on our articles, each set up as its own documentation advises for a site in one language:
 * stop words and a stemmer where it takes them, fields weighed. The stop words are ours, so that nobody lacks them. Of
 * what the documentation leaves open (a bar for likeness, prefixes, slips) each has the values that served it best here.
 */
export const peers: readonly Peer[] = [
  {
    name: 'Fuse.js, defaults',
    languages: everyLanguage,
    everyNth: 5,
    build: (articles) => {
      const documents = documentsOf(articles)
      const fuse = new Fuse(documents, { keys: ['lines', 'text'], includeScore: true })
      return (question) => fuse.search(question).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }))
    },
  },
  {
    name: 'Fuse.js, token search, stems',
    languages: everyLanguage,
    build: (articles, language, stopWords) => {
      const process = stems(language, stopWords)
      const items = documentsOf(articles).flatMap(({ id, lines }) => lines.map((line) => ({ id, line: process(line) })))
      const options = { useTokenSearch: true, ignoreLocation: true, includeScore: true, threshold: 0.2 }
      const fuse = new Fuse(items, { keys: ['line'], ...options })
      return (question) =>
        bestOfEach(fuse.search(process(question)).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })))
    },
  },
  {
    name: 'MiniSearch',
    languages: everyLanguage,
    build: (articles, language, stopWords) => {
      const skipped = new Set(stopWords.map(normalise))
      const index = new MiniSearch({
        fields: ['title', 'questions', 'text'],
        processTerm: (term) => (skipped.has(normalise(term)) ? null : stemmers[language](normalise(term))),
        searchOptions: { boost, prefix: true },
      })
      index.addAll(documentsOf(articles))
      return (question) => index.search(question).map(({ id, score }) => ({ id: String(id), score }))
    },
  },
  {
    name: 'Orama',
    languages: everyLanguage,
    build: (articles, language, stopWords) => {
      const index = orama.create({
        schema: { id: 'string', title: 'string', questions: 'string', text: 'string' },
        components: {
          tokenizer: {
            language: oramaLanguages[language],
            stemming: true,
            stemmer: stemmers[language],
            stopWords: [...stopWords],
            stemmerSkipProperties: ['id'],
          },
        },
      })
      for (const { id, title, questions, text } of documentsOf(articles))
        void orama.insert(index, { id, title, questions, text })
      return (question) => {
        const term = words(question).join(' ')
        const properties: (keyof typeof boost)[] = ['title', 'questions', 'text']
        const found = orama.search(index, { term, properties, boost, limit: 10 })
        if (found instanceof Promise) throw new Error('Orama answers at once as long as it has no asynchronous plug-in')
        return found.hits.map(({ document, score }) => ({ id: document.id, score }))
      }
    },
  },
  {
    name: 'lunr',
    languages: ['nl', 'en'],
    build: (articles, language) => {
      lunrStemmers(lunr)
      lunrDutch(lunr)
      const index = lunr((builder) => {
        if (language === 'nl') builder.use(lunr.nl)
        builder.ref('id')
        for (const [field, weight] of Object.entries(boost)) builder.field(field, { boost: weight })
        for (const each of documentsOf(articles)) builder.add(each)
      })
      // Only words: a question mark or a hyphen would be read as a command.
      return (question) => index.search(words(question).join(' ')).map(({ ref, score }) => ({ id: ref, score }))
    },
  },
]

/** Lower case, no stop words, stems: what any careful user of Fuse.js would do first. */
function stems(language: Language, stopWords: readonly string[]): (text: string) => string {
  const skipped = new Set(stopWords.map(normalise))
  return (text) =>
    words(normalise(text))
      .filter((word) => !skipped.has(word))
      .map(stemmers[language])
      .join(' ')
}

function bestOfEach(found: Ranked): Ranked {
  const seen = new Set<string>()
  return found.filter(({ id }) => !seen.has(id) && seen.add(id))
}
