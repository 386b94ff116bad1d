import {
  AdaptiveCard,
  CardObjectRegistry,
  ChoiceSetInput,
  GlobalSettings,
  HostConfig,
  SerializationContext,
  SubmitAction,
  Versions,
  type Action,
  type CardElement,
} from 'adaptivecards'
import type { Card } from './card'
import styles from './card.css'

export const cardStyles = styles

/** The colours, letters and sizes are in card.css: what the library would write on the elements is in pixels. */
const hostConfig = new HostConfig({
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', allowTitleToWrap: true, buttonSpacing: 0 },
})

GlobalSettings.setTabIndexAtCardRoot = false
GlobalSettings.useAdvancedTextBlockTruncation = false
// Text stays text. Left alone, the library would also use a markdown-it that happens to be on the page we are on.
AdaptiveCard.onProcessMarkdown = () => undefined

/** Says what is asked once, for the group; the library would say it in front of the first box alone. */
class BoxGroupInput extends ChoiceSetInput {
  protected override updateInputControlAriaLabelledBy(): void {
    const group = this.renderedInputControlElement
    group?.setAttribute('role', 'group')
    if (this.label) group?.setAttribute('aria-label', this.label)
  }
}

/**
 * Draws a card with the official library, which is told of boxes and a button and nothing else.
 *
 * @param onSubmit gets what the person said by it: the titles of the ticked boxes, a line each and maybe none, and the
 *   value to post
 */
export function drawCard(card: Card, onSubmit: (titles: string[], value: unknown) => void): HTMLElement {
  const adaptiveCard = new AdaptiveCard()
  adaptiveCard.hostConfig = hostConfig
  adaptiveCard.parse(toAdaptiveCard(card), boxesAndButtonOnly())
  adaptiveCard.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) onSubmit(tickedTitles(card, adaptiveCard), action.data)
  }
  // The library takes this handler for itself, from the page and with the answers in it.
  const handlerOfPage = document.onclick
  try {
    const drawn = adaptiveCard.render()
    if (!drawn) throw new Error('The library drew nothing.')
    return drawn
  } finally {
    document.onclick = handlerOfPage
  }
}

function toAdaptiveCard({ groups, submit }: Card) {
  const body = groups.map(({ id, label, boxes, ticked }) => {
    const form = { isMultiSelect: true, style: 'expanded', wrap: true }
    return { type: 'Input.ChoiceSet', id, label, choices: boxes, value: ticked.join(','), ...form }
  })
  return { type: 'AdaptiveCard', version: '1.3', body, actions: [{ type: 'Action.Submit', ...submit }] }
}

function boxesAndButtonOnly(): SerializationContext {
  const elements = new CardObjectRegistry<CardElement>()
  elements.register('Input.ChoiceSet', BoxGroupInput)
  const actions = new CardObjectRegistry<Action>()
  actions.register('Action.Submit', SubmitAction)
  const context = new SerializationContext(Versions.v1_3)
  context.setElementRegistry(elements)
  context.setActionRegistry(actions)
  return context
}

function tickedTitles({ groups }: Card, adaptiveCard: AdaptiveCard): string[] {
  return groups.flatMap(({ id, boxes }) => {
    const input = adaptiveCard.getElementById(id)
    const ticked = input instanceof ChoiceSetInput ? (input.value ?? '').split(',') : []
    return boxes.filter(({ value }) => ticked.includes(value)).map(({ title }) => title)
  })
}
