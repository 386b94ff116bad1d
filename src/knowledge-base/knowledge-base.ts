import type { Language } from '../conversation/language'
import type { KnowledgeBase } from '../conversation/services'
import type { ArticleFile } from './article'
import { entryOfArticle, entryOfEvent, entryOfOffTopic, type EventEntry } from './entry'
import { languageRules } from './language/rules'
import { createSearch, type Search } from './search'
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
  const searches = new Map<Language, Search>()
  // An index is built when its language is first spoken: building all of them would triple the start.
  const searchIn = (language: Language): Search => {
    const built = searches.get(language)
    if (built) return built
    const own = entries.filter((entry) => entry.language === language)
    const { offTopic } = words[language]
    const known = own.length > 0 && offTopic.length > 0 ? [...own, entryOfOffTopic(language, offTopic)] : own
    const search = createSearch(known, languageRules[language], words[language])
    searches.set(language, search)
    return search
  }
  searchIn('nl')

  return {
    search: (question, { language, audience, topic }) => searchIn(language)(question, { audience, topic }),
    article: (id, language) => byId.get(`${language}/${id}`),
  }
}
