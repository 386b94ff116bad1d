import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { Services } from '../../conversation/services'
import type { Exchange, Step } from '../step'

/**
 * Where others read along only questions that anybody may ask are answered. All else gets one neutral sentence and
 * leaves nothing behind: no state, no case, no mark that it was answered. The channel answers the same turn in private.
 */
export function keepPrivate(services: Services, privateChat: (language: Language) => Reply): Step {
  return async (exchange, next) => {
    const { turn, state } = exchange
    if (!turn.inTheOpen) return next()
    // What is behind a code is shown once: looking it up here would use that up.
    const isCode = turn.action === undefined && services.desk.readCode(turn.text) !== undefined
    if (!isCode) await next()
    if (!isCode && mayBeHeard(exchange)) return
    exchange.replies = [privateChat(exchange.language)]
    exchange.state = state
    exchange.effects = []
    exchange.keptPrivate = true
  }
}

function mayBeHeard({ triage, outcome, effects, state, owner }: Exchange): boolean {
  const harmless = triage.level === 'none' && outcome !== 'emergency' && outcome !== 'hand-off'
  const begun = state.handOff !== undefined || state.signalCheck !== undefined || owner.name !== 'bot'
  return harmless && effects.length === 0 && !begun
}
