import { languages } from '../../conversation/language'
import type { KnowledgeBase } from '../../conversation/services'
import type { Knowledge } from '../load'
import { checkCompleteness } from './completeness'
import type { Finding } from './finding'
import { checkDuplicatePhrasings, checkPhrasingsFound } from './phrasings'
import { checkReadability } from './readability'
import { checkReferences } from './references'
import { checkTypedContacts } from './typed-contacts'

/**
 * Everything that an editor of the knowledge base should know, beyond what loading it already refuses.
 * @param search the knowledge base as it will be served, events included
 * @param today ISO date
 */
export function checkKnowledge({ articles }: Knowledge, search: KnowledgeBase, today: string): Finding[] {
  return [
    ...articles.flatMap((article) => [
      ...checkCompleteness(article, today),
      ...checkTypedContacts(article),
      ...checkReadability(article),
    ]),
    ...languages.flatMap((language) =>
      checkReferences(articles.filter(({ article }) => article.language === language)),
    ),
    ...checkDuplicatePhrasings(articles),
    ...checkPhrasingsFound(articles, search),
    ...missingTranslations(articles.map(({ article }) => article)),
  ]
}

function missingTranslations(articles: readonly { id: string; language: string }[]): Finding[] {
  const ids = new Set(articles.map(({ id }) => id))
  return languages.flatMap((language): Finding[] => {
    const present = new Set(articles.filter((article) => article.language === language).map(({ id }) => id))
    const missing = ids.size - present.size
    if (missing === 0) return []
    const problem = `${missing} of ${ids.size} articles are not there in this language`
    return [{ severity: 'info', place: `${language}:1`, problem, remedy: 'Translate them when the text is settled.' }]
  })
}
