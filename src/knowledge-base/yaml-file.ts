import { readFileSync } from 'node:fs'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { KnowledgeError } from '../errors'

/** A larger file is a mistake or an attack, not something an editor wrote. */
const maxFileBytes = 64 * 1024

type Path = readonly PropertyKey[]

export interface CheckedYaml<T> {
  data: T
  /** Line in the file of the value at this path, or of its nearest parent that is there; from 1. */
  lineOf: (...path: Path) => number
}

/** Text of a file an editor keeps: `\n` line ends, no byte order mark. Throws a {@link KnowledgeError} above 64 kB. */
export function readEditorFile(path: string, shownPath: string): string {
  const text = readFileSync(path, 'utf8')
  if (Buffer.byteLength(text) > maxFileBytes) {
    throw knowledgeError(shownPath, 1, 'the file is larger than 64 kB', 'Split it into several files.')
  }
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/**
 * Reads YAML and checks it against a schema. Core schema, no aliases: data only, no custom tags, no expansion attacks.
 *
 * @param lineOffset lines in the file above `text`
 * @throws {KnowledgeError} with file and line, the problem and the remedy of each finding
 */
export function parseYaml<T>(text: string, shownPath: string, schema: z.ZodType<T>, lineOffset = 0): CheckedYaml<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, strict: true })
  const lineAt = (offset: number): number => lines.linePos(offset).line + lineOffset

  const firstError = document.errors[0] ?? document.warnings[0]
  if (firstError) {
    const problem = `this is not valid YAML (${firstError.code})`
    throw knowledgeError(shownPath, lineAt(firstError.pos[0]), problem, 'Put quotes around text with a colon or #.')
  }

  const lineOf = (...path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent: unknown = document.getIn(path.slice(0, depth - 1), true)
      const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path[depth - 1])) : undefined
      const node: unknown = pair ? pair.key : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1 + lineOffset
  }

  let raw: unknown
  try {
    raw = document.toJS({ maxAliasCount: 0 })
  } catch {
    throw knowledgeError(shownPath, 1, 'YAML aliases (& and *) are not allowed', 'Write the value out.')
  }
  const checked = schema.safeParse(raw)
  if (checked.success) return { data: checked.data, lineOf }
  throw new KnowledgeError(
    checked.error.issues.map((issue) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
      return {
        place: `${shownPath}:${lineOf(...path)}`,
        problem: `${path.map(String).join('.') || 'the file'}: ${issue.message}`,
        remedy: 'Compare this field with the same field in another file.',
      }
    }),
  )
}

export function knowledgeError(shownPath: string, line: number, problem: string, remedy: string): KnowledgeError {
  return new KnowledgeError([{ place: `${shownPath}:${line}`, problem, remedy }])
}
