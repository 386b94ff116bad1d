import type { Step } from '../step'

const rememberTurns = 12
const rememberChars = 500

/**
 * Keeps the last things that a visitor typed, so that they can choose to have them passed on to a person. Sealed with
 * the rest of the conversation, and gone with it. Small talk and answers to our own questions are not worth passing on.
 */
export function rememberWords(): Step {
  return async (exchange, next) => {
    const { turn } = exchange
    const before = exchange.state.signalCheck
    await next()
    const after = exchange.state.signalCheck
    const isTick = after !== before && after?.step !== 'paused' // "1 en 3" says nothing to who reads it later
    const typed = turn.text.trim()
    const isWorth = !isTick && ['answer', 'choices', 'emergency', 'unknown'].includes(exchange.outcome)
    const worth = isWorth || exchange.triage.level !== 'none'
    if (turn.kind === 'joined' || turn.action !== undefined || typed === '' || !worth) return
    if (exchange.effects.length > 0) return // it is with the desk, or erased
    const said = [...exchange.state.said, typed.slice(0, rememberChars)].slice(-rememberTurns)
    exchange.state = { ...exchange.state, said }
  }
}
