import type { Language } from '../../conversation/language'
import type { Step } from '../step'

/**
 * Decides the language of the answer: what the person chose, else the language of their first words, else what the
 * page says, else Dutch. Once found it stays: a loan word or a name must not flip a conversation.
 */
export function chooseLanguage(detect: (text: string) => Language | undefined): Step {
  return async (exchange, next) => {
    const { turn, state } = exchange
    const spoken = turn.kind === 'message' && turn.action === undefined ? detect(turn.text) : undefined
    exchange.language = state.language ?? spoken ?? turn.languageHint ?? 'nl'
    if (spoken !== undefined && state.language === undefined) exchange.state = { ...state, language: spoken }
    await next()
  }
}
