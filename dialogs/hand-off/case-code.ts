import type { DialogContext } from '../../src/conversation/dialog'
import type { CodeAnswer } from '../../src/conversation/hand-off'
import type { Reply } from '../../src/conversation/reply'
import { personButton } from '../buttons'
import { wordings } from './wordings'

/**
 * What somebody sees who comes back with a code: how it stands, and answers they have not had. Never what was said
 * before, and first of all a warning: the one who types the code need not be the one who was given it.
 */
export function codeReplies(answer: CodeAnswer, { turn, language }: DialogContext): Reply[] {
  const words = wordings[language]
  const choices = [personButton[language]]
  if ('refused' in answer) {
    const text = { mistyped: words.codeMistyped, unknown: words.codeUnknown, 'too-many-tries': words.tooManyTries }
    return [{ tone: 'plain', text: text[answer.refused], choices }]
  }
  const { status, newReplies } = answer.found
  const date = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  const last = newReplies.length === 0 ? [words.noNewReplies] : []
  return [
    { tone: 'plain', text: [words.mayBeWatched[turn.channel], words.status[status], ...last].join('\n\n'), choices },
    ...newReplies.map(({ staffName, text, at }): Reply => {
      return { tone: 'plain', text, smallPrint: words.wroteAt(date.format(at)), saidBy: staffName }
    }),
  ]
}
