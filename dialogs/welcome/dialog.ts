import type { Dialog } from '../../src/conversation/dialog'
import type { Language } from '../../src/conversation/language'
import type { Reply } from '../../src/conversation/reply'
import type { Channel } from '../../src/conversation/turn'
import { topicButtons } from '../buttons'
import { wordings } from './wordings'

/** The first words of a conversation that was opened without a question. */
export const welcomeDialog: Dialog = {
  name: 'welcome',
  respond({ turn, language, services }) {
    if (turn.kind !== 'joined') return undefined
    const { greeting, start } = wordings[language]
    const elsewhere = () => `${disclosure(language, turn.channel, services.publicUrl).text}\n\n${start}`
    const text = turn.channel === 'web' ? greeting : elsewhere()
    return {
      replies: [{ tone: 'plain', text, choices: topicButtons[language][turn.audience] }],
      outcome: 'small-talk',
    }
  },
}

/**
 * What must be said in any case, where a conversation starts with a question.
 * @param site where the chat of the website is
 */
export function disclosure(language: Language, channel: Channel, site: string): Reply {
  const { web, teams, messenger } = wordings[language].disclosure
  return { tone: 'plain', text: { web, teams, messenger: messenger(site) }[channel] }
}
