import { conversationStateSchema, newConversationState } from '../../conversation/state'
import type { StateStore } from '../../conversation/stores'
import type { Step } from '../step'

/** Reads what is remembered before the turn and writes it after. State of an older version starts again, politely. */
export function loadState(states: StateStore): Step {
  return async (exchange, next) => {
    const { conversationId, audience } = exchange.turn
    const remembered = conversationStateSchema.safeParse(await states.read(conversationId))
    exchange.state = remembered.success ? remembered.data : newConversationState(audience)
    await next() // no catch: a turn that failed leaves the state as it was
    await states.write(conversationId, exchange.state)
  }
}
