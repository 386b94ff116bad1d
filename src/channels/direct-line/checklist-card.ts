import { checkboxes } from '../../adaptive-cards/blocks'
import { adaptiveCardType, type AdaptiveCard, type ChoiceSetInput } from '../../adaptive-cards/card'
import type { Language } from '../../conversation/language'
import type { Checklist } from '../../conversation/reply'

/** Under this name the ticked ids come back, with commas in between, in the `value` of the post. */
const tickedField = 'ticked'

export interface ChecklistCard {
  contentType: typeof adaptiveCardType
  content: AdaptiveCard & { body: [ChoiceSetInput] }
}

/** A checklist as the attachment of a message, in version 1.3: the first whose inputs have a label. */
export function checklistCard({ label, boxes, submit }: Checklist, lang: Language): ChecklistCard {
  const input = checkboxes(tickedField, label, boxes)
  return {
    contentType: adaptiveCardType,
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.3',
      lang,
      // For clients that know no cards of this version.
      fallbackText: [label, ...input.choices.map(({ title }) => title)].join('\n'),
      body: [input],
      actions: [{ type: 'Action.Submit', title: submit.title, data: { action: submit.action } }],
    },
  }
}
