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
    const pressed = /^(?:article|section):([^/]+)(?:\/(\d+))?$/.exec(turn.action ?? '')
    if (pressed?.[1]) return showPressed(context, pressed[1], pressed[2])
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

function showPressed(context: DialogContext, id: string, section: string | undefined): DialogResult {
  const article = findArticle(context, id)
  if (!article) return say(context, wordings[context.language].gone)
  return show(context, article, section === undefined ? undefined : Number(section))
}

function offerChoices(context: DialogContext, hits: SearchHit[]): DialogResult {
  const offered = hits.slice(0, 3)
  const choices = offered.map(({ id, kind, title }) => ({
    title: findArticle(context, id)?.button ?? title,
    action: `${kind}:${id}` as const,
  }))
  return {
    replies: [{ tone: 'plain', text: wordings[context.language].choose, choices }],
    outcome: 'choices',
    state: { misses: 0 },
    articles: offered.map(({ id }) => id),
  }
}

function unsure(context: DialogContext, misses: number): DialogResult {
  const { unsure: once, unsureAgain } = wordings[context.language]
  const again = misses >= 2
  const topics = topicButtons[context.language]
  const choices = again ? [personButton[context.language], ...topics.slice(0, 3)] : topics
  return {
    replies: [{ tone: 'plain', text: again ? unsureAgain : once, choices }],
    outcome: 'unknown',
    state: { misses },
  }
}

function say({ language }: DialogContext, text: string): DialogResult {
  return { replies: [{ tone: 'plain', text, choices: topicButtons[language] }], outcome: 'unknown' }
}
