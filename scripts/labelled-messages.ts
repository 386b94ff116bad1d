import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { audiences } from '../src/conversation/turn'

/** A message that somebody could type, and what a fair judge would accept as the right reaction. */
const messageSchema = z.object({
  id: z.string(),
  text: z.string(),
  audience: z.enum(audiences).default('public'),
  level: z.enum(['none', 'suspected', 'danger', 'crisis']),
  /** Articles or events that are a right first answer; empty when nothing in the knowledge fits. */
  expect: z.array(z.string()),
  /** Two readings of the level are honest. */
  either: z.boolean().default(false),
  note: z.string().default(''),
})
export type LabelledMessage = z.infer<typeof messageSchema>

/** Reads a file with a message a line: `test/data/messages.<language>.jsonl`. */
export function readMessages(file: string): LabelledMessage[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => messageSchema.parse(JSON.parse(line)))
}
