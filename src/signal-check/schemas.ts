import { z } from 'zod'
import { assessmentOutcomes } from '../conversation/signal-check'

/** The longest title that Messenger shows on a button in full. */
const longestTitle = 19
const longestSignal = 90
const longestReason = 200

/** Not the name of a situation: buttons that lead to the question itself. */
const reservedSituations = ['choose', 'more']

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')
const ids = z.array(id)
/** Numbers and addresses go out of date unseen; `contacts.yaml` is their one place. */
const shown = text.refine((value) => !/@|www\.|https?:|\d(?:[\s-]?\d){4,}/.test(value), 'no number or address here')

const rowSchema = z.strictObject({
  reason: id,
  outcome: z.enum(assessmentOutcomes).exclude(['nothing-ticked']),
  /** Each: at least one tick in this group; `a | b`: in one of these. */
  groups: z
    .array(text)
    .default([])
    .transform((each) => each.map((names) => names.split('|').map((name) => name.trim()))),
  signals: z.number().int().min(1).default(1),
})

/** `knowledge/signal-check.yaml`: what does not depend on a language. */
export const checkFileSchema = z.strictObject({
  owner: text,
  reviewed: z.iso.date(),
  groups: z.record(id, text),
  signals: z.record(id, z.strictObject({ group: id, urgent: z.boolean().default(false), source: text })),
  situations: z
    .array(
      z.strictObject({
        id: id.refine((value) => !reservedSituations.includes(value), 'this name has a meaning of its own'),
        contacts: ids,
        articles: ids.default([]),
        signals: ids.min(8).max(12),
      }),
    )
    .min(1),
  table: z.array(rowSchema).min(1),
})

const list = z.array(text)

/** `knowledge/<language>/words/signal-check.yaml`: what is shown, and how people answer. */
export const wordsFileSchema = z.strictObject({
  situations: z.record(id, z.strictObject({ title: shown.max(longestTitle), words: list.min(1) })),
  signals: z.record(id, shown.max(longestSignal)),
  reasons: z.record(id, shown.max(longestReason)),
  answers: z.strictObject({
    fillers: list,
    yes: list,
    no: list,
    unsure: list,
    none: list,
    all: list,
    through: list,
    numbers: z.array(list).min(12),
    questions: list,
  }),
})

export type CheckFile = z.infer<typeof checkFileSchema>
export type CheckRow = CheckFile['table'][number]
export type WordsFile = z.infer<typeof wordsFileSchema>
