import type { CardElement } from '../../adaptive-cards/card'
import type { CaseMessage } from '../../desk/case'
import { words } from '../words'
import { heading, small, written } from './elements'
import { timeOf } from './moments'

/** So that a card stays under 25 kB, in Cyrillic too. */
const maxCharacters = 7_000
const maxMessages = 20

/**
 * The last messages that fit on a card, oldest first.
 * @returns `first`: the sequence of the first one shown, undefined when there are none
 */
export function transcript(
  messages: readonly CaseMessage[],
  room = maxCharacters,
): { elements: CardElement[]; first: number | undefined; all: boolean } {
  const shown: CaseMessage[] = []
  let characters = 0
  for (const message of messages.toReversed()) {
    characters += message.text.length
    if (shown.length === maxMessages || (shown.length > 0 && characters > room)) break
    shown.unshift(message)
  }
  const elements = shown.flatMap((message): CardElement[] => [
    small(`${whoSays(message)} · ${timeOf(message.at)}`),
    ...written(message.text, room),
    ...(message.delivery?.name === 'failed' ? [heading(words.delivery.failed[message.delivery.why])] : []),
  ])
  return { elements, first: shown[0]?.sequence, all: shown.length === messages.length }
}

export function whoSays({ author }: Pick<CaseMessage, 'author'>): string {
  switch (author.kind) {
    case 'visitor':
      return words.chat.visitor
    case 'assistant':
      return words.chat.assistant
    case 'staff':
      return author.staffName
  }
}
