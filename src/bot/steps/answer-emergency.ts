import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { ContactBook, Services } from '../../conversation/services'
import type { ConversationState } from '../../conversation/state'
import type { TriageLevel } from '../../conversation/triage'
import type { Audience } from '../../conversation/turn'
import type { Step } from '../step'

export type EmergencyReplies = (situation: {
  level: Exclude<TriageLevel, 'none'>
  language: Language
  audience: Audience
  contacts: ContactBook
  /** Said before in this conversation: shorter, and never a repeat of the whole text. */
  again: boolean
}) => Reply[]

const gravity: Record<ConversationState['concern'], number> = { none: 0, suspected: 1, crisis: 2, danger: 3 }

/**
 * Triage before everything. Danger and crisis end the turn with help; a suspicion gets the offer of a person first and
 * only then information.
 */
export function answerEmergency(services: Services, emergencyReplies: EmergencyReplies): Step {
  return async (exchange, next) => {
    const { turn } = exchange
    if (turn.kind === 'joined' || turn.action !== undefined) return next()

    exchange.triage = services.triage.classify(turn.text, exchange.language)
    const { level } = exchange.triage
    if (level === 'none') return next()

    const { concern, audience } = exchange.state
    const again = gravity[concern] >= gravity[level]
    const help = emergencyReplies({ level, language: exchange.language, audience, contacts: services.contacts, again })
    exchange.state = { ...exchange.state, misses: 0, concern: again ? concern : level }
    if (level === 'suspected') {
      await next()
      const informed = exchange.outcome === 'answer' || exchange.outcome === 'choices'
      exchange.replies = informed ? [...help, ...exchange.replies] : help
      exchange.outcome = 'hand-off'
      return
    }
    exchange.replies = help
    exchange.outcome = 'emergency'
    exchange.articles = level === 'danger' ? ['spoed-112'] : ['hulplijnen']
  }
}
