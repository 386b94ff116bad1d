import type { Dialog, HandleTurn, Render } from '../conversation/dialog'
import type { DetectedLanguage, Language } from '../conversation/language'
import { botOwns } from '../conversation/owner'
import type { Reply } from '../conversation/reply'
import type { Services } from '../conversation/services'
import { newConversationState } from '../conversation/state'
import { OwnerChanged, type TurnStore } from '../conversation/stores'
import type { Turn } from '../conversation/turn'
import { createInOrder } from '../in-order'
import { runSteps, type Exchange, type Step } from './step'
import { answerEmergency, type EmergencyReplies } from './steps/answer-emergency'
import { chooseLanguage } from './steps/choose-language'
import { discloseAssistant, type Disclosure } from './steps/disclose-assistant'
import { hearNoReminders } from './steps/hear-no-reminders'
import { keepPrivate } from './steps/keep-private'
import { loadState } from './steps/load-state'
import { lookUpCode } from './steps/look-up-code'
import { readChoice } from './steps/read-choice'
import { refuseRepeats } from './steps/refuse-repeats'
import { relayToDesk, type WithPersonReplies } from './steps/relay-to-desk'
import { rememberWords } from './steps/remember-words'
import { runDialog } from './steps/run-dialog'

export interface BotParts {
  services: Services
  turns: TurnStore
  dialogs: readonly Dialog[]
  emergencyReplies: EmergencyReplies
  withPerson: WithPersonReplies
  /** One short reply that says what this assistant is; said once, wherever a conversation starts without a welcome. */
  disclosure: Disclosure
  /** One neutral reply for where others read along, which says that it goes on in private. */
  privateChat: (language: Language) => Reply
  detectLanguage: (text: string) => DetectedLanguage | undefined
}

/** Somebody claims or closes while the visitor types: once is rare, a row of times is a mistake of ours. */
const maxOwnerChanges = 5

/** The path of every message, whatever channel it came from. The order is the contract: triage comes before all answers. */
export function createHandleTurn(parts: BotParts): HandleTurn {
  const steps: readonly Step[] = [
    loadState(parts.turns),
    refuseRepeats(),
    readChoice(),
    chooseLanguage(parts.detectLanguage),
    hearNoReminders(parts.services),
    keepPrivate(parts.services, parts.privateChat),
    discloseAssistant(parts.services, parts.disclosure),
    rememberWords(),
    answerEmergency(parts.services, parts.emergencyReplies),
    relayToDesk(parts.services, parts.withPerson),
    lookUpCode(parts.services),
    runDialog(parts.dialogs, parts.services),
  ]
  const inOrder = createInOrder()

  return (turn, render) =>
    inOrder(turn.conversationId, async () => {
      const exchange = await run(steps, turn, render, maxOwnerChanges)
      if (exchange.repeated) return undefined
      const { replies, language, triage, outcome, articles, events, effects, keptPrivate, stored } = exchange
      const result = { replies, language, triage, outcome, articles, events, effects, stored }
      return keptPrivate ? { ...result, private: true } : result
    })
}

/** Begins again when the owner changed meanwhile, so that the message ends up with whoever has the conversation now. */
async function run(steps: readonly Step[], turn: Turn, render: Render, retries: number): Promise<Exchange> {
  const exchange: Exchange = {
    turn,
    render,
    state: newConversationState(turn.audience),
    owner: botOwns,
    effects: [],
    language: turn.languageHint ?? 'nl',
    triage: { level: 'none', reasons: [] },
    replies: [],
    outcome: 'unknown',
    articles: [],
    events: [],
    repeated: false,
    keptPrivate: false,
    stored: [],
  }
  try {
    await runSteps(steps, exchange)
    return exchange
  } catch (error) {
    if (error instanceof OwnerChanged && retries > 0) return run(steps, turn, render, retries - 1)
    throw error
  }
}
