import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { Services } from '../../conversation/services'
import type { Channel } from '../../conversation/turn'
import type { Step } from '../step'

/** What the assistant says while it is not the one who answers; the sentences stand with the hand-off dialog. */
export interface WithPersonReplies {
  /** Somebody waits: `place` in the queue, if they still have one. */
  relayed(language: Language, place: number | undefined): Reply
  ended(language: Language): Reply
  erased(language: Language, channel: Channel): Reply
}

/**
 * While a person has the conversation, or will, what the visitor says goes to the desk and the assistant is silent.
 * Four things the visitor can always do: stop, have everything erased, change the language, and have reminders stopped.
 */
export function relayToDesk(services: Services, replies: WithPersonReplies): Step {
  return (exchange, next) => {
    const { owner, turn, language, triage, state } = exchange
    const intent = turn.action ? undefined : services.intents.recognise(turn.text, language)
    if (intent === 'erase') {
      exchange.effects = [{ kind: 'erase' }]
      exchange.replies = [replies.erased(language, turn.channel)]
      exchange.outcome = 'hand-off'
      exchange.state = { ...state, said: [], handOff: undefined, signalCheck: undefined, offered: [] }
      return Promise.resolve()
    }
    const isOwnMatter = turn.action === 'forget-reminders' || turn.action?.startsWith('language:')
    if (owner.name === 'bot' || isOwnMatter) return next()
    if (turn.kind === 'joined') return Promise.resolve()

    const { caseId } = owner
    exchange.outcome = 'hand-off'
    if (turn.action === 'stop' || intent === 'stop') {
      exchange.effects = [{ kind: 'end', caseId }]
      exchange.replies = [replies.ended(language)]
      exchange.state = { ...state, handOff: undefined, offered: [] }
      return Promise.resolve()
    }
    exchange.effects = [{ kind: 'relay', caseId, text: turn.text, level: triage.level }]
    if (owner.name === 'waiting') exchange.replies = [replies.relayed(language, services.desk.place(caseId))]
    return Promise.resolve()
  }
}
