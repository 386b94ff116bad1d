import type { ChoiceSetInput, RichTextBlock, TextBlock } from './card'

const isListItem = (line: string): boolean => line.startsWith('- ')

/**
 * Light markdown (paragraphs, `- ` lists, bold, links), a block for each line and each list: clients differ in what they
 * make of the lines of one block.
 */
export function textBlocks(markdown: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock[] {
  const blocks: string[][] = []
  for (const line of markdown.split('\n').map((each) => each.trim())) {
    const list = isListItem(line) ? blocks.at(-1) : undefined
    if (line === '') blocks.push([])
    else if (list?.every(isListItem)) list.push(line)
    else blocks.push([line])
  }
  const texts = blocks.filter(({ length }) => length > 0).map((lines) => lines.join('\n'))
  return texts.map((text) => ({ type: 'TextBlock', text, wrap: true, ...look }))
}

/** What somebody typed: not one character of it is read as markup. */
export function exactText(
  text: string,
  look: Omit<RichTextBlock['inlines'][number], 'type' | 'text'> = {},
): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] }
}

export interface Box {
  /** Comes back when it is ticked; without commas. */
  id: string
  /** Empty: the number alone. */
  title: string
  ticked?: boolean
}

/** A space that does not break: after an ordinary one, clients that read markdown would make a list of each title. */
const numbered = (title: string, index: number): string =>
  title === '' ? `${index + 1}` : `${index + 1}.\u00A0${title}`

/** Boxes to tick, numbered from 1. The ids of the ticked ones come back under `id`, with commas in between. */
export function checkboxes(id: string, label: string, boxes: readonly Box[]): ChoiceSetInput {
  const ticked = boxes.filter((box) => box.ticked).map((box) => box.id)
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: boxes.map(({ id: value, title }, index) => ({ title: numbered(title, index), value })),
    ...(ticked.length > 0 && { value: ticked.join(',') }),
  }
}
