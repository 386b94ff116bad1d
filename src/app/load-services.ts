import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAgenda } from '../agenda/agenda'
import { readAgendaWords, type AgendaWords } from '../agenda/agenda-words'
import { eventSearchEntries, loadEvents, type KnowledgeEvent } from '../agenda/events'
import type { DeskService } from '../conversation/hand-off'
import { languages, type Language } from '../conversation/language'
import type { Services } from '../conversation/services'
import { loadIntents } from '../intents/recognise'
import { createKnowledgeBase } from '../knowledge-base/knowledge-base'
import { loadKnowledge } from '../knowledge-base/load'
import { loadSignalCheck } from '../signal-check/load'
import { createSignalCheck } from '../signal-check/signal-check'
import { createTriage } from '../triage/classify'
import { loadTriageRules } from '../triage/load'
import { withOrdinaryQuestions } from '../triage/ordinary-questions'

/** Serves contacts, stop words, triage and small talk to a knowledge base that has none of its own. */
const ownKnowledgeDir = 'knowledge'

/**
 * Reads a knowledge base and builds everything that answers from it.
 * @throws {KnowledgeError} with file, line and remedy of each finding
 */
export function loadServices(dir: string, publicUrl: string, desk: DeskService): Services {
  const { articles, contacts, words } = loadKnowledge(dir, ownKnowledgeDir)
  const homeOf = (...path: string[]) => (existsSync(join(dir, ...path)) ? dir : ownKnowledgeDir)
  const events: Partial<Record<Language, KnowledgeEvent[]>> = {}
  const agendaWords: Partial<Record<Language, AgendaWords>> = {}
  const hasAgenda = languages.some((language) => existsSync(join(dir, language, 'agenda')))
  for (const language of hasAgenda ? languages : []) {
    const folder = join(dir, language, 'agenda')
    if (existsSync(folder)) events[language] = loadEvents(folder, language, contacts.fillIn)
    const file = join(language, 'words', 'agenda.yaml')
    const words = readAgendaWords(join(homeOf(file), file), file)
    if (words) agendaWords[language] = words
  }
  const signalCheck = loadSignalCheck(dir, {
    contacts: contacts.ids,
    articles: articles.map(({ article }) => article.id),
  })
  const triageDir = homeOf('nl', 'words', 'triage')
  const triageRules = loadTriageRules(triageDir)
  const phrasings = articles.flatMap(({ article: { language, title }, questions }) =>
    [title, ...questions].map((text) => ({ language, text })),
  )
  return {
    contacts,
    publicUrl,
    desk,
    ...(signalCheck && { signalCheck: createSignalCheck(signalCheck) }),
    knowledge: createKnowledgeBase({ articles, words, events: Object.values(events).flatMap(eventSearchEntries) }),
    agenda: createAgenda(events, agendaWords),
    triage: createTriage(triageDir === dir ? triageRules : withOrdinaryQuestions(triageRules, phrasings)),
    intents: loadIntents(homeOf('nl', 'words', 'intents.yaml')),
  }
}
