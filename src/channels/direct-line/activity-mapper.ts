import { parseAction, type Action } from '../../conversation/action'
import { languageSchema, type Language } from '../../conversation/language'
import type { LinkButton, Reply } from '../../conversation/reply'
import type { Turn } from '../../conversation/turn'
import type { ActivityDraft, CardAction } from './activity'
import { checklistCard } from './checklist-card'
import type { PostedActivity } from './schemas'
import { wordings } from './wordings'

/** A person's words come from here, never from the assistant: clients draw the two apart by this id. */
export const staffSenderId = 'kmt-staff'

/** More buttons than this under one message are a menu, and on a phone they push the message off the screen. */
const maxButtons = 6

/** `nl-NL` is `nl`; a language the assistant does not have is no hint. */
export function languageOf(locale: string | undefined): Language | undefined {
  return languageSchema.safeParse(locale?.slice(0, 2).toLowerCase()).data
}

export function toTurn(
  posted: PostedActivity,
  about: { id: string; conversationId: string; language: Language | undefined; now: Date },
): Turn {
  const action = parseAction(posted.value?.action)
  const languageHint = languageOf(posted.locale) ?? about.language
  return {
    id: about.id,
    conversationId: about.conversationId,
    channel: 'web',
    kind: 'message',
    text: words(posted, about.language ?? languageHint),
    ...(action === undefined ? {} : { action }),
    // A client leaves the field out when no box is ticked.
    ...(action === 'ticked' ? { ticked: posted.value?.ticked ?? [] } : {}),
    ...(languageHint === undefined ? {} : { languageHint }),
    audience: 'public',
    now: about.now,
  }
}

/** What the visitor sent, as everyone in the conversation sees it. The client id lets the sender recognise it. */
export function toEcho(
  posted: PostedActivity,
  about: { userId: string; language: Language | undefined; maxTextChars: number },
): ActivityDraft {
  const { locale, name, value, channelData = {} } = posted
  const { clientActivityID, postBack, messageBack } = channelData
  const text = isTicked(posted) ? words(posted, about.language ?? languageOf(locale)) : posted.text
  return {
    type: posted.type === 'event' || posted.type === 'typing' ? posted.type : 'message',
    from: { id: about.userId, role: 'user' },
    ...(text === undefined ? {} : { text: shorten(text, about.maxTextChars), textFormat: 'plain' }),
    ...(locale === undefined ? {} : { locale }),
    ...(posted.type !== 'event' || name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value: echoedValue(value) }),
    channelData: {
      ...(clientActivityID === undefined ? {} : { clientActivityID }),
      // Web Chat hides what is posted back; what somebody ticked should stand there as their own words.
      ...(postBack === undefined || isTicked(posted) ? {} : { postBack }),
      ...(messageBack === undefined ? {} : { messageBack }),
    },
  }
}

const isTicked = ({ type, value }: PostedActivity): boolean =>
  type === 'message' && value?.action === ('ticked' satisfies Action)

/** As typed, or as the button says. Most clients send ticked boxes without words: then their number is told. */
function words(posted: PostedActivity, language: Language = 'nl'): string {
  const given = [posted.text, posted.channelData?.messageBack?.displayText].find((text) => text?.trim())
  if (given !== undefined || !isTicked(posted)) return given ?? posted.text ?? ''
  return wordings[language].ticked(posted.value?.ticked?.length ?? 0)
}

function echoedValue({ action, ticked }: NonNullable<PostedActivity['value']>): NonNullable<ActivityDraft['value']> {
  return ticked === undefined ? { action } : { action, ticked: ticked.join(',') }
}

/**
 * The replies of one turn as activities.
 *
 * Clients show the buttons of the latest message only. So all choices of the turn stand on its last message, at most
 * six buttons in all: with an emergency the links (call, mail, open) come first, otherwise the choices do. The links
 * of an earlier message stay with that message, in its text.
 */
export function toActivities(replies: readonly Reply[], language: Language): ActivityDraft[] {
  return replies.map((reply, index) => {
    const last = index === replies.length - 1
    const actions = last ? buttons(replies, reply) : []
    if (reply.saidBy !== undefined) return personSays(reply.saidBy, withDate(reply), language, actions)
    return {
      type: 'message',
      from: sender(language),
      text: [reply.text, smallPrint(reply), last ? '' : linksAsText(reply)].filter(Boolean).join('\n\n'),
      textFormat: 'markdown',
      locale: language,
      ...(reply.checklist === undefined ? {} : { attachments: [checklistCard(reply.checklist, language)] }),
      ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
      channelData: { tone: reply.tone },
    }
  })
}

/** A person's words: theirs by sender, and plain text whatever is in it. */
export function personSays(
  name: string,
  text: string,
  language: Language,
  actions: CardAction[] = [stopButton(language)],
): ActivityDraft {
  return {
    type: 'message',
    from: { id: staffSenderId, name, role: 'bot' },
    text,
    textFormat: 'plain',
    locale: language,
    ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
  }
}

const withDate = ({ text, smallPrint = '' }: Reply): string => [smallPrint, text].filter(Boolean).join('\n\n')

function stopButton(language: Language): CardAction {
  const title = wordings[language].stop
  return { type: 'messageBack', title, text: title, displayText: title, value: { action: 'stop' } }
}

export function typing(language: Language): ActivityDraft {
  return { type: 'typing', from: sender(language) }
}

function sender(language: Language): ActivityDraft['from'] {
  return { id: 'kmt-assistant', name: wordings[language].assistant, role: 'bot' }
}

function buttons(replies: readonly Reply[], last: Reply): CardAction[] {
  const choices = replies
    .flatMap((reply) => reply.choices ?? [])
    .map(({ title, action }): CardAction => {
      return { type: 'messageBack', title, text: title, displayText: title, value: { action } }
    })
  const links = (last.links ?? []).map(linkButton)
  const ordered = last.tone === 'emergency' ? [...links, ...choices] : [...choices, ...links]
  return ordered.slice(0, maxButtons)
}

function linkButton({ title, href }: LinkButton): CardAction {
  return { type: href.startsWith('tel:') ? 'call' : 'openUrl', title, value: href }
}

/** Each paragraph by itself: emphasis ends with the paragraph. */
function smallPrint({ smallPrint = '' }: Reply): string {
  return smallPrint
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => `_${paragraph.trim()}_`)
    .join('\n\n')
}

function linksAsText({ text, links = [] }: Reply): string {
  return links
    .filter(({ href }) => !text.includes(`](${href})`))
    .map(({ title, href }) => `- [${title}](${href})`)
    .join('\n')
}

function shorten(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars)}…`
}
