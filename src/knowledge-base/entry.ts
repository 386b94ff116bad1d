import type { Language } from '../conversation/language'
import type { ArticleFile } from './article'

/** Something that a question can lead to. */
export interface Entry {
  id: string
  kind: 'article' | 'event' | 'off-topic'
  language: Language
  title: string
  questions: readonly string[]
  keywords: readonly string[]
  audience: 'all' | 'professional'
  /** The first answer, then the sections, each with its heading; without links and placeholders. */
  texts: readonly string[]
  /** Ids of what a reader may want next. */
  related: readonly string[]
}

/**
 * Questions about other subjects, as an entry that competes with the articles and has no answer: a message that
 * resembles it most is not for us, and one that resembles it nearly as much is not answered with confidence.
 */
export function entryOfOffTopic(language: Language, questions: readonly string[]): Entry {
  return {
    id: 'off-topic',
    kind: 'off-topic',
    language,
    title: '',
    questions,
    keywords: [],
    audience: 'all',
    texts: [],
    related: [],
  }
}

/** An event as the agenda offers it to the search. */
export interface EventEntry {
  id: string
  language: Language
  title: string
  questions: readonly string[]
  keywords: readonly string[]
  text: string
}

export function entryOfEvent({ text, ...event }: EventEntry): Entry {
  return { ...event, kind: 'event', audience: 'all', texts: [text], related: [] }
}

export function entryOfArticle({ article, questions, keywords, written }: ArticleFile): Entry {
  const { id, language, title, audience, related, next } = article
  const sections = written.sections.map(({ heading, text }) => `${heading}\n${text}`)
  const texts = [written.answer.text, ...sections].map((text) => text.replace(/\{[a-z0-9-]+\.[a-z-]+\}/g, ''))
  return { id, kind: 'article', language, title, questions, keywords, audience, texts, related: [...related, ...next] }
}
