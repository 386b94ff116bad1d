import type { Dialog, DialogContext, DialogResult } from '../../conversation/dialog'
import type { Services } from '../../conversation/services'
import type { Step } from '../step'

/** Gives the turn to the first dialog that claims it, and remembers the buttons that were shown. */
export function runDialog(dialogs: readonly Dialog[], services: Services): Step {
  return (exchange) => {
    const { turn, language, otherLanguage, triage, state, caseCode } = exchange
    const result = answerBy(dialogs, { turn, language, otherLanguage, triage, state, services, caseCode })
    exchange.replies = result.replies
    exchange.outcome = result.outcome
    exchange.articles = (result.articles ?? []).slice(0, 5)
    exchange.events = result.events ?? []
    exchange.effects = result.effects ?? []
    const offered = result.replies.at(-1)?.choices ?? []
    exchange.state = { ...state, offered, ...result.state }
    if (result.state?.language) exchange.language = result.state.language
    return Promise.resolve()
  }
}

function answerBy(dialogs: readonly Dialog[], context: DialogContext): DialogResult {
  for (const dialog of dialogs) {
    const result = dialog.respond(context)
    if (!result) continue
    if (!('goTo' in result)) return result
    if (context.turn.action !== undefined) throw new Error(`${dialog.name} sends a button on to ${result.goTo}`)
    return answerBy(dialogs, { ...context, turn: { ...context.turn, action: result.goTo } })
  }
  throw new Error('no dialog claimed the turn: the last one in dialogs/index.ts must always answer')
}
