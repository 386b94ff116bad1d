import { conversationStateSchema, newConversationState } from '../../conversation/state'
import type { TurnStore } from '../../conversation/stores'
import type { Step } from '../step'

/**
 * Reads what is remembered before the turn, and stores all that the turn leaves behind after it, at once: state,
 * replies in the channel's form, and what the desk must do. State of an older version starts again, politely. A turn
 * that is kept private leaves nothing: it waits until the channel has taken it elsewhere.
 */
export function loadState(turns: TurnStore): Step {
  return async (exchange, next) => {
    const { turn } = exchange
    const { state, owner, ownerVersion, answered } = await turns.begin(turn)
    const remembered = conversationStateSchema.safeParse(state)
    exchange.state = remembered.success ? remembered.data : newConversationState(turn.audience)
    exchange.owner = owner
    exchange.repeated = answered
    await next() // no catch: a turn that failed leaves everything as it was
    if (exchange.repeated || exchange.keptPrivate) return
    const { language, effects, replies, render } = exchange
    const outgoing = render(replies, language)
    exchange.stored = await turns.commit(turn, { state: exchange.state, language, ownerVersion, effects, outgoing })
  }
}
