import { readFileSync } from 'node:fs'
import { constructFromEvents, CORE_SCHEMA, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'
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
  const { raw, events } = readYaml(text, shownPath, lineOffset)
  let root: Place | undefined // found when first asked for: most files are right
  const lineOf = (...path: Path): number => {
    root ??= placesOf(events, text)
    return lineAt(text, offsetOf(root, path)) + lineOffset
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

/** The only home of js-yaml. The events tell where everything stands, the data what it is. */
function readYaml(text: string, shownPath: string, lineOffset: number): { raw: unknown; events: Event[] } {
  try {
    const events = parseEvents(text, {})
    if (events.some(({ type }) => type === EVENT_ID.ALIAS)) {
      throw knowledgeError(shownPath, 1, 'YAML aliases (& and *) are not allowed', 'Write the value out.')
    }
    const [raw, ...others] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA })
    if (others.length > 0) {
      throw knowledgeError(shownPath, 1, 'a line `---` starts a second document', 'Take the line away.')
    }
    return { raw, events }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const line = (error.mark?.line ?? 0) + 1 + lineOffset
    const problem = `this is not valid YAML (${error.reason})`
    throw knowledgeError(shownPath, line, problem, 'Put quotes around text with a colon or #.')
  }
}

/** Where a value starts in the text, or its key when it has one, and the same of what it holds. */
interface Place {
  offset: number
  parts: Map<string, Place>
}

function placesOf(events: readonly Event[], text: string): Place {
  let at = 1 // the first event opens the document
  const read = (): Place => {
    const event = events[at++]
    const place: Place = { offset: 0, parts: new Map() }
    if (event?.type === EVENT_ID.SCALAR) place.offset = event.valueStart
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) return place
    place.offset = event.start
    for (let index = 0; events[at]?.type !== EVENT_ID.POP; index++) {
      if (event.type === EVENT_ID.SEQUENCE) {
        place.parts.set(String(index), read())
        continue
      }
      const key = events[at]
      const { offset } = read()
      const name = key?.type === EVENT_ID.SCALAR ? text.slice(key.valueStart, key.valueEnd) : ''
      place.parts.set(name, { ...read(), offset })
    }
    at++
    return place
  }
  return read()
}

function offsetOf(place: Place, [key, ...rest]: Path): number {
  const part = key === undefined ? undefined : place.parts.get(String(key))
  return part ? offsetOf(part, rest) : place.offset
}

/** From 1. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
