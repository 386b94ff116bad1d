import type { Dialog, DialogContext, DialogResult, Outcome } from '../../src/conversation/dialog'
import { askConsent, askContact, askVoicemail } from './questions'
import { wordings } from './wordings'

const notUnderstood: readonly Outcome[] = ['unknown', 'choices']

/**
 * Another dialog, answering while somebody is on the way to a person: the question that stands open follows the answer.
 * Without it they would wait for somebody who was never called.
 */
export function withQuestionAgain(dialog: Dialog): Dialog {
  return {
    name: dialog.name,
    respond(context) {
      const result = dialog.respond(context)
      if (!result || 'goTo' in result) return result
      if (result.state && 'handOff' in result.state) return result // it decided itself, as a restart does
      const again = openQuestion(context, result)
      if (!again) return result
      // "I do not know" and "is it one of these?" would only stand in the way of the question.
      if (notUnderstood.includes(result.outcome)) return again
      return { ...result, replies: [...result.replies, ...again.replies], state: { ...result.state, ...again.state } }
    },
  }
}

function openQuestion(context: DialogContext, { state }: DialogResult): DialogResult | undefined {
  const now = context.state.handOff
  const words = wordings[state?.language ?? context.language]
  if (now?.step === 'consent') return askConsent({ context, words }, now)
  if (now?.step === 'contact') return askContact(words, now)
  // The other steps take whatever is typed; an offer that is let pass is not made twice.
  return now?.step === 'voicemail' ? askVoicemail(words, now) : undefined
}
