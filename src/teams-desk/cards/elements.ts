import { exactText } from '../../adaptive-cards/blocks'
import { adaptiveCard, type CardAction, type CardElement, type RichTextBlock } from '../../adaptive-cards/card'
import type { RoomMessage } from '../../conversation/staff-room'
import type { Button } from '../posts/button'
import { words } from '../words'

/** Teams draws no more buttons in a row. */
const maxActions = 6

/** How a conversation is called: short enough to remember for as long as it takes. The whole id is in the buttons. */
export const numberOf = (caseId: string): string => caseId.slice(0, 4).toUpperCase()

export const heading = (text: string): RichTextBlock => exactText(text, { weight: 'Bolder' })

export const line = (text: string): RichTextBlock => exactText(text)

export const small = (text: string): RichTextBlock => exactText(text, { isSubtle: true })

/** What somebody wrote, as much of it as there is room for. */
export function written(text: string, room: number): CardElement[] {
  if (text.length <= room) return [line(text)]
  // Never half a character.
  return [line(`${text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')}…`), small(words.chat.cut)]
}

/** @param data what the button carries; what is filled in on the card comes along */
export function submit(
  title: string,
  data: Pick<Button, 'desk'> & Readonly<Record<string, unknown>>,
  style?: 'positive' | 'destructive',
): CardAction {
  return { type: 'Action.Submit', title, data, ...(style && { style }) }
}

/** Any number of buttons, in rows. */
export function rows(actions: readonly CardAction[]): CardElement[] {
  const sets: CardElement[] = []
  for (let start = 0; start < actions.length; start += maxActions) {
    sets.push({ type: 'ActionSet', actions: actions.slice(start, start + maxActions) })
  }
  return sets
}

/** @param summary is shown in notifications: nothing that a visitor wrote */
export function cardMessage(summary: string, body: CardElement[], actions: readonly CardAction[] = []): RoomMessage {
  return { card: adaptiveCard([...body, ...rows(actions)], { lang: 'nl', fallbackText: summary }), summary }
}

/** Answering in this conversation from now on. */
export const chooseButton = (caseId: string, named = false): CardAction =>
  submit(named ? words.buttons.chooseNamed(numberOf(caseId)) : words.buttons.choose, { desk: 'choose', caseId })
