import { isComplete, type DetectedLanguage } from '../../conversation/language'
import type { ConversationState } from '../../conversation/state'
import type { Step } from '../step'

/** With this many words of its own a message tells its language for the whole conversation. */
const enoughWords = 2
/** With this many words of another language, and none of the one spoken so far, the person has changed over. */
const wordsToSwitch = 4

/** Many who came from Ukraine type Russian. Who has the page in Ukrainian, or began in it, goes on in Ukrainian. */
const russianInUkrainian = { heard: 'ru', spoken: 'uk' } as const

/**
 * Decides the language of the answer: what the person chose, else the language of their first words, else what the
 * page says, else Dutch. Once found it stays: a loan word or a name must not flip a conversation. Who writes a language
 * in which the assistant is not complete is answered in English.
 */
export function chooseLanguage(detect: (text: string) => DetectedLanguage | undefined): Step {
  return async (exchange, next) => {
    const { turn, state } = exchange
    const detected = turn.kind === 'message' && turn.action === undefined ? detect(turn.text) : undefined
    const goesOn = detected?.language === russianInUkrainian.heard
    const heard = goesOn && (state.language ?? turn.languageHint) === russianInUkrainian.spoken ? undefined : detected
    if (heard && mayDecide(heard, state)) exchange.state = remember(heard, state)
    const { language, otherLanguage } = exchange.state
    if (otherLanguage !== state.otherLanguage) exchange.otherLanguage = otherLanguage
    exchange.language = language ?? (otherLanguage ? 'en' : (turn.languageHint ?? 'nl'))
    if (heard?.respelled !== undefined) exchange.turn = { ...turn, text: heard.respelled }
    await next()
  }
}

function mayDecide({ language, tellingWords }: DetectedLanguage, state: ConversationState): boolean {
  if (state.language === undefined || state.languageFrom === 'few-words') return true
  if (state.languageFrom === 'choice') return false
  return (
    language === state.language || ((tellingWords[language] ?? 0) >= wordsToSwitch && !tellingWords[state.language])
  )
}

/** A second language in which the assistant is not complete changes nothing: the safety texts are said once. */
function remember({ language, tellingWords }: DetectedLanguage, state: ConversationState): ConversationState {
  if (!isComplete(language)) {
    return { ...state, language: undefined, languageFrom: undefined, otherLanguage: state.otherLanguage ?? language }
  }
  const sure = state.languageFrom === 'words' || (tellingWords[language] ?? 0) >= enoughWords
  return { ...state, language, languageFrom: sure ? 'words' : 'few-words' }
}
