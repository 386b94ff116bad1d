import type { Action } from '../../src/conversation/action'
import type { Dialog, DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { Article, SearchHit } from '../../src/conversation/services'
import { personButton, topicButtons } from '../buttons'
import { articleReply } from './article-reply'
import { wordings } from './wordings'

/** Looks the question up: an answer, at most three choices, or "that I don't know". It always answers. */
export const questionAnsweringDialog: Dialog = {
  name: 'question-answering',
  respond(context) {
    const { turn, state } = context
    if (turn.action !== undefined) return showPressed(context, turn.action)
    if (!/[\p{L}\p{N}]/u.test(turn.text)) return say(context, wordings[context.language].noWords)

    const { band, hits } = search(context)
    const [best] = hits
    const article = best?.kind === 'article' ? findArticle(context, best.id) : undefined
    // To somebody who may be a victim the first paragraph speaks: it was written to come first.
    const section = context.triage.level === 'none' ? best?.section : undefined
    if (band === 'answer' && article) return show(context, article, section, hits)
    if (band === 'answer' && best?.kind === 'event') return { goTo: `event:${best.id}` }
    if (band === 'choices') return offerChoices(context, hits)
    return unsure(context, state.misses + 1)
  },
}

function search({ turn, language, state, services }: DialogContext) {
  const context = { language, audience: state.audience }
  return services.knowledge.search(turn.text, state.topic ? { ...context, topic: state.topic } : context)
}

/** The article in the language of the conversation, or in Dutch. */
function findArticle({ services, language }: DialogContext, id: string): Article | undefined {
  return services.knowledge.article(id, language) ?? services.knowledge.article(id, 'nl')
}

function show(
  context: DialogContext,
  article: Article,
  section: number | undefined,
  hits: SearchHit[] = [],
): DialogResult {
  const others = hits.map(({ id }) => id).filter((id) => id !== article.id)
  return {
    replies: [articleReply(context, article, section)],
    outcome: 'answer',
    state: { misses: 0, topic: article.id },
    articles: [article.id, ...others].slice(0, 5),
  }
}

/** Any other button that comes here was answered before: in Teams the buttons of old cards stay. */
function showPressed(context: DialogContext, action: Action): DialogResult {
  const [, id, section] = /^(?:article|section):([^/]+)(?:\/(\d+))?$/.exec(action) ?? []
  if (id === undefined) return say(context, wordings[context.language].handled)
  const article = findArticle(context, id)
  if (!article) return say(context, wordings[context.language].gone)
  return show(context, article, section === undefined ? undefined : Number(section))
}

function offerChoices(context: DialogContext, hits: SearchHit[]): DialogResult {
  const offered = hits.slice(0, 3)
  const choices = offered.map(({ id, kind, title }) => ({
    title: buttonOf(context, kind, id) ?? title,
    action: `${kind}:${id}` as const,
  }))
  return {
    replies: [{ tone: 'plain', text: wordings[context.language].choose, choices }],
    outcome: 'choices',
    state: { misses: 0 },
    articles: offered.map(({ id }) => id),
  }
}

function buttonOf(context: DialogContext, kind: SearchHit['kind'], id: string): string | undefined {
  const { services, language, turn } = context
  return kind === 'event'
    ? services.agenda.event(id, language, turn.now)?.event.button
    : findArticle(context, id)?.button
}

function unsure(context: DialogContext, misses: number): DialogResult {
  const { unsure: once, unsureAgain } = wordings[context.language]
  const again = misses >= 2
  const topics = topicButtons[context.language][context.state.audience]
  const choices = again ? [personButton[context.language], ...topics.slice(0, 3)] : topics
  return {
    replies: [{ tone: 'plain', text: again ? unsureAgain : once, choices }],
    outcome: 'unknown',
    state: { misses },
  }
}

function say({ language, state }: DialogContext, text: string): DialogResult {
  const choices = topicButtons[language][state.audience]
  return { replies: [{ tone: 'plain', text, choices }], outcome: 'unknown' }
}
