import { z } from 'zod'
import { handOffStateSchema } from './hand-off-state'
import { languageSchema, otherLanguageSchema } from './language'
import { signalCheckStateSchema } from './signal-check'
import { audiences } from './turn'

/**
 * What the assistant remembers of a conversation between two turns. Only what a next answer needs, or what the
 * person may want to pass on. A state of an older version is restarted politely (see `load-state`).
 */
export const conversationStateSchema = z.object({
  version: z.literal(1),
  /** Set by the person's own words or a button; unset until then. */
  language: languageSchema.optional(),
  /** How the language was found; a choice is not overruled by what is typed later. */
  languageFrom: z.enum(['few-words', 'words', 'choice']).optional(),
  /** The language in which the safety texts were said, because the assistant is not complete in it; said once. */
  otherLanguage: otherLanguageSchema.optional(),
  audience: z.enum(audiences),
  /** The first message says what this is and what is kept; it is said once. */
  greeted: z.boolean(),
  /** Questions in a row that were not understood. */
  misses: z.number().int().min(0),
  /** The article that was shown last: what "dat" in "waar meld ik dat?" stands for. */
  topic: z.string().optional(),
  /** The event that was shown last: what "herinner me" is about. */
  event: z.string().optional(),
  /** The choices offered last, so that "de tweede" or "2" can be answered. */
  offered: z.array(z.object({ title: z.string(), action: z.string() })),
  /** The gravest level heard so far. What was said about it is not said again in full. */
  concern: z.enum(['none', 'suspected', 'crisis', 'danger']),
  /** The last things that were typed, so that the visitor can choose to have them passed on. */
  said: z.array(z.string()),
  /** How far the visitor is on the way to a person. */
  handOff: handOffStateSchema.optional(),
  /** Where the visitor is in the signal check, or what came out of it. */
  signalCheck: signalCheckStateSchema.optional(),
})

export type ConversationState = z.infer<typeof conversationStateSchema>

export function newConversationState(audience: ConversationState['audience']): ConversationState {
  return { version: 1, audience, greeted: false, misses: 0, offered: [], concern: 'none', said: [] }
}
