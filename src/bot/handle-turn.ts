import type { Dialog, HandleTurn } from '../conversation/dialog'
import type { DetectedLanguage, Language } from '../conversation/language'
import type { Reply } from '../conversation/reply'
import type { Services } from '../conversation/services'
import { newConversationState } from '../conversation/state'
import type { StateStore } from '../conversation/stores'
import { createConversationQueue } from './conversation-queue'
import { runSteps, type Exchange, type Step } from './step'
import { answerEmergency, type EmergencyReplies } from './steps/answer-emergency'
import { chooseLanguage } from './steps/choose-language'
import { discloseAssistant } from './steps/disclose-assistant'
import { loadState } from './steps/load-state'
import { readChoice } from './steps/read-choice'
import { refuseRepeats } from './steps/refuse-repeats'
import { runDialog } from './steps/run-dialog'

export interface BotParts {
  services: Services
  states: StateStore
  dialogs: readonly Dialog[]
  emergencyReplies: EmergencyReplies
  /** One short reply that says what this assistant is; said once, wherever a conversation starts without a welcome. */
  disclosure: (language: Language, channel: Exchange['turn']['channel']) => Reply
  detectLanguage: (text: string) => DetectedLanguage | undefined
}

/** The path of every message, whatever channel it came from. The order is the contract: triage comes before all answers. */
export function createHandleTurn(parts: BotParts): HandleTurn {
  const steps: readonly Step[] = [
    refuseRepeats(),
    loadState(parts.states),
    readChoice(),
    chooseLanguage(parts.detectLanguage),
    discloseAssistant(parts.disclosure),
    answerEmergency(parts.services, parts.emergencyReplies),
    runDialog(parts.dialogs, parts.services),
  ]
  const inOrder = createConversationQueue()

  return (turn) =>
    inOrder(turn.conversationId, async () => {
      const exchange: Exchange = {
        turn,
        state: newConversationState(turn.audience),
        language: turn.languageHint ?? 'nl',
        triage: { level: 'none', reasons: [] },
        replies: [],
        outcome: 'unknown',
        articles: [],
        events: [],
        repeated: false,
      }
      await runSteps(steps, exchange)
      if (exchange.repeated) return undefined
      const { replies, language, triage, outcome, articles, events } = exchange
      return { replies, language, triage, outcome, articles, events }
    })
}
