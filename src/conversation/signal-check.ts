import { z } from 'zod'
import type { Language } from './language'

/**
 * What the ticks mean together, the gravest first. Never a verdict: whether there is reason to talk to somebody.
 *
 * - `talk-today`: a minor, or a threat together with control.
 * - `talk`: a combination that is worth talking about.
 * - `keep-watching`: says little by itself.
 * - `nothing-ticked`: says nothing, also not that all is well.
 */
export const assessmentOutcomes = ['talk-today', 'talk', 'keep-watching', 'nothing-ticked'] as const
export type AssessmentOutcome = (typeof assessmentOutcomes)[number]

const id = z.string()
const openStep = z.discriminatedUnion('step', [
  /** Asked where it is. */
  z.object({ step: z.literal('situation') }),
  /** All boxes are on the screen. */
  z.object({ step: z.literal('checklist'), situation: id }),
  /** Signals are asked one at a time; so many were answered. */
  z.object({ step: z.literal('one-by-one'), situation: id, answered: z.number().int().min(0), ticked: z.array(id) }),
])

/** Ids only, never words: so that the language may change halfway, and nothing that was typed is kept. */
export const signalCheckStateSchema = z.discriminatedUnion('step', [
  ...openStep.options,
  /** Something else was said in between. What is typed next is no answer, until the person comes back to it. */
  z.object({ step: z.literal('paused'), at: openStep }),
  /** What a person of the centre may be told, if the visitor agrees. */
  z.object({
    step: z.literal('done'),
    situation: id,
    ticked: z.array(id),
    outcome: z.enum(assessmentOutcomes),
  }),
])

export type SignalCheckStep = z.infer<typeof openStep>
export type SignalCheckState = z.infer<typeof signalCheckStateSchema>

/** The check after somebody else answered a turn. */
export function pauseSignalCheck(state: SignalCheckState | undefined): SignalCheckState | undefined {
  return state === undefined || state.step === 'done' || state.step === 'paused' ? state : { step: 'paused', at: state }
}

export interface Signal {
  id: string
  /** At most 90 characters; reads well for a bystander and for who it happens to. */
  text: string
}

export interface Situation {
  id: string
  /** At most 19 characters: it stands on a button. */
  title: string
  /** In the order in which they are numbered. */
  signals: Signal[]
  /** Rows of the contact book besides the centre itself. */
  contacts: string[]
}

export interface Assessment {
  outcome: AssessmentOutcome
  /** Something was ticked for which 112 comes first when it happens now. */
  urgent: boolean
  /** The ticks that led to the outcome, and the others. */
  counted: Signal[]
  others: Signal[]
  /** Why they count together; the first two at most. */
  reasons: string[]
  /** Names of where these signals were found. */
  sources: string[]
  /** ISO date on which a person last compared the list with its sources. */
  reviewed: string
}

/** Numbers of boxes from 1 on; `unclear` when numbers were meant that do not exist. */
export type TypedTicks = { numbers: number[] } | 'unclear'

export interface SignalCheck {
  /** The most common first. */
  situations(language: Language): Situation[]
  situation(id: string, language: Language): Situation | undefined
  /** The situation in which a reader of this article most likely is. */
  situationOfArticle(articleId: string): string | undefined
  /** Reads "op het werk"; `undefined` when the message says something else. */
  readSituation(text: string, language: Language): string | undefined
  /** Reads "1, 3 en 5", "de eerste", "1-3", "geen", "alles"; `undefined` when the message says something else. */
  readTicks(text: string, boxes: number, language: Language): TypedTicks | undefined
  /** Reads an answer to one question; `undefined` when the message says something else. */
  readAnswer(text: string, language: Language): 'yes' | 'no' | 'unsure' | undefined
  /** Ids come from outside: unknown ones mean nothing. */
  assess(ticked: readonly string[], language: Language): Assessment
}
