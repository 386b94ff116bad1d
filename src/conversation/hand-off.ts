import { z } from 'zod'

/** Why a person was asked for. */
export const handOffReasons = ['danger', 'crisis', 'suspected', 'asked', 'not-understood', 'signal-check'] as const
export type HandOffReason = (typeof handOffReasons)[number]

/**
 * How staff may reach the visitor outside this conversation. `never` unless the visitor chose otherwise: the phone may
 * be in the hands of the person they fear.
 */
export const safeContactSchema = z.discriminatedUnion('way', [
  z.object({ way: z.literal('never') }),
  z.object({
    way: z.enum(['phone', 'text-message', 'email']),
    /** Number or address, as the visitor typed it. Never checked, never used by a machine. */
    address: z.string().min(3).max(200),
    /** "na zes uur, niet in het weekend", in the visitor's words. */
    moment: z.string().max(200),
    mayLeaveMessage: z.boolean(),
  }),
])
export type SafeContact = z.infer<typeof safeContactSchema>

/** What the visitor agreed to pass on. Lines that were struck out are not in here. */
export const handOffRequestSchema = z.object({
  reason: z.enum(handOffReasons),
  /** Sentences in the visitor's language, as they saw them. */
  passedOn: z.array(z.string().max(2_000)).max(50),
  safeContact: safeContactSchema,
})
export type HandOffRequest = z.infer<typeof handOffRequestSchema>

/**
 * What a turn asks of the desk besides saying something. Carried out in the transaction that stores the turn, so that
 * no crash can separate the two.
 */
export type DeskEffect =
  /** Puts the visitor in the queue; `codeHash` belongs to the case code that the reply shows. */
  | { kind: 'open'; caseId: string; codeHash: string; request: HandOffRequest; queue: boolean }
  /** Passes a message on to who owns the conversation, or will. */
  | { kind: 'relay'; caseId: string; text: string; level: 'none' | 'suspected' | 'crisis' | 'danger' }
  /** The visitor ended it: back to the assistant. */
  | { kind: 'end'; caseId: string }
  /** The visitor asked for everything to be erased; reminders too. */
  | { kind: 'erase' }
  /** A message at these moments about an event. Asked for twice, it is kept once. */
  | { kind: 'remind'; eventId: string; startsOn: string; dueAt: Date[] }
  /** No reminders any more; of one event when it is named. */
  | { kind: 'forget-reminders'; eventId?: string }

/** What the visitor may be told about the desk, at this moment. */
export interface DeskAvailability {
  /** Somebody is present now and the desk is open: only then may a conversation be promised. */
  open: boolean
  /** How many are waiting before the next visitor. */
  waiting: number
  /** When somebody is there again, if the opening hours say so. */
  opensAt?: Date
}

/** What is shown to who comes back with a case code: never what was said before. */
export interface CaseStatus {
  caseId: string
  status: 'waiting' | 'staff' | 'message-left' | 'expired' | 'closed'
  /** Replies of staff that nobody has read yet, oldest first. Shown once. */
  newReplies: { staffName: string; text: string; at: Date }[]
}

/** What dialogs may ask of the desk. */
export interface DeskService {
  availability(now: Date): DeskAvailability
  /** Place in the queue, from 1; undefined when the case does not wait any more. */
  place(caseId: string): number | undefined
  /** A fresh code to come back with, >= 80 random bits in groups that can be read out, and what is stored of it. */
  newCode(): { code: string; codeHash: string; caseId: string }
  /**
   * Reads what somebody typed, however they write a case code. `mistyped`: surely meant as one, and cannot be one (the
   * check character does not fit), so asking to look again is better than looking it up. `undefined`: no code at all.
   */
  readCode(text: string): { code: string } | 'mistyped' | undefined
  /** How the case of this code stands, and replies not seen before. @param source who tries, as an opaque id */
  status(code: string, source: string): Promise<CodeAnswer>
}

/** What somebody hears who comes back with a code. Unknown and wrong codes get the same answer after the same work. */
export type CodeAnswer = { found: CaseStatus } | { refused: 'mistyped' | 'unknown' | 'too-many-tries' }
