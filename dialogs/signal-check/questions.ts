import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { ChoiceButton } from '../../src/conversation/reply'
import type { SignalCheck, SignalCheckState, Situation } from '../../src/conversation/signal-check'
import { personButton, signalCheckButton } from '../buttons'
import type { SignalCheckWording } from './wording'

/** One turn of the check, with what every question needs. */
export interface Check {
  context: DialogContext
  words: SignalCheckWording
  signalCheck: SignalCheck
}

/** With the button to the others these are the six that a channel shows. */
const situationsAtOnce = 5

/** Where is it? The most common situations first; the others behind one more button. Words do for all of them. */
export function askSituation(
  { context, words, signalCheck }: Check,
  { more = false, notice }: { more?: boolean; notice?: string } = {},
): DialogResult {
  const situations = signalCheck.situations(context.language)
  const shown = more ? situations.slice(situationsAtOnce) : situations.slice(0, situationsAtOnce)
  const buttons = shown.map(({ id, title }): ChoiceButton => ({ title, action: `situation:${id}` }))
  const turnOver: ChoiceButton = more
    ? { title: words.back, action: 'situation:choose' }
    : { title: words.more, action: 'situation:more' }
  const others = situations.length > situationsAtOnce ? [turnOver] : []
  const question = more ? words.otherSituations : words.chooseSituation
  return ask([notice, question], [...buttons, ...others], { step: 'situation' })
}

/** All signals at once, for channels that can draw boxes. Numbers that are typed name boxes, not buttons. */
export function showChecklist({ words }: Check, situation: Situation, notice?: string): DialogResult {
  const buttons: ChoiceButton[] = [
    { title: words.otherSituation, action: 'situation:choose' },
    { title: words.stop, action: 'stop' },
  ]
  const asked = ask([notice ?? words.tick(situation.title)], buttons, { step: 'checklist', situation: situation.id })
  const checklist = {
    label: words.checklistLabel,
    boxes: situation.signals.map(({ id, text }) => ({ id, title: text })),
    submit: { title: words.submit, action: 'ticked' as const },
  }
  return {
    ...asked,
    replies: asked.replies.map((reply) => ({ ...reply, checklist })),
    state: { ...asked.state, offered: [] },
  }
}

/** One signal, for channels that cannot. */
export function askNext(
  { words }: Check,
  { id, title, signals }: Situation,
  { answered, ticked }: { answered: number; ticked: string[] },
): DialogResult {
  const first = answered === 0 ? words.oneByOne(title, signals.length) : undefined
  const buttons: ChoiceButton[] = [
    { title: words.yes, action: 'yes' },
    { title: words.no, action: 'no' },
    { title: words.stop, action: 'stop' },
  ]
  const question = words.ask(answered + 1, signals.length, signals[answered]?.text ?? '')
  return ask([first, question], buttons, { step: 'one-by-one', situation: id, answered, ticked })
}

/** Stopped halfway: the ticks are forgotten. */
export function stopped({ context, words }: Check): DialogResult {
  return {
    replies: [
      {
        tone: 'plain',
        text: words.stopped,
        choices: [personButton[context.language], signalCheckButton[context.language]],
      },
    ],
    outcome: 'small-talk',
    state: { misses: 0, signalCheck: undefined },
  }
}

function ask(paragraphs: (string | undefined)[], choices: ChoiceButton[], signalCheck: SignalCheckState): DialogResult {
  return {
    replies: [{ tone: 'plain', text: paragraphs.filter(Boolean).join('\n\n'), choices }],
    outcome: 'choices',
    state: { misses: 0, signalCheck },
  }
}
