import type { Dialog, DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { SignalCheck, SignalCheckState, SignalCheckStep, Situation } from '../../src/conversation/signal-check'
import { assessed } from './outcome'
import { askNext, askSituation, showChecklist, stopped, type Check } from './questions'
import { wordings } from './wordings'

/**
 * What somebody saw or goes through, ticked from a list; then whether that is a reason to talk to a person.
 *
 * Only short answers to what was asked are read as such. Anything else is answered by the other dialogs, and the check
 * waits: `way-back.ts` puts a button under their answers.
 */
export const signalCheckDialog: Dialog = {
  name: 'signal-check',
  respond(context) {
    const { turn, language, state, services } = context
    const { signalCheck } = services
    if (!signalCheck || turn.kind === 'joined') return undefined
    const words = wordings[language][state.audience]
    const check: Check = { context, words, signalCheck }
    const intent = turn.action ? undefined : services.intents.recognise(turn.text, language)
    const now = state.signalCheck

    if (turn.action === 'signal-check' || intent === 'signal-check') return start(check, now)
    const place = /^situation:(.+)$/.exec(turn.action ?? '')?.[1]
    if (place !== undefined) return openSituation(check, place)
    if (turn.action === 'ticked') return tickedBoxes(check, now)
    if (now === undefined || now.step === 'done') return undefined
    if (turn.action === 'stop' || intent === 'stop') return stopped(check)
    if (now.step === 'paused') return undefined
    return answerTo(check, now)
  },
}

/** Goes on where the visitor was, or begins: in the situation of the article just read, when there is one. */
function start(check: Check, now: SignalCheckState | undefined): DialogResult {
  const { context, signalCheck } = check
  if (now && now.step !== 'done') return askAgain(check, now.step === 'paused' ? now.at : now)
  const { topic } = context.state
  const likely = topic === undefined || now ? undefined : signalCheck.situationOfArticle(topic)
  return likely === undefined || context.turn.action === undefined ? askSituation(check) : openSituation(check, likely)
}

function openSituation(check: Check, id: string): DialogResult {
  if (id === 'choose' || id === 'more') return askSituation(check, { more: id === 'more' })
  return withSituation(check, id, (situation) =>
    check.context.turn.channel === 'messenger'
      ? askNext(check, situation, { answered: 0, ticked: [] })
      : showChecklist(check, situation),
  )
}

/** Situations can disappear between two turns: an editor changed the file, or the id was made up. */
function withSituation<T>(check: Check, id: string, show: (situation: Situation) => T): T | DialogResult {
  const situation = check.signalCheck.situation(id, check.context.language)
  return situation ? show(situation) : askSituation(check, { notice: check.words.gone })
}

function askAgain(check: Check, step: SignalCheckStep): DialogResult {
  switch (step.step) {
    case 'situation':
      return askSituation(check)
    case 'checklist':
      return openSituation(check, step.situation)
    case 'one-by-one':
      return withSituation(check, step.situation, (situation) => next(check, situation, step))
  }
}

/** A card stays on the screen: it may be sent in again, or after something else was asked. */
function tickedBoxes(check: Check, now: SignalCheckState | undefined): DialogResult {
  const at = now?.step === 'paused' ? now.at : now
  if (at === undefined || at.step === 'situation') return askSituation(check, { notice: check.words.gone })
  return withSituation(check, at.situation, (situation) => assessed(check, situation, check.context.turn.ticked ?? []))
}

function answerTo(check: Check, step: SignalCheckStep): DialogResult | undefined {
  const { context, signalCheck } = check
  const { turn, language } = context
  switch (step.step) {
    case 'situation': {
      const named = turn.action ? undefined : (numbered(check) ?? signalCheck.readSituation(turn.text, language))
      return named === undefined ? undefined : openSituation(check, named)
    }
    case 'checklist':
      return withSituation(check, step.situation, (situation) => typedTicks(check, situation))
    case 'one-by-one': {
      const answer = readYesOrNo(context, signalCheck)
      if (answer === undefined) return undefined
      return withSituation(check, step.situation, (situation) => {
        const signal = situation.signals[step.answered]
        const ticked = answer === 'yes' && signal ? [...step.ticked, signal.id] : step.ticked
        return next(check, situation, { answered: step.answered + 1, ticked })
      })
    }
  }
}

/** "5", for the fifth button on the screen. */
function numbered({ context: { turn, language, state }, signalCheck }: Check): string | undefined {
  const typed = signalCheck.readTicks(turn.text, state.offered.length, language)
  if (typed === undefined || typed === 'unclear' || typed.numbers.length !== 1) return undefined
  return /^situation:(.+)$/.exec(state.offered[(typed.numbers[0] ?? 0) - 1]?.action ?? '')?.[1]
}

function readYesOrNo({ turn, language }: DialogContext, signalCheck: SignalCheck) {
  if (turn.action === 'yes' || turn.action === 'no') return turn.action
  return turn.action ? undefined : signalCheck.readAnswer(turn.text, language)
}

function typedTicks(check: Check, situation: Situation): DialogResult | undefined {
  const { context, signalCheck, words } = check
  if (context.turn.action) return undefined
  const typed = signalCheck.readTicks(context.turn.text, situation.signals.length, context.language)
  if (typed === undefined) return undefined
  if (typed === 'unclear') return showChecklist(check, situation, words.whichNumbers(situation.signals.length))
  const ticked = typed.numbers.flatMap((number) => situation.signals[number - 1]?.id ?? [])
  return assessed(check, situation, ticked)
}

function next(check: Check, situation: Situation, so: { answered: number; ticked: string[] }): DialogResult {
  return so.answered < situation.signals.length ? askNext(check, situation, so) : assessed(check, situation, so.ticked)
}
