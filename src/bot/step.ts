import type { Outcome, Render } from '../conversation/dialog'
import type { CodeAnswer, DeskEffect } from '../conversation/hand-off'
import type { Language, OtherLanguage } from '../conversation/language'
import type { Owner } from '../conversation/owner'
import type { Reply } from '../conversation/reply'
import type { ConversationState } from '../conversation/state'
import type { StoredActivity } from '../conversation/stores'
import type { Triage } from '../conversation/triage'
import type { Turn } from '../conversation/turn'

/** A turn on its way through the steps. Each step reads what it needs and adds what it found. */
export interface Exchange {
  turn: Turn
  /** How the channel writes the replies. */
  render: Render
  state: ConversationState
  /** Who answers. Dialogs are silent while a person does, or will. */
  owner: Owner
  /** What the desk must do, stored together with the turn. */
  effects: DeskEffect[]
  language: Language
  /** The language of this message, when the safety texts are still to be said in it. */
  otherLanguage?: OtherLanguage | undefined
  triage: Triage
  /** The message was a case code; this is what was found. */
  caseCode?: CodeAnswer | undefined
  replies: Reply[]
  outcome: Outcome
  articles: string[]
  events: string[]
  /** This turn was answered before; nothing may be said or changed. */
  repeated: boolean
  /** Others read along: the turn is to be answered in private, and nothing of it is stored here. */
  keptPrivate: boolean
  /** The replies as the channel will show them, once they are stored. */
  stored: StoredActivity[]
}

/** One step on the path of a message. It calls `next` at most once; not calling it ends the path here. */
export type Step = (exchange: Exchange, next: () => Promise<void>) => Promise<void>

/** Runs the steps in order, each wrapped around the ones after it. */
export async function runSteps(steps: readonly Step[], exchange: Exchange): Promise<void> {
  const runFrom = async (index: number): Promise<void> => {
    const step = steps[index]
    if (!step) return
    let called = false
    await step(exchange, () => {
      if (called) throw new Error(`step ${index} called next twice`)
      called = true
      return runFrom(index + 1)
    })
  }
  await runFrom(0)
}
