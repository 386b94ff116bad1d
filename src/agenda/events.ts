import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../conversation/language'
import type { AgendaEvent } from '../conversation/services'
import { KnowledgeError } from '../errors'
import { maxButtonLength, sourceSchema, splitBody } from '../knowledge-base/article'
import { readMarkdownFile } from '../knowledge-base/front-matter'

const text = z.string().trim().min(1)
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** Front matter of an event, as editors write it. */
export const eventSchema = z
  .strictObject({
    title: text,
    button: text.max(maxButtonLength),
    kind: z.enum(['meeting', 'campaign', 'day']),
    /** A date, or a date-time with its zone. With `precision` season or year: the first and last day of it. */
    start: moment,
    end: moment,
    precision: z.enum(['day', 'season', 'year']),
    repeats: z.literal('yearly').optional(),
    /** Id of a yearly event which in this event's year is told here and not there. */
    replaces: text.optional(),
    /** In words, when the day is known and the hour is not: "’s middags". */
    time: text.optional(),
    place: text.optional(),
    for_whom: text.optional(),
    registration: text.optional(),
    /** The words of RFC 5545, 3.8.1.11. Tentative: announced, and not known whether it took place. */
    status: z.enum(['confirmed', 'tentative', 'cancelled']),
    questions: z.array(text).min(1),
    keywords: z.array(text).min(1),
    sources: z.array(sourceSchema).min(1),
    reviewed: z.iso.date(),
    review_by: z.iso.date(),
    owner: text,
    related: z.array(text).default([]),
  })
  .refine(({ start, end }) => Date.parse(end) >= Date.parse(start), { path: ['end'], message: 'lies before the start' })

/** An event as shown, with what search, dates and the calendar file need besides. */
export interface KnowledgeEvent extends AgendaEvent {
  language: Language
  /** Path as shown to the editor. */
  file: string
  questions: string[]
  keywords: string[]
  status: 'confirmed' | 'tentative' | 'cancelled'
  replaces?: string
  related: string[]
}

/** Puts the contacts in a text; throws a {@link KnowledgeError} for one that is not in the table. */
export type FillIn = (markdown: string, language: Language, place: { file: string; line: number }) => string

/** The files of a folder with events, in alphabetical order. */
export const eventFiles = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(dir, name))

/**
 * Reads `dir/<id>.md`, each file one event.
 * @throws {KnowledgeError} with the findings of all files
 */
export function loadEvents(dir: string, language: Language, fillIn: FillIn): KnowledgeEvent[] {
  const findings: KnowledgeError['findings'][number][] = []
  const events = eventFiles(dir).flatMap((file) => {
    try {
      return [readEvent(file, language, fillIn)]
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error
      findings.push(...error.findings)
      return []
    }
  })
  if (findings.length > 0) throw new KnowledgeError(findings)
  return events
}

function readEvent(file: string, language: Language, fillIn: FillIn): KnowledgeEvent {
  const { data: fields, body, bodyLine, lineOf } = readMarkdownFile(file, file, eventSchema)
  const { answer, sections } = splitBody(body, bodyLine)
  if (answer.text === '') {
    const remedy = 'Write what it is, when and where, above the first heading.'
    throw new KnowledgeError([{ place: `${file}:${bodyLine}`, problem: 'there is no first paragraph', remedy }])
  }
  const fill = (markdown: string, line: number) => fillIn(markdown, language, { file, line })
  const { time, place, repeats, replaces, for_whom: forWhom, registration } = fields
  return {
    id: basename(file, '.md'),
    language,
    file,
    title: fields.title,
    button: fields.button,
    kind: fields.kind,
    start: fields.start.slice(0, 10),
    end: fields.end.slice(0, 10),
    precision: fields.precision,
    status: fields.status,
    answer: fill(answer.text, answer.line),
    sections: sections.map(({ heading, text: body, line }) => ({ heading, text: fill(body, line) })),
    sources: fields.sources,
    reviewed: fields.reviewed,
    questions: fields.questions,
    keywords: fields.keywords,
    related: fields.related,
    ...(fields.start.includes('T') && { hours: { start: fields.start, end: fields.end } }),
    ...(time && { time }),
    ...(place && { place }),
    ...(repeats && { repeats }),
    ...(replaces && { replaces }),
    ...(forWhom && { forWhom }),
    ...(registration && { registration: fill(registration, lineOf('registration')) }),
  }
}

/** What the search index takes in of each event. */
export function eventSearchEntries(events: readonly KnowledgeEvent[]) {
  return events.map(({ id, language, title, questions, keywords, answer }) => ({
    id,
    language,
    title,
    questions,
    keywords,
    text: answer,
    kind: 'event' as const,
  }))
}
