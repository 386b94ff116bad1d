import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../conversation/language'
import { KnowledgeError } from '../errors'
import { readArticle, type ArticleFile } from './article'
import { readContacts, type Contacts } from './contacts'
import { readWordLists, type WordListsOf } from './words'

/** Folders of a language that hold no articles. */
const otherFolders = ['agenda', 'words']

export interface Knowledge {
  articles: ArticleFile[]
  contacts: Contacts
  words: WordListsOf
}

/**
 * Reads a knowledge base: `dir/<language>/<folder>/<id>.md`, `dir/contacts.yaml`, `dir/<language>/words/*.yaml`.
 *
 * @param fallbackDir serves contacts and stop words when `dir` has none: the project's own knowledge folder
 * @throws {KnowledgeError} with the findings of all files
 */
export function loadKnowledge(dir: string, fallbackDir: string = dir): Knowledge {
  const findings: KnowledgeError['findings'][number][] = []
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error
      findings.push(...error.findings)
      return undefined
    }
  }

  const homeOf = (name: string): string => (existsSync(join(dir, name)) ? dir : fallbackDir)
  const wordsOf = (language: Language) => {
    const folder = join(language, 'words')
    const home = homeOf(folder)
    const lists = collect(() => readWordLists(join(home, folder), join(home, folder))) ?? emptyWordLists
    // Of words that another knowledge base keeps, only those of the language fit here, not those of its subject.
    return home === dir ? lists : { ...emptyWordLists, stopWords: lists.stopWords }
  }
  const contactsFile = join(homeOf('contacts.yaml'), 'contacts.yaml')
  const contacts = collect(() => readContacts(contactsFile, contactsFile))
  const words: WordListsOf = { nl: wordsOf('nl'), en: wordsOf('en'), uk: wordsOf('uk') }
  // Without the table every placeholder would be a finding: the table is mended first.
  if (!contacts) throw new KnowledgeError(findings)

  const articles = languages.flatMap((language) => {
    const files = articleFiles(join(dir, language))
    const seen = new Map<string, string>()
    return files.flatMap(({ id, file }) => {
      const twin = seen.get(id)
      seen.set(id, file)
      if (twin !== undefined) {
        findings.push({
          place: `${file}:1`,
          problem: `${twin} has the same id`,
          remedy: 'Rename one of the two files.',
        })
      }
      return collect(() => readArticle(file, file, id, language, contacts)) ?? []
    })
  })
  if (articles.length === 0 && findings.length === 0) {
    const remedy = 'Give a folder with <language>/<folder>/<id>.md, for instance nl/signalen/orgaanhandel.md.'
    findings.push({ place: `${dir}:1`, problem: 'there are no articles here', remedy })
  }
  if (findings.length > 0) throw new KnowledgeError(findings)
  return { articles, contacts, words }
}

const emptyWordLists = { stopWords: [], synonyms: [], misspellings: {}, otherSubjects: [], offTopic: [] }

/** The article files of one language, in alphabetical order: the same on every machine. */
function articleFiles(languageDir: string): { id: string; file: string }[] {
  const folders = foldersIn(languageDir).filter((folder) => !otherFolders.includes(folder))
  return folders.flatMap((folder) =>
    readdirSync(join(languageDir, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ id: name.slice(0, -'.md'.length), file: join(languageDir, folder, name) })),
  )
}

function foldersIn(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => statSync(join(dir, name)).isDirectory())
    .sort()
}
