import type { Dialog, DialogResult } from '../../src/conversation/dialog'
import type { Intent } from '../../src/conversation/intent'
import type { Language } from '../../src/conversation/language'
import { newConversationState } from '../../src/conversation/state'
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
    if (wanted === 'restart' || wanted === 'stop') {
      const { language: kept, audience } = state
      const nothing = { topic: undefined, event: undefined, signalCheck: undefined, handOff: undefined }
      const fresh = { ...newConversationState(audience), greeted: true, ...nothing }
      const again = say(wordings[language].restarted, kept ? { ...fresh, language: kept } : fresh)
      // "Stop" may well answer a reminder that came days later, and whoever says so must not get another one.
      return wanted === 'stop' && turn.channel === 'teams' && !turn.inTheOpen
        ? withoutReminders(again, language)
        : again
    }
    if (intent === 'professional') return say(wordings[language].professional, { audience: 'professional' })
    return undefined
  },
}

function say(text: string, state: DialogResult['state'] = {}): DialogResult {
  return { replies: [{ tone: 'plain', text }], outcome: 'small-talk', state: { misses: 0, ...state } }
}

function withoutReminders(result: DialogResult, language: Language): DialogResult {
  const replies = result.replies.map((reply) => ({ ...reply, text: `${wordings[language].noReminders} ${reply.text}` }))
  return { ...result, replies, effects: [{ kind: 'forget-reminders' }] }
}
