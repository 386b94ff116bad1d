import { checkboxes, exactText, textBlocks, type Box } from '../../../adaptive-cards/blocks'
import { adaptiveCard, adaptiveCardType, type CardAction, type CardElement } from '../../../adaptive-cards/card'
import type { Language } from '../../../conversation/language'
import { plainText, type Checklist, type LinkButton, type Reply } from '../../../conversation/reply'
import type { OutgoingBody } from '../outgoing'
import { personSays } from '../person-says'

/** Under this name the ticked ids come back in the `value` of the post. */
const tickedField = 'ticked'

/** Teams draws no more buttons on a card. */
const maxActions = 6

/**
 * The replies of one turn as messages of Teams: a short sentence stays a sentence, and all else becomes a card with its
 * own buttons, which stay in place when the conversation goes on.
 */
export function renderTeams(replies: readonly Reply[], language: Language): OutgoingBody[] {
  return replies.map((reply) => {
    if (reply.saidBy !== undefined) return personSays(reply.saidBy, reply, language)
    return { by: 'assistant', activity: isSentence(reply) ? sentence(reply, language) : card(reply, language) }
  })
}

function isSentence({ tone, smallPrint, checklist, choices = [], links = [] }: Reply): boolean {
  return tone === 'plain' && !smallPrint && !checklist && choices.length === 0 && links.length === 0
}

const sentence = ({ text }: Reply, locale: Language): OutgoingBody['activity'] => ({
  type: 'message',
  text,
  textFormat: 'markdown',
  locale,
})

function card(reply: Reply, language: Language): OutgoingBody['activity'] {
  const { tone, text, checklist, smallPrint = '' } = reply
  const { actions, left } = buttonsOf(reply)
  const urgent = tone === 'emergency'
  const words = [...textBlocks(text), ...textBlocks(linkLines(reply, left))]
  const body: CardElement[] = [
    ...(urgent ? [{ type: 'Container' as const, style: 'attention' as const, bleed: true, items: words }] : words),
    ...(checklist ? checklistBlocks(checklist) : []),
    ...textBlocks(smallPrint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ]
  const content = adaptiveCard(body, {
    lang: language,
    fallbackText: plainText(text),
    ...(actions.length > 0 && { actions }),
  })
  return {
    type: 'message',
    locale: language,
    summary: gist(reply),
    // Read aloud and shown also where cards are not: the number to call must not depend on a card.
    ...(urgent && { text: `**${gist(reply)}**`, textFormat: 'markdown' as const }),
    attachments: [{ contentType: adaptiveCardType, content }],
  }
}

/**
 * Buttons of a card. Teams opens only web addresses from a button, so numbers and mail addresses stand in the text, where
 * they can be tapped. What finds no room as a button is left for the text too.
 */
function buttonsOf({ tone, checklist, choices = [], links = [] }: Reply): {
  actions: CardAction[]
  left: LinkButton[]
} {
  const submits = [...(checklist ? [checklist.submit] : []), ...choices].map(({ title, action }): CardAction => ({
    type: 'Action.Submit',
    title,
    data: { action, title },
  }))
  const web = links.filter(({ href }) => href.startsWith('https:')).slice(0, Math.max(0, maxActions - submits.length))
  const opens = web.map(({ title, href }): CardAction => ({ type: 'Action.OpenUrl', title, url: href }))
  const actions = tone === 'emergency' ? [...opens, ...submits] : [...submits, ...opens]
  return { actions: actions.slice(0, maxActions), left: links.filter((link) => !web.includes(link)) }
}

/** As a list, without those that the text has already. */
const linkLines = ({ text }: Reply, links: readonly LinkButton[]): string =>
  links
    .filter(({ href }) => !text.includes(`](${href})`))
    .map(({ title, href }) => `- [${title}](${href})`)
    .join('\n')

/** Boxes whose titles could be read as markup are named by their number; the titles stand above, as they are. */
function checklistBlocks({ label, boxes }: Checklist): CardElement[] {
  if (!boxes.some(({ title }) => looksLikeMarkup(title))) return [checkboxes(tickedField, label, boxes)]
  const numbers = boxes.map((box): Box => ({ ...box, title: '' }))
  return [
    ...boxes.map(({ title }, index) => exactText(`${index + 1}. ${title}`)),
    checkboxes(tickedField, label, numbers),
  ]
}

const looksLikeMarkup = (title: string): boolean => /[*_[\]`~#>\\<&|\n]|^\s*(?:[-+]|\d+[.)])\s/.test(title)

/** Plain. The first sentence; in an emergency the one with the number to call, after the one that asks for it. */
function gist({ tone, text }: Reply): string {
  const sentences = plainText(text).split(/(?<=[.!?])\s+|\n+/)
  const withNumber = tone === 'emergency' ? sentences.findIndex((each) => /\d/.test(each)) : 0
  return sentences.slice(Math.max(0, withNumber - 1), Math.max(0, withNumber) + 1).join(' ')
}
