import { loadKnowledge } from '../../src/knowledge-base/load'

/** What the files of the signal check may name: rows of the contact book, and articles. */
export function knownIds(): { contacts: readonly string[]; articles: string[] } {
  const { contacts, articles } = loadKnowledge('knowledge')
  return { contacts: contacts.ids, articles: articles.map(({ article }) => article.id) }
}
