import { readCard, type Card } from './card/card'
import { fields, list, text } from './fields'
import { parseLanguage, type Language } from './language'

/** Under this id the server sends what a person wrote. */
const staffSenderId = 'kmt-staff'

/** A button that says something to the assistant; `value` goes back untouched. */
export interface Choice {
  title: string
  value: unknown
}

/** A button that calls, mails or opens a page. */
interface LinkAction {
  text: string
  href: string
}

export interface BotMessage {
  type: 'message'
  id: string
  text: string
  /** Who speaks, as the server names them. */
  speaker: string | undefined
  /** The words of a person, not of the assistant: shown as theirs, and as plain text. */
  byPerson: boolean
  /** BCP 47 tag of the text. */
  locale: string | undefined
  language: Language | undefined
  tone: 'plain' | 'emergency'
  /** To fill in and send, under the text. */
  card: Card | undefined
  choices: Choice[]
  links: LinkAction[]
}

/** Our own message, as the server stored it. */
export interface Echo {
  type: 'echo'
  clientActivityId: string
}

export interface Typing {
  type: 'typing'
}

/** The addresses that may be behind a link: everything else is shown as plain text. */
export function safeHref(href: string): string | undefined {
  return /^(?:https:\/\/|mailto:|tel:)[^\s]+$/i.test(href) ? href : undefined
}

/** Reads one Direct Line activity; what we do not show (events, unknown types, broken ones) gives `undefined`. */
export function readActivity(value: unknown): BotMessage | Echo | Typing | undefined {
  const activity = fields(value)
  const from = fields(activity['from'])
  const channelData = fields(activity['channelData'])
  const clientActivityId = text(channelData['clientActivityID'])
  if (clientActivityId) return { type: 'echo', clientActivityId }
  if (from['role'] === 'user') return undefined
  if (activity['type'] === 'typing') return { type: 'typing' }
  const id = text(activity['id'])
  if (activity['type'] !== 'message' || !id) return undefined
  const locale = text(activity['locale'])
  const { choices, links } = readActions(fields(activity['suggestedActions'])['actions'])
  return {
    type: 'message',
    id,
    text: text(activity['text']) ?? '',
    speaker: text(from['name']),
    byPerson: from['id'] === staffSenderId,
    locale,
    language: parseLanguage(locale),
    tone: channelData['tone'] === 'emergency' ? 'emergency' : 'plain',
    card: readCard(activity['attachments']),
    choices,
    links,
  }
}

function readActions(value: unknown): { choices: Choice[]; links: LinkAction[] } {
  const choices: Choice[] = []
  const links: LinkAction[] = []
  for (const action of list(value)) {
    const title = text(action['title'])
    if (!title) continue
    if (action['type'] === 'openUrl' || action['type'] === 'call') {
      const href = safeHref(text(action['value']) ?? '')
      if (href) links.push({ text: title, href })
    } else {
      choices.push({ title, value: action['value'] })
    }
  }
  return { choices, links }
}
