import type { Dialog } from '../src/conversation/dialog'
import { agendaDialog } from './agenda/dialog'
import { emergencyReplies as inCompleteLanguages } from './emergency/emergency'
import { withQuestionAgain } from './hand-off/ask-again'
import { handOffDialog } from './hand-off/dialog'
import { otherLanguageDialog } from './other-language/dialog'
import { withOwnLanguage } from './other-language/own-language-reply'
import { questionAnsweringDialog } from './question-answering/dialog'
import { settingsDialog } from './settings/dialog'
import { signalCheckDialog } from './signal-check/dialog'
import { withWayBack } from './signal-check/way-back'
import { smallTalkDialog } from './small-talk/dialog'
import { welcomeDialog } from './welcome/dialog'

export { reminderReplies } from './agenda/reminder-replies'
export { deskNotice } from './hand-off/notices'
export { withPerson } from './hand-off/with-person'
export { privateChat } from './private-chat/private-chat'
export { disclosure } from './welcome/dialog'
export const emergencyReplies = withOwnLanguage(inCompleteLanguages)

/** The first dialog that claims a turn answers it. The last one always does. */
export const dialogs: readonly Dialog[] = [
  welcomeDialog,
  withWayBack(otherLanguageDialog),
  withWayBack(handOffDialog),
  // Before the settings, for which "stop" is a restart, and before small talk, for which "nee" is a refusal.
  signalCheckDialog,
  withQuestionAgain(withWayBack(settingsDialog)),
  withQuestionAgain(withWayBack(smallTalkDialog)),
  withQuestionAgain(withWayBack(agendaDialog)),
  withQuestionAgain(withWayBack(questionAnsweringDialog)),
]
