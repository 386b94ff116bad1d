import { languages } from '../conversation/language'
import type { KnowledgeBase } from '../conversation/services'
import type { ArticleFile } from './article'
import { entryOfArticle, entryOfEvent, entryOfOffTopic, type EventEntry } from './entry'
import { languageRules } from './language/rules'
import { createSearch } from './search'
import type { WordListsOf } from './words'

/** The articles, and a search in each language over articles and events. */
export function createKnowledgeBase(content: {
  articles: readonly ArticleFile[]
  words: WordListsOf
  events?: readonly EventEntry[]
}): KnowledgeBase {
  const { articles, words, events = [] } = content
  const byId = new Map(articles.map(({ article }) => [`${article.language}/${article.id}`, article]))
  const entries = [...articles.map(entryOfArticle), ...events.map(entryOfEvent)]
  const searches = new Map(
    languages.map((language) => {
      const own = entries.filter((entry) => entry.language === language)
      const { offTopic } = words[language]
      const known = own.length > 0 && offTopic.length > 0 ? [...own, entryOfOffTopic(language, offTopic)] : own
      return [language, createSearch(known, languageRules[language], words[language])]
    }),
  )
  return {
    search: (question, { language, audience, topic }) =>
      searches.get(language)?.(question, { audience, topic }) ?? { band: 'unsure', hits: [] },
    article: (id, language) => byId.get(`${language}/${id}`),
  }
}
