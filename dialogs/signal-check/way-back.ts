import type { Dialog } from '../../src/conversation/dialog'
import { pauseSignalCheck } from '../../src/conversation/signal-check'
import { wordings } from './wordings'

/** Room for the way back among the buttons of another answer. */
const othersKept = 3

/**
 * Another dialog, answering while a signal check is under way: the check waits, and its button leads back. Without this
 * a "nee" to another question would be read as an answer to a signal.
 */
export function withWayBack(dialog: Dialog): Dialog {
  return {
    name: dialog.name,
    respond(context) {
      const result = dialog.respond(context)
      const waiting = pauseSignalCheck(context.state.signalCheck)
      if (!result || 'goTo' in result || waiting?.step !== 'paused') return result
      if (result.state && 'signalCheck' in result.state) return result // it decided itself, as a restart does
      const language = result.state?.language ?? context.language
      const { goOn } = wordings[language][result.state?.audience ?? context.state.audience]
      const last = result.replies.length - 1
      const replies = result.replies.map((reply, index) => {
        if (index < last) return reply
        const others = (reply.choices ?? []).slice(0, othersKept)
        return { ...reply, choices: [...others, { title: goOn, action: 'signal-check' as const }] }
      })
      return { ...result, replies, state: { ...result.state, signalCheck: waiting } }
    },
  }
}
