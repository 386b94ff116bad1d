import type { DialogContext } from '../../src/conversation/dialog'
import type { Language } from '../../src/conversation/language'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import type { Article, Services } from '../../src/conversation/services'
import { personButton, signalCheckButton, topicButtons } from '../buttons'
import { wordings } from './wordings'

const longDate = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
/** British order: day, month, year, as people in Europe read it. Made once: making one costs more than an answer. */
const dates: Record<Language, Intl.DateTimeFormat> = {
  nl: longDate('nl-NL'),
  en: longDate('en-GB'),
  uk: longDate('uk-UA'),
}
/** Days in ISO order, so that they compare as text. */
const isoDates = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const maxChoices = 4
/** More names make the line longer than the answer; all of them stand in the article. */
const maxSources = 2

/** An article as one message: its first paragraph or one section, where it comes from, and where to go from here. */
export function articleReply({ language, services, turn }: DialogContext, article: Article, section?: number): Reply {
  const part = section === undefined ? undefined : article.sections[section]
  const body = part ? `**${part.heading}**\n\n${part.text}` : article.answer
  const inDutch = article.language === language ? [] : [wordings[language].onlyInDutch]
  return {
    tone: 'plain',
    text: [...inDutch, body].join('\n\n'),
    ...(article.sources.length > 0 &&
      article.reviewed !== '' && { smallPrint: sourceLine(article, language, turn.now) }),
    choices: nextButtons(article, part ? section : undefined, language, services),
    links: article.links,
  }
}

function sourceLine({ sources, reviewed, reviewBy }: Article, language: Language, now: Date): string {
  const day = dates[language].format(new Date(`${reviewed}T12:00:00Z`))
  const today = isoDates.format(now)
  const names = sources.slice(0, maxSources).map(({ name, url }) => `[${name}](${url})`)
  const { source, sourceOutdated } = wordings[language]
  return today > reviewBy ? sourceOutdated(names, day) : source(names, day)
}

/** First "read on", then what the article itself names as next. Names that do not exist (yet) are skipped. */
function nextButtons(
  article: Article,
  section: number | undefined,
  language: Language,
  services: Services,
): ChoiceButton[] {
  const following = section === undefined ? 0 : section + 1
  const readOn: ChoiceButton[] =
    following < article.sections.length
      ? [{ title: wordings[language].readOn, action: `section:${article.id}/${following}` }]
      : []
  const next = article.next.flatMap((name): ChoiceButton[] => {
    if (name === 'person') return [personButton[language]]
    if (name === 'signal-check') return services.signalCheck ? [signalCheckButton[language]] : []
    if (name === 'agenda') return topicButtons[language].public.filter(({ action }) => action === 'agenda')
    const target = services.knowledge.article(name, language) ?? services.knowledge.article(name, 'nl')
    return target ? [{ title: target.button, action: `article:${target.id}` }] : []
  })
  return [...readOn, ...next].slice(0, maxChoices)
}
