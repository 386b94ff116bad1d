import { z } from 'zod'

/** Levels that rules and examples can give; `none` is what is left. */
export const alarmLevels = ['danger', 'crisis', 'suspected'] as const
export type AlarmLevel = (typeof alarmLevels)[number]

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')
const text = z.string().min(1)

const groupSchema = z.strictObject({
  id,
  about: text,
  /**
   * `sign`: may mean danger, crisis or exploitation by itself. `frame`: says in what kind of text a message stands (an
   * essay, a film) and counts for the whole message. `plain`: means something together with others only.
   */
  kind: z.enum(['sign', 'frame', 'plain']).default('plain'),
  phrases: z.array(text).min(1),
})

const ruleSchema = z.strictObject({
  id,
  why: text,
  /** Group ids; all must be met close together. `a | b` means one of both. */
  all: z.array(text).min(1),
  /** Group ids; the rule is silent when one of these is met in the neighbourhood. */
  unless: z.array(text).default([]),
  /** How many words may lie between the parts, counted over the whole spot. */
  within: z.number().int().min(1).max(60).default(14),
  /** The rule counts only in messages of at most so many words. */
  'up-to-words': z.number().int().min(1).default(1000),
  examples: z.array(text).min(1),
  /** Messages that look alike and are no reason for alarm. */
  'look-alikes': z.array(text).min(1),
})

const exampleSetSchema = z.strictObject({
  id,
  messages: z.array(text).default([]),
  /** Messages that look alike and are no reason for alarm. */
  'look-alikes': z.array(text).default([]),
})

export const wordsFileSchema = z.strictObject({
  /** Other ways of writing, as people do in chats and in dialect: word -> ways. */
  'also-written': z.record(z.string(), z.array(text)).default({}),
  /** Ordinary words that look like a slip in a word of the groups, and are not. */
  'no-misspellings': z.array(text).default([]),
  groups: z.array(groupSchema).default([]),
})

export const examplesFileSchema = z.strictObject({
  examples: z.array(z.strictObject({ id, messages: z.array(text).min(1) })),
})

export const levelFileSchema = z.strictObject({
  rules: z.array(ruleSchema).default([]),
  examples: z.array(exampleSetSchema).default([]),
})

export type Group = z.infer<typeof groupSchema>
export type Rule = z.infer<typeof ruleSchema> & { level: AlarmLevel }
export interface ExampleSet {
  id: string
  level: AlarmLevel | 'none'
  messages: string[]
}

/** Everything one language brings: its words, its rules and its labelled messages. */
export interface LanguageRules {
  language: string
  alsoWritten: Record<string, string[]>
  noMisspellings: string[]
  groups: Group[]
  rules: Rule[]
  sets: ExampleSet[]
}
export type TriageRules = LanguageRules[]
