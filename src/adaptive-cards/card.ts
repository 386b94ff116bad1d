/**
 * The part of Adaptive Cards that is used here, nowhere beyond version 1.5: Teams draws no later one. Checklists of the
 * website keep to 1.3.
 *
 * Whatever a visitor wrote goes into {@link RichTextBlock}: a {@link TextBlock} reads its text as markdown.
 */
export interface AdaptiveCard {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  type: 'AdaptiveCard'
  version: '1.3' | '1.4' | '1.5'
  lang?: string
  fallbackText?: string
  /** Teams only. */
  msteams?: { width: 'Full' }
  body: CardElement[]
  actions?: CardAction[]
}

export type CardElement = TextBlock | RichTextBlock | Container | FactSet | ChoiceSetInput | ActionSet | TextInput

/** Light markdown: bold, italic, lists, links. */
export interface TextBlock {
  type: 'TextBlock'
  text: string
  wrap: true
  size?: 'Small' | 'Default' | 'Medium' | 'Large'
  weight?: 'Default' | 'Bolder'
  color?: 'Default' | 'Attention' | 'Good' | 'Warning'
  isSubtle?: boolean
  spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large'
  separator?: boolean
  style?: 'default' | 'heading'
}

/** Exactly the characters that it is given. */
export interface RichTextBlock {
  type: 'RichTextBlock'
  inlines: { type: 'TextRun'; text: string; weight?: 'Default' | 'Bolder'; isSubtle?: boolean; italic?: boolean }[]
  spacing?: TextBlock['spacing']
  separator?: boolean
}

export interface Container {
  type: 'Container'
  style?: 'default' | 'emphasis' | 'attention' | 'good' | 'warning'
  bleed?: boolean
  items: CardElement[]
  spacing?: TextBlock['spacing']
  separator?: boolean
}

export interface FactSet {
  type: 'FactSet'
  facts: { title: string; value: string }[]
}

export interface ChoiceSetInput {
  type: 'Input.ChoiceSet'
  id: string
  label: string
  style: 'expanded' | 'compact'
  isMultiSelect: boolean
  isRequired?: boolean
  errorMessage?: string
  placeholder?: string
  wrap: true
  choices: { title: string; value: string }[]
  /** Values that are chosen from the start, with commas in between. */
  value?: string
}

export interface TextInput {
  type: 'Input.Text'
  id: string
  label: string
  isMultiline?: boolean
  isRequired?: boolean
  errorMessage?: string
  placeholder?: string
  maxLength?: number
  /** What stands in it from the start. */
  value?: string
}

export interface ActionSet {
  type: 'ActionSet'
  actions: CardAction[]
}

export type CardAction =
  /** Comes back as a message with `value`: `data` and the inputs of the card. */
  | {
      type: 'Action.Submit'
      title: string
      data: Record<string, unknown>
      style?: 'default' | 'positive' | 'destructive'
    }
  | { type: 'Action.OpenUrl'; title: string; url: string }
  | { type: 'Action.ShowCard'; title: string; card: AdaptiveCard }

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive'

export function adaptiveCard(
  body: CardElement[],
  options: Pick<AdaptiveCard, 'lang' | 'fallbackText' | 'actions' | 'msteams'> = {},
): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    ...options,
    body,
  }
}
