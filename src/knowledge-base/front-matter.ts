import type { z } from 'zod'
import { knowledgeError, parseYaml, readEditorFile } from './yaml-file'

export interface MarkdownFile<T> {
  data: T
  /** The markdown under the front matter, with `\n` line ends. */
  body: string
  /** Line in the file on which the body starts, from 1. */
  bodyLine: number
  /** Line in the file of a front matter field: `lineOf('title')`, `lineOf('questions', 3)`; from 1. */
  lineOf: (...path: readonly PropertyKey[]) => number
}

/**
 * Reads a markdown file with YAML front matter and checks the front matter against a schema.
 * @throws {KnowledgeError} with `file:line`, the problem and the remedy for each finding
 */
export function readMarkdownFile<T>(path: string, shownPath: string, schema: z.ZodType<T>): MarkdownFile<T> {
  const text = readEditorFile(path, shownPath)
  const parts = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (parts?.[1] === undefined) {
    const remedy = 'Start with a line `---`, the fields, and a line `---`.'
    throw knowledgeError(shownPath, 1, 'the file does not start with front matter', remedy)
  }
  const { data, lineOf } = parseYaml(parts[1], shownPath, schema, 1)
  const bodyLine = parts[0].split('\n').length
  return { data, body: text.slice(parts[0].length), bodyLine, lineOf }
}
