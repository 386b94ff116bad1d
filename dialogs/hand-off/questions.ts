import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { HandOffState, HandOffStep } from '../../src/conversation/hand-off-state'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import type { HandOffWording } from './wording'

export interface HandOff {
  context: DialogContext
  words: HandOffWording
}

/** What would be passed on, line by line. */
export function askConsent({ context, words }: HandOff, now: HandOffStep<'consent'>): DialogResult {
  const byNumber = context.turn.channel === 'messenger' // it draws no boxes
  const asked = ask(now, {
    text: byNumber ? words.consentByNumber : words.consent,
    checklist: {
      label: words.consentLabel,
      boxes: now.lines.map(({ id, text }) => ({ id, title: text, ticked: true })),
      submit: { title: words.passOn, action: 'ticked' },
    },
    choices: [...(byNumber ? [{ title: words.passOn, action: 'yes' as const }] : []), stop(words)],
  })
  // A number that is typed here names a line, never a button.
  return { ...asked, state: { ...asked.state, offered: [] } }
}

export function askContact(words: HandOffWording, now: HandOffStep<'contact'>): DialogResult {
  const { contactHere, contactBy } = words
  return ask(now, {
    text: words.contact,
    choices: [
      { title: contactHere, action: 'no' },
      { title: contactBy.phone, action: 'reach:phone' },
      { title: contactBy['text-message'], action: 'reach:text-message' },
      { title: contactBy.email, action: 'reach:email' },
    ],
  })
}

export function askVoicemail(words: HandOffWording, now: HandOffStep<'voicemail'>): DialogResult {
  const choices: ChoiceButton[] = [
    { title: words.yes, action: 'yes' },
    { title: words.no, action: 'no' },
  ]
  return ask(now, { text: words.voicemail, choices })
}

export function ask(next: HandOffState, reply: Omit<Reply, 'tone'>): DialogResult {
  return { ...say([{ tone: 'plain', ...reply }]), state: { misses: 0, handOff: next } }
}

export const say = (replies: Reply[]): DialogResult => ({ replies, outcome: 'hand-off', state: { misses: 0 } })
export const stop = ({ stop: title }: HandOffWording): ChoiceButton => ({ title, action: 'stop' })
