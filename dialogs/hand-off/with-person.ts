import type { Language } from '../../src/conversation/language'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import type { Channel } from '../../src/conversation/turn'
import { wordings } from './wordings'

/** What the assistant says while somebody waits for a person, and when they end it themselves. */
export const withPerson = {
  relayed: (language: Language, place: number | undefined): Reply => {
    const { relayed, stop } = wordings[language]
    const choices: ChoiceButton[] = [{ title: stop, action: 'stop' }]
    return { tone: 'plain', text: relayed(place), choices }
  },
  ended: (language: Language): Reply => ({ tone: 'plain', text: wordings[language].endedByVisitor }),
  erased: (language: Language, channel: Channel): Reply => ({
    tone: 'plain',
    text: wordings[language].erased[channel],
  }),
}
