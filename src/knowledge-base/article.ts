import { z } from 'zod'
import type { Language } from '../conversation/language'
import type { Article } from '../conversation/services'
import type { Contacts } from './contacts'
import { readMarkdownFile } from './front-matter'
import { knowledgeError } from './yaml-file'

/** The longest title that Messenger shows on a button in full. */
export const maxButtonLength = 19

const text = z.string().trim().min(1)
const isoDate = z.iso.date()

export const sourceSchema = z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }), checked: isoDate })

/**
 * Front matter of an article. Strict in shape, so that a mistyped field is noticed; lenient in completeness, so that
 * any FAQ in this form can be served. What our own articles must have besides is asked by `npm run knowledge:check`.
 */
const articleSchema = z.strictObject({
  title: text,
  button: text.max(maxButtonLength).optional(),
  questions: z.array(text).min(1),
  keywords: z.array(text).default([]),
  audience: z.enum(['all', 'professional']).default('all'),
  sources: z.array(sourceSchema).default([]),
  reviewed: isoDate.optional(),
  review_by: isoDate.optional(),
  owner: text.optional(),
  contacts: z.array(text).default([]),
  related: z.array(text).default([]),
  next: z.array(text).default([]),
})

/** An article with what the search and the check need to know of its file. */
export interface ArticleFile {
  article: Article
  /** Path as shown to the editor. */
  file: string
  questions: string[]
  keywords: string[]
  /** As the editor wrote it: fields that were left out stay out, placeholders are not filled in. */
  written: { fields: z.infer<typeof articleSchema>; answer: Block; sections: Section[] }
  lineOf: (...path: readonly PropertyKey[]) => number
}

/** A piece of markdown and the line in the file on which it starts, from 1. */
export interface Block {
  text: string
  line: number
}

export interface Section extends Block {
  heading: string
}

/**
 * Reads one article and fills in its contacts.
 * @throws {KnowledgeError} with file and line
 */
export function readArticle(
  path: string,
  file: string,
  id: string,
  language: Language,
  contacts: Contacts,
): ArticleFile {
  const { data: fields, body, bodyLine, lineOf } = readMarkdownFile(path, file, articleSchema)
  const { answer, sections } = splitBody(body, bodyLine)
  if (answer.text === '') {
    throw knowledgeError(
      file,
      bodyLine,
      'there is no first paragraph',
      'Write the short answer above the first heading.',
    )
  }
  const fill = ({ text, line }: Block): string => contacts.fillIn(text, language, { file, line })
  const article: Article = {
    id,
    language,
    title: fields.title,
    button: fields.button ?? shorten(fields.title),
    audience: fields.audience,
    answer: fill(answer),
    sections: sections.map((section) => ({ heading: section.heading, text: fill(section) })),
    sources: fields.sources,
    reviewed: fields.reviewed ?? '',
    reviewBy: fields.review_by ?? '',
    next: fields.next,
    related: fields.related,
    links: contacts.links(fields.contacts, language, (index) => ({ file, line: lineOf('contacts', index) })),
  }
  const { questions, keywords } = fields
  return { article, file, questions, keywords, written: { fields, answer, sections }, lineOf }
}

/** All text above the first `## ` heading is the answer; each heading starts a section. */
export function splitBody(body: string, firstLine: number): { answer: Block; sections: Section[] } {
  const answer: Block = { text: '', line: firstLine }
  const sections: Section[] = []
  body.split('\n').forEach((line, index) => {
    const heading = /^## +(.+?)\s*$/.exec(line)?.[1]
    const block = sections.at(-1) ?? answer
    if (heading !== undefined) sections.push({ heading, text: '', line: firstLine + index + 1 })
    else if (block.text !== '') block.text += `\n${line}`
    else if (line.trim() !== '') Object.assign(block, { text: line, line: firstLine + index })
  })
  for (const block of [answer, ...sections]) block.text = block.text.trimEnd()
  return { answer, sections }
}

function shorten(title: string): string {
  return title.length <= maxButtonLength ? title : `${title.slice(0, maxButtonLength - 1).trimEnd()}…`
}
