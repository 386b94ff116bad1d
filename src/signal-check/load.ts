import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../conversation/language'
import { KnowledgeError } from '../errors'
import { parseYaml, readEditorFile } from '../knowledge-base/yaml-file'
import { assess } from './assess'
import { checkFileSchema, wordsFileSchema, type CheckFile, type WordsFile } from './schemas'

const fileName = 'signal-check.yaml'

export interface SignalCheckFiles {
  check: CheckFile
  words: Record<Language, WordsFile>
}

type Finding = KnowledgeError['findings'][number]
type LineOf = (...path: readonly PropertyKey[]) => number

/**
 * Reads `<dir>/signal-check.yaml` and `<dir>/<language>/words/signal-check.yaml`. Without the first there is no signal
 * check; with it every language must have all words.
 *
 * @param known rows of the contact book, and the articles, that the files may name
 * @throws {KnowledgeError} with file, line and remedy of each finding
 */
export function loadSignalCheck(
  dir: string,
  known: { contacts: readonly string[]; articles: readonly string[] },
): SignalCheckFiles | undefined {
  const path = join(dir, fileName)
  if (!existsSync(path)) return undefined
  const { data: check, lineOf } = parseYaml(readEditorFile(path, path), path, checkFileSchema)
  const findings = checkNames(check, known).map(({ at, problem, remedy }) => {
    return { place: `${path}:${lineOf(...at)}`, problem, remedy }
  })
  const read = (language: Language): WordsFile => {
    const file = join(dir, language, 'words', fileName)
    if (!existsSync(file)) {
      const remedy = 'Write it, in the form of the file of another language.'
      throw new KnowledgeError([...findings, { place: `${file}:1`, problem: 'the file is missing', remedy }])
    }
    const words = parseYaml(readEditorFile(file, file), file, wordsFileSchema)
    findings.push(...checkWords(check, words.data, file, words.lineOf))
    return words.data
  }
  const words = Object.fromEntries(languages.map((language) => [language, read(language)])) as SignalCheckFiles['words'] // each was read
  if (findings.length > 0) throw new KnowledgeError(findings)
  return { check, words }
}

interface Misnamed {
  at: PropertyKey[]
  problem: string
  remedy: string
}

/** Names that lead nowhere, names that nothing leads to, and a table that would contradict itself. */
function checkNames(
  { groups, signals, situations, table }: CheckFile,
  known: { contacts: readonly string[]; articles: readonly string[] },
): Misnamed[] {
  const groupNames = Object.keys(groups)
  const found: Misnamed[] = []
  const unknown = (at: PropertyKey[], kind: string, name: string, there: readonly string[]): void => {
    if (!there.includes(name)) {
      found.push({ at, problem: `there is no ${kind} ${name}`, remedy: 'Correct the name, or add it.' })
    }
  }
  for (const [signal, { group, urgent }] of Object.entries(signals)) {
    if (urgent && assess({ signals, table }, [signal]).outcome === 'keep-watching') {
      const problem = `${signal} is urgent, but by itself the table says that it tells little`
      found.push({ at: ['signals', signal], problem, remedy: 'Add a row with its group and the outcome talk.' })
    }
    unknown(['signals', signal], 'group', group, groupNames)
    if (!situations.some((situation) => situation.signals.includes(signal))) {
      const remedy = 'Add it to a situation, or remove it.'
      found.push({ at: ['signals', signal], problem: `${signal} is in no situation`, remedy })
    }
  }
  situations.forEach(({ id, signals: named, contacts, articles }, index) => {
    const at = ['situations', index]
    named.forEach((signal, place) => unknown([...at, 'signals', place], 'signal', signal, Object.keys(signals)))
    contacts.forEach((contact, place) => unknown([...at, 'contacts', place], 'contact', contact, known.contacts))
    articles.forEach((article, place) => unknown([...at, 'articles', place], 'article', article, known.articles))
    const twice = new Set(named).size < named.length || situations.findIndex((situation) => situation.id === id) < index
    if (twice) found.push({ at, problem: `${id} says something twice`, remedy: 'Keep one of the two.' })
  })
  table.forEach(({ reason, groups: asked }, index) => {
    const at = ['table', index]
    for (const group of asked.flat()) unknown(at, 'group', group, groupNames)
    if (new Set(asked.flat()).size < asked.flat().length) {
      const problem = `${reason} names a group twice, so that one tick would count for two`
      found.push({ at, problem, remedy: 'Name each group once in a row.' })
    }
  })
  const inTable = new Set(table.flatMap(({ groups: asked }) => asked.flat()))
  for (const group of groupNames.filter((name) => !inTable.has(name))) {
    found.push({ at: ['groups', group], problem: `${group} is not in the table`, remedy: 'Add a row that names it.' })
  }
  const last = table.at(-1)
  if (last && (last.groups.length > 0 || last.signals > 1)) {
    const remedy = 'End with a row without groups, with signals: 1.'
    found.push({ at: ['table', table.length - 1], problem: 'the last row does not fit every tick', remedy })
  }
  return found
}

/** Words that are missing in one language, and words for what is not there. */
function checkWords(
  { signals, situations, table }: CheckFile,
  words: WordsFile,
  file: string,
  lineOf: LineOf,
): Finding[] {
  const wanted = {
    situations: situations.map(({ id }) => id),
    signals: Object.keys(signals),
    reasons: [...new Set(table.map(({ reason }) => reason))],
  }
  return (['situations', 'signals', 'reasons'] as const).flatMap((part) => {
    const there = Object.keys(words[part])
    const missing = wanted[part].filter((id) => !there.includes(id))
    const unknown = there.filter((id) => !wanted[part].includes(id))
    return [
      ...missing.map((id): Finding => {
        const problem = `${part}: ${id} is missing`
        return { place: `${file}:${lineOf(part)}`, problem, remedy: 'Write its words in this language too.' }
      }),
      ...unknown.map((id): Finding => {
        const problem = `${part}: ${id} is not in ${fileName}`
        return { place: `${file}:${lineOf(part, id)}`, problem, remedy: 'Correct the name, or remove it.' }
      }),
    ]
  })
}
