import type { Dialog } from '../../conversation/dialog'
import type { Services } from '../../conversation/services'
import type { Step } from '../step'

/** Gives the turn to the first dialog that claims it, and remembers the buttons that were shown. */
export function runDialog(dialogs: readonly Dialog[], services: Services): Step {
  return async (exchange) => {
    const { turn, language, triage, state } = exchange
    for (const dialog of dialogs) {
      const result = await dialog.respond({ turn, language, triage, state, services })
      if (!result) continue
      exchange.replies = result.replies
      exchange.outcome = result.outcome
      exchange.articles = (result.articles ?? []).slice(0, 5)
      exchange.events = result.events ?? []
      const offered = result.replies.at(-1)?.choices ?? []
      exchange.state = { ...state, offered, ...result.state }
      if (result.state?.language) exchange.language = result.state.language
      return
    }
    throw new Error('no dialog claimed the turn: the last one in dialogs/index.ts must always answer')
  }
}
