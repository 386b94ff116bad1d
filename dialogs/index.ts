import type { Dialog } from '../src/conversation/dialog'
import { agendaDialog } from './agenda/dialog'
import { handOffDialog } from './hand-off/dialog'
import { questionAnsweringDialog } from './question-answering/dialog'
import { settingsDialog } from './settings/dialog'
import { smallTalkDialog } from './small-talk/dialog'
import { welcomeDialog } from './welcome/dialog'

export { disclosure } from './welcome/dialog'
export { emergencyReplies } from './emergency/emergency'

/** The first dialog that claims a turn answers it. The last one always does. */
export const dialogs: readonly Dialog[] = [
  welcomeDialog,
  handOffDialog,
  settingsDialog,
  smallTalkDialog,
  agendaDialog,
  questionAnsweringDialog,
]
