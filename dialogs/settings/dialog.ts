import type { Dialog, DialogResult } from '../../src/conversation/dialog'
import type { Intent } from '../../src/conversation/intent'
import type { Language } from '../../src/conversation/language'
import { newConversationState, type ConversationState } from '../../src/conversation/state'
import type { Turn } from '../../src/conversation/turn'
import { wordings } from './wordings'

const languageOf: Partial<Record<Intent, Language>> = {
  'speak-dutch': 'nl',
  'speak-english': 'en',
  'speak-ukrainian': 'uk',
}

/** What a person changes about the conversation itself: its language, its start, who they are. */
export const settingsDialog: Dialog = {
  name: 'settings',
  respond({ turn, language, state, services }) {
    const intent = turn.action ? undefined : services.intents.recognise(turn.text, language)

    const chosen = turn.action?.startsWith('language:') ? turn.action.slice('language:'.length) : undefined
    const newLanguage = (chosen as Language | undefined) ?? (intent && languageOf[intent]) // safe: parseAction checked it
    if (newLanguage) {
      const { languageChosen, answersInDutch } = wordings[newLanguage]
      const text = [languageChosen, answersInDutch].filter(Boolean).join('\n\n')
      return say(text, { language: newLanguage, languageFrom: 'choice' })
    }
    const wanted = turn.action ?? intent
    if (wanted === 'restart') return say(wordings[language].restarted, begunAgain(state))
    if (wanted === 'stop') return stopped(turn, language, state)
    if (intent === 'professional') return say(wordings[language].professional, { audience: 'professional' })
    return undefined
  },
}

function say(text: string, state: DialogResult['state'] = {}): DialogResult {
  return { replies: [{ tone: 'plain', text }], outcome: 'small-talk', state: { misses: 0, ...state } }
}

function begunAgain({ language, audience }: Readonly<ConversationState>): Partial<ConversationState> {
  const nothing = { topic: undefined, event: undefined, signalCheck: undefined, handOff: undefined }
  const fresh = { ...newConversationState(audience), greeted: true, ...nothing }
  return language ? { ...fresh, language } : fresh
}

/** "Stop" may well answer a reminder that came days later, and whoever says so must not get another one. */
function stopped(turn: Turn, language: Language, state: Readonly<ConversationState>): DialogResult {
  const { stopped: words, noReminders } = wordings[language]
  const reminded = turn.channel === 'teams' && !turn.inTheOpen
  const result = say([words[turn.channel], ...(reminded ? [noReminders] : [])].join(' '), begunAgain(state))
  return reminded ? { ...result, effects: [{ kind: 'forget-reminders' }] } : result
}
