import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../conversation/language'
import { parseYaml, readEditorFile } from './yaml-file'

/** Text, or a number such as 112 that an editor did not quote. */
const word = z.union([z.string().trim().min(1), z.number().transform(String)])

/** Words of one language that an editor keeps in `knowledge/<language>/words/`. A file that is absent is empty. */
export interface WordLists {
  /** Words that say nothing about the subject of a question. */
  stopWords: string[]
  /** Groups of words or word groups that mean the same here. */
  synonyms: string[][]
  /** How a word is often written, and how it should be. */
  misspellings: Record<string, string>
  /** Words of questions that the assistant is not for. */
  otherSubjects: string[]
  /** Whole questions that the assistant is not for. */
  offTopic: string[]
}

/** Reads the word lists of one language. `dir` is `…/<language>/words`. Throws a {@link KnowledgeError}. */
export function readWordLists(dir: string, shownDir: string): WordLists {
  const read = <T>(name: string, schema: z.ZodType<T>, absent: T): T => {
    const path = join(dir, name)
    const shownPath = join(shownDir, name)
    return existsSync(path) ? parseYaml(readEditorFile(path, shownPath), shownPath, schema).data : absent
  }
  return {
    stopWords: read('stop-words.yaml', z.array(word), []),
    synonyms: read('synonyms.yaml', z.array(z.array(word).min(2)), []),
    misspellings: read('misspellings.yaml', z.record(word, word), {}),
    otherSubjects: Object.values(read('other-subjects.yaml', z.record(word, z.array(word)), {})).flat(),
    offTopic: read('off-topic.yaml', z.array(word), []),
  }
}

export type WordListsOf = Record<Language, WordLists>
