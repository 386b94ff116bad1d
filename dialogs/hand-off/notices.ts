import type { Language } from '../../src/conversation/language'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import type { ContactBook } from '../../src/conversation/services'
import type { DeskNotice } from '../../src/conversation/visitor-line'
import { personButton } from '../buttons'
import { openNumbers } from './numbers'
import { wordings } from './wordings'

/** What a visitor is told when the conversation changes hands. */
export function deskNotice(notice: DeskNotice, language: Language, contacts: ContactBook): Reply[] {
  const words = wordings[language]
  const stop: ChoiceButton = { title: words.stop, action: 'stop' }
  const say = (text: string, choices: ChoiceButton[] = []): Reply[] => [{ tone: 'plain', text, choices }]
  switch (notice.kind) {
    case 'joined':
      return say(words.joined(notice.staffName), [stop])
    case 'handed-over':
      return say(words.handedOver(notice.staffName), [stop])
    case 'back-in-queue':
      return say(words.backInQueue, [stop])
    case 'nobody-came':
      return say(words.nobodyCame(openNumbers(contacts, language)), [{ title: words.leaveMessage, action: 'person' }])
    case 'ended-by-staff':
      return say(words.endedByStaff)
    case 'ended-by-silence':
      return say(words.endedBySilence(notice.minutes), [personButton[language]])
  }
}
