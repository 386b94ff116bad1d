import type { Dialog } from '../../src/conversation/dialog'
import type { Language } from '../../src/conversation/language'
import type { Reply } from '../../src/conversation/reply'
import type { Channel } from '../../src/conversation/turn'
import { topicButtons } from '../buttons'
import { wordings } from './wordings'

/** The first words of a conversation that was opened without a question. */
export const welcomeDialog: Dialog = {
  name: 'welcome',
  respond({ turn, language }) {
    if (turn.kind !== 'joined') return undefined
    return {
      replies: [{ tone: 'plain', text: wordings[language].greeting, choices: topicButtons[language] }],
      outcome: 'small-talk',
    }
  },
}

/** What must be said in any case, where a conversation starts with a question. */
export function disclosure(language: Language, channel: Channel): Reply {
  return { tone: 'plain', text: wordings[language].disclosure[channel] }
}
