import type { Services } from '../../conversation/services'
import type { Step } from '../step'

/**
 * Whoever wants no more reminders says so to a message that came by itself: its button is not among those offered in the
 * conversation, and words for it ("ik wil geen herinneringen meer") resemble those of despair. Where reminders are sent,
 * a message that says this and nothing else is the button.
 */
export function hearNoReminders(services: Services): Step {
  return async (exchange, next) => {
    const { turn, language } = exchange
    const mayMeanIt = turn.channel === 'teams' && turn.kind === 'message' && turn.action === undefined
    if (mayMeanIt && services.intents.recognise(turn.text, language) === 'forget-reminders') {
      exchange.turn = { ...turn, action: 'forget-reminders' }
    }
    await next()
  }
}
