import type { Language, OtherLanguage } from '../../conversation/language'
import type { ChoiceButton, Reply } from '../../conversation/reply'
import type { ContactBook, Services } from '../../conversation/services'
import { pauseSignalCheck } from '../../conversation/signal-check'
import type { ConversationState } from '../../conversation/state'
import type { TriageLevel } from '../../conversation/triage'
import type { Audience } from '../../conversation/turn'
import type { Exchange, Step } from '../step'

export type EmergencyReplies = (situation: {
  level: Exclude<TriageLevel, 'none'>
  language: Language
  /** Also say what helps in this language. */
  otherLanguage?: OtherLanguage | undefined
  audience: Audience
  contacts: ContactBook
  /** Said before in this conversation: shorter, and never a repeat of the whole text. */
  again: boolean
}) => Reply[]

/** More would stand in the way of the number to call. */
const maxReading = 2
/** What it says stands on the screen already, and its button would look like one that calls. */
const alreadySaid = 'spoed-112'

const gravity: Record<ConversationState['concern'], number> = { none: 0, suspected: 1, crisis: 2, danger: 3 }

/**
 * Triage before everything. Danger and crisis end the turn with help; a suspicion gets the offer of a person first and
 * only then information. While a person has the conversation, or will, the help comes all the same, and the message
 * goes on to that person.
 */
export function answerEmergency(services: Services, emergencyReplies: EmergencyReplies): Step {
  return async (exchange, next) => {
    const { turn } = exchange
    if (turn.kind === 'joined' || turn.action !== undefined) return next()

    const { language, otherLanguage } = exchange
    // "Delete everything" is what people in danger type too; said alone it is a wish to be gone, and is carried out.
    if (services.intents.recognise(turn.text, language) === 'erase') return next()
    exchange.triage = services.triage.classify(turn.text, otherLanguage ?? language)
    const { level } = exchange.triage
    if (level === 'none') return next()

    const { concern, audience } = exchange.state
    const again = gravity[concern] >= gravity[level]
    const help = emergencyReplies({ level, language, otherLanguage, audience, contacts: services.contacts, again })
    exchange.state = { ...exchange.state, misses: 0, concern: again ? concern : level }
    if (exchange.owner.name !== 'bot') {
      await next()
      if (level === 'suspected') return
      exchange.replies = [...help, ...exchange.replies]
      exchange.outcome = 'emergency'
      return
    }
    if (level === 'suspected') {
      await next()
      // They are telling it to a person already: nothing may stand between them and the next question.
      if (again && exchange.outcome === 'hand-off') return
      const answered = exchange.outcome !== 'unknown' && exchange.outcome !== 'small-talk'
      if (answered) exchange.replies = [...help, ...exchange.replies]
      else offerReading(exchange, help, services)
      exchange.outcome = 'hand-off'
      return
    }
    offerReading(exchange, help, services)
    exchange.outcome = 'emergency'
    const first = level === 'danger' ? alreadySaid : 'hulplijnen'
    exchange.articles = [first, ...exchange.articles.filter((id) => id !== first)]
  }
}

/**
 * Puts the help on the screen, with buttons under it to what the message may have been about: for later, and for who
 * asked a question that only sounded like danger.
 */
function offerReading(exchange: Exchange, help: Reply[], services: Services): void {
  const { turn, language, state } = exchange
  const found = services.knowledge.search(turn.text, { language, audience: state.audience })
  const likely = found.band === 'unsure' ? [] : found.hits.filter(({ id }) => id !== alreadySaid)
  const articles = likely.slice(0, maxReading).flatMap(({ id }) => services.knowledge.article(id, language) ?? [])
  const choices = articles.map(({ id, button }): ChoiceButton => ({ title: button, action: `article:${id}` }))
  const last = help.length - 1
  exchange.replies = help.map((reply, index) =>
    index === last ? { ...reply, choices: [...(reply.choices ?? []), ...choices] } : reply,
  )
  exchange.articles = articles.map(({ id }) => id)
  const offered = exchange.replies[last]?.choices ?? []
  exchange.state = { ...state, offered, signalCheck: pauseSignalCheck(state.signalCheck) }
}
