import type { Language } from '../../../conversation/language'
import { checklistText, type LinkButton, type Reply } from '../../../conversation/reply'
import type { OutgoingActivity, OutgoingBody } from '../outgoing'
import { personSays } from '../person-says'
import { cut } from './cut'
import { addressLine, addressOf, plainWords, says } from './plain-words'

/** Messenger refuses longer texts. */
const maxTextChars = 2_000
/** Of a message with buttons that open or call. */
const maxTemplateChars = 640
const maxTemplateButtons = 3
const maxLinkTitleChars = 20
/** Messenger takes 13, the Bot Framework 11, and ten fit a thumb. */
const maxQuickReplies = 10

/**
 * The replies of one turn as messages of Messenger: plain words, cut where they are too long. Quick replies vanish with
 * the next message, so all choices of the turn stand under its last.
 */
export function renderMessenger(replies: readonly Reply[], language: Language): OutgoingBody[] {
  const bodies = replies.flatMap((reply) =>
    reply.saidBy === undefined ? assistantSays(reply, language) : personsWords(reply.saidBy, reply, language),
  )
  const byAction = new Map(replies.flatMap(({ choices = [] }) => choices).map((choice) => [choice.action, choice]))
  const choices = [...byAction.values()].slice(0, maxQuickReplies)
  const last = bodies.at(-1)
  if (last === undefined || choices.length === 0) return bodies
  // In Messenger's own form: of suggested actions the connector sends the title alone, and cuts it.
  const quickReplies = choices.map(({ title, action }) => ({ content_type: 'text', title, payload: action }))
  const { activity } = last
  const channelData = { ...activity.channelData, quick_replies: quickReplies }
  return [...bodies.slice(0, -1), { ...last, activity: { ...activity, channelData } }]
}

function personsWords(name: string, reply: Reply, language: Language): OutgoingBody[] {
  const { by, activity } = personSays(name, reply, language)
  return cut(activity.text ?? '', maxTextChars).map((text) => ({ by, activity: { ...activity, text } }))
}

function assistantSays(reply: Reply, language: Language): OutgoingBody[] {
  const { text, checklist, smallPrint = '', links = [] } = reply
  const boxes = checklist ? checklistText(checklist) : ''
  const words = [plainWords(text), boxes].filter(Boolean).join('\n\n')
  const source = plainWords(smallPrint)
  const unsaid = links.filter(({ href }) => !says(words, href))
  const asButtons = reply.tone === 'emergency' ? [] : unsaid.filter(fitsButton).slice(0, maxTemplateButtons)
  const whole = (left: readonly LinkButton[]) =>
    [words, left.map(({ title, href }) => addressLine(title, href)).join('\n'), source].filter(Boolean).join('\n\n')
  const withButtons = whole(unsaid.filter((link) => !asButtons.includes(link)))
  if (asButtons.length > 0 && withButtons.length <= maxTemplateChars)
    return [{ by: 'assistant', activity: template(withButtons, asButtons, language) }]
  return cut(whole(unsaid), maxTextChars).map((piece) => ({
    by: 'assistant',
    activity: { type: 'message', text: piece, textFormat: 'plain', locale: language },
  }))
}

/** Messenger opens web pages, and calls numbers with their country alone: 112 and 0800 are tapped in the text. */
const fitsButton = ({ title, href }: LinkButton): boolean =>
  title.length <= maxLinkTitleChars && (href.startsWith('https:') || href.startsWith('tel:+'))

function template(text: string, links: readonly LinkButton[], locale: Language): OutgoingActivity {
  const buttons = links.map(({ title, href }) =>
    href.startsWith('tel:')
      ? { type: 'phone_number', title, payload: addressOf(href) }
      : { type: 'web_url', title, url: href },
  )
  const payload = { template_type: 'button', text, buttons }
  // Not the words as `text` too: Messenger takes a text or an attachment.
  return { type: 'message', locale, channelData: { attachment: { type: 'template', payload } } }
}
