import { fields, list, text } from '../fields'

/** Boxes of which any number may be ticked. */
export interface BoxGroup {
  /** Under which the ticked values go back. */
  id: string
  label: string
  boxes: { title: string; value: string }[]
  /** Values that are ticked from the start. */
  ticked: string[]
}

/**
 * What we draw of an Adaptive Card, copied field by field: groups of boxes, and the button that sends them in. All else
 * stays behind, so there is no way from a card to a picture, an address or markup.
 */
export interface Card {
  groups: BoxGroup[]
  submit: { title: string; data: Readonly<Record<string, unknown>> }
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const maxGroups = 5
const maxBoxes = 40
const maxTextLength = 300
/** The ticked values come back as one text with commas in between. */
const valuePattern = /^[\w-]{1,64}$/

/** Reads the first card among the attachments of a message; without boxes or a button to send them it is none. */
export function readCard(attachments: unknown): Card | undefined {
  const attachment = list(attachments).find(({ contentType }) => contentType === cardType)
  const content = fields(attachment?.['content'])
  const groups = list(content['body']).flatMap(readGroup).slice(0, maxGroups)
  const action = list(content['actions']).find(({ type }) => type === 'Action.Submit')
  const title = shortText(action?.['title'])
  if (groups.length === 0 || !title) return undefined
  return { groups, submit: { title, data: fields(action?.['data']) } }
}

function readGroup({
  type,
  id,
  label,
  isMultiSelect,
  choices,
  value: preset,
}: Readonly<Record<string, unknown>>): BoxGroup[] {
  if (type !== 'Input.ChoiceSet' || isMultiSelect !== true || !isValue(id)) return []
  const boxes = list(choices).flatMap(({ title, value }) => {
    const name = shortText(title)
    return name && isValue(value) ? [{ title: name, value }] : []
  })
  const shown = boxes.slice(0, maxBoxes)
  const preticked = (text(preset) ?? '').split(',')
  const ticked = shown.map(({ value }) => value).filter((value) => preticked.includes(value))
  return shown.length === 0 ? [] : [{ id, label: shortText(label) ?? '', boxes: shown, ticked }]
}

const isValue = (value: unknown): value is string => typeof value === 'string' && valuePattern.test(value)
const shortText = (value: unknown): string | undefined => text(value)?.slice(0, maxTextLength)
