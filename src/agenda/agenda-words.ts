import { existsSync } from 'node:fs'
import { z } from 'zod'
import { parseYaml, readEditorFile } from '../knowledge-base/yaml-file'

const list = z.array(z.string().trim().min(1))

/** How people ask about an agenda, in one language: `knowledge/<language>/words/agenda.yaml`, where each list is explained. */
const agendaWordsSchema = z.strictObject({
  agenda: list,
  asking: list,
  something: list,
  next: list,
  last: list,
  ahead: list,
  still: list,
  past: list,
  whichOne: list,
  whichDay: list,
  several: list,
  meeting: list,
  campaign: list,
  places: list,
  aboutUs: list,
  otherSubjects: list,
  tooBare: list,
  filler: list,
})

export type AgendaWords = z.infer<typeof agendaWordsSchema>

/** Reads the words; a language without the file has no questions about the agenda yet. Throws a KnowledgeError. */
export function readAgendaWords(path: string, shownPath: string = path): AgendaWords | undefined {
  return existsSync(path) ? parseYaml(readEditorFile(path, shownPath), shownPath, agendaWordsSchema).data : undefined
}
