import type { Action } from '../../conversation/action'
import type { Language } from '../../conversation/language'
import type { Checklist } from '../../conversation/reply'

/** Under this name the ticked ids come back, with commas in between, in the `value` of the post. */
export const tickedField = 'ticked'

/** The part of an Adaptive Card that a checklist needs. Version 1.3 is the first whose inputs have a label. */
export interface ChecklistCard {
  contentType: 'application/vnd.microsoft.card.adaptive'
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
    type: 'AdaptiveCard'
    version: '1.3'
    lang: Language
    /** For clients that know no cards of this version. */
    fallbackText: string
    body: [
      {
        type: 'Input.ChoiceSet'
        id: typeof tickedField
        label: string
        style: 'expanded'
        isMultiSelect: true
        wrap: true
        choices: { title: string; value: string }[]
        /** Ids that are ticked from the start, with commas in between. */
        value?: string
      },
    ]
    actions: [{ type: 'Action.Submit'; title: string; data: { action: Action } }]
  }
}

/** A checklist as the attachment of a message. */
export function checklistCard({ label, boxes, submit }: Checklist, language: Language): ChecklistCard {
  // A space that does not break: after an ordinary one, clients that read markdown would make a list of each title.
  const choices = boxes.map(({ id, title }, index) => ({ title: `${index + 1}.\u00A0${title}`, value: id }))
  const ticked = boxes.flatMap(({ id, ticked: isTicked }) => (isTicked ? [id] : []))
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.3',
      lang: language,
      fallbackText: [label, ...choices.map(({ title }) => title)].join('\n'),
      body: [
        {
          type: 'Input.ChoiceSet',
          id: tickedField,
          label,
          style: 'expanded',
          isMultiSelect: true,
          wrap: true,
          choices,
          ...(ticked.length > 0 && { value: ticked.join(',') }),
        },
      ],
      actions: [{ type: 'Action.Submit', title: submit.title, data: { action: submit.action } }],
    },
  }
}
