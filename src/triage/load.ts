import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { knowledgeError, parseYaml, readEditorFile, type CheckedYaml } from '../knowledge-base/yaml-file'
import {
  alarmLevels,
  examplesFileSchema,
  levelFileSchema,
  wordsFileSchema,
  type LanguageRules,
  type TriageRules,
} from './rules'

interface EditorFile<T> extends CheckedYaml<T> {
  shownPath: string
}

/**
 * Reads `<dir>/<language>/words/triage/` for every language that has one: `words.yaml` (groups of words), a file for
 * each level (`danger.yaml`, `crisis.yaml`, `suspected.yaml`) and `look-alikes.yaml` (messages without any alarm). A long
 * file may be split: `suspected-victims.yaml` counts as `suspected.yaml`.
 *
 * @throws {KnowledgeError} naming file, line and remedy when a file is missing or wrong
 */
export function loadTriageRules(dir: string): TriageRules {
  const languages = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'words', 'triage')))
    .map(({ name }) => name)
    .sort()
  if (languages.length === 0) {
    throw knowledgeError(
      join(dir, '<language>', 'words', 'triage'),
      1,
      'there are no triage words',
      'Restore the folder.',
    )
  }
  return languages.map((language) => loadLanguage(dir, language))
}

function loadLanguage(dir: string, language: string): LanguageRules {
  const folder = join(language, 'words', 'triage')
  const names = readdirSync(join(dir, folder)).sort()
  const read = <T>(kind: string, schema: z.ZodType<T>): EditorFile<T>[] => {
    const main = `${kind}.yaml`
    if (!names.includes(main)) throw knowledgeError(join(folder, main), 1, 'the file is missing', 'Restore it.')
    const files = names.filter((name) => name === main || (name.startsWith(`${kind}-`) && name.endsWith('.yaml')))
    return files.map((name) => {
      const shownPath = join(folder, name)
      return { shownPath, ...parseYaml(readEditorFile(join(dir, shownPath), shownPath), shownPath, schema) }
    })
  }

  const words = read('words', wordsFileSchema).map(({ data }) => data)
  const groups = words.flatMap((file) => file.groups)
  const known = new Set(groups.map(({ id }) => id))
  const rules: LanguageRules['rules'] = []
  const sets: LanguageRules['sets'] = []
  for (const level of alarmLevels) {
    for (const { data, lineOf, shownPath } of read(level, levelFileSchema)) {
      data.rules.forEach((rule, index) => {
        const named = [...rule.all, ...rule.unless].flatMap((names) => names.split(' | '))
        const unknown = named.find((name) => !known.has(name))
        if (unknown !== undefined) {
          const problem = `rule ${rule.id} names the group "${unknown}", which is in no words file`
          throw knowledgeError(shownPath, lineOf('rules', index), problem, 'Correct the name or add the group.')
        }
        rules.push({ ...rule, level })
        sets.push({ id: rule.id, level, messages: rule.examples })
        sets.push({ id: `not-${rule.id}`, level: 'none', messages: rule['look-alikes'] })
      })
      for (const { id, messages, 'look-alikes': lookAlikes } of data.examples) {
        sets.push({ id, level, messages }, { id: `not-${id}`, level: 'none', messages: lookAlikes })
      }
    }
  }
  for (const { data } of read('look-alikes', examplesFileSchema)) {
    for (const { id, messages } of data.examples) sets.push({ id, level: 'none', messages })
  }
  return {
    language,
    alsoWritten: Object.assign({}, ...words.map((file) => file['also-written'])) as Record<string, string[]>, // each checked
    noMisspellings: words.flatMap((file) => file['no-misspellings']),
    groups,
    rules,
    sets,
  }
}
