import { z } from 'zod'
import { handOffReasons } from './hand-off'

const asked = {
  reason: z.enum(handOffReasons),
  /** A conversation with a person now, or a message for later because nobody is there. */
  way: z.enum(['talk', 'message']),
}
/** Agreed, in the visitor's language: sentences that staff will see. */
const agreed = { ...asked, passedOn: z.array(z.string()) }
const reachable = { ...agreed, by: z.enum(['phone', 'text-message', 'email']) }

/**
 * Where a visitor is on the way to a person. Until `done` nothing has left the conversation; what is agreed is stored
 * sealed with the rest of the conversation, and goes with it.
 */
export const handOffStateSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('offered'), ...asked }),
  /** The next thing typed is the message to leave. */
  z.object({ step: z.literal('message'), ...asked }),
  /** The lines are on the screen; those that stay are passed on. */
  z.object({
    step: z.literal('consent'),
    ...asked,
    lines: z.array(z.object({ id: z.string(), text: z.string() })),
  }),
  z.object({ step: z.literal('contact'), ...agreed }),
  z.object({ step: z.literal('address'), ...reachable }),
  z.object({ step: z.literal('moment'), ...reachable, address: z.string() }),
  z.object({ step: z.literal('voicemail'), ...reachable, address: z.string(), moment: z.string() }),
  /** There is a case. What the visitor types goes to staff for as long as they wait or have it. */
  z.object({ step: z.literal('done'), caseId: z.string() }),
])

export type HandOffState = z.infer<typeof handOffStateSchema>
export type HandOffStep<Name extends HandOffState['step']> = Extract<HandOffState, { step: Name }>
