import { parseAction } from '../../conversation/action'
import type { ChoiceButton, Reply } from '../../conversation/reply'
import type { Step } from '../step'

const asWord = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "2", "nummer 2", "de tweede" and their English and Ukrainian sisters, as an index. */
const ordinals: readonly RegExp[] = [
  /^(?:nummer |optie |keuze |number |option |номер )?1$|^(?:de |the )?(?:eerste|first(?: one)?|перше|перший|перша)$/,
  /^(?:nummer |optie |keuze |number |option |номер )?2$|^(?:de |the )?(?:tweede|second(?: one)?|друге|другий|друга)$/,
  /^(?:nummer |optie |keuze |number |option |номер )?3$|^(?:de |the )?(?:derde|third(?: one)?|третє|третій|третя)$/,
  /^(?:nummer |optie |keuze |number |option |номер )?4$|^(?:de |the )?(?:vierde|fourth(?: one)?|четверте|четвертий|четверта)$/,
]

/**
 * Turns words that name one of the buttons on the screen into that button: its title (Messenger sends back the title
 * of a quick reply, not its value) or its place in the row. Free text always works too.
 */
export function readChoice(): Step {
  return async (exchange, next) => {
    const { turn, state } = exchange
    if (turn.action === undefined && state.offered.length > 0) {
      const said = asWord(turn.text)
      const byTitle = state.offered.find(({ title }) => asWord(title) === said)
      const byPlace = state.offered[ordinals.findIndex((pattern) => pattern.test(said))]
      const action = parseAction((byTitle ?? byPlace)?.action)
      if (action) exchange.turn = { ...turn, action }
    }
    await next()
    const { replies } = exchange
    if (replies.length > 0 && !replies.some(({ checklist }) => checklist)) {
      exchange.state = { ...exchange.state, offered: buttonsOf(replies) }
    }
  }
}

/** As they stand on the screen: those of the whole turn, each once. Beside boxes to tick a number names a box. */
function buttonsOf(replies: readonly Reply[]): ChoiceButton[] {
  const buttons = replies.flatMap(({ choices = [] }) => choices)
  return [...new Map(buttons.map((button) => [button.action, button])).values()]
}
