import type { Services } from '../../conversation/services'
import type { Step } from '../step'

/** Somebody who types a case code comes back for an answer. Looking it up is slow on purpose, and counted. */
export function lookUpCode(services: Services): Step {
  return async (exchange, next) => {
    const { turn } = exchange
    if (turn.action === undefined && services.desk.readCode(turn.text) !== undefined) {
      exchange.caseCode = await services.desk.status(turn.text, turn.conversationId)
    }
    await next()
  }
}
