import type { Dialog } from '../../src/conversation/dialog'
import { ownLanguageReply } from './own-language-reply'

/** The first message in a language in which the assistant is not complete gets the safety texts in that language. */
export const otherLanguageDialog: Dialog = {
  name: 'other-language',
  respond({ turn, otherLanguage, services }) {
    if (turn.kind === 'joined' || turn.action !== undefined || otherLanguage === undefined) return undefined
    return {
      replies: [ownLanguageReply(otherLanguage, services.contacts)],
      outcome: 'hand-off',
      state: { misses: 0 },
    }
  },
}
