import { basename } from 'node:path'
import { KnowledgeError } from '../errors'
import { splitBody } from '../knowledge-base/article'
import { readMarkdownFile } from '../knowledge-base/front-matter'
import { words } from '../knowledge-base/normalise'
import { eventFiles, eventSchema } from './events'
import { plain } from './message'

export interface Finding {
  place: string
  problem: string
  remedy: string
  severity: 'error' | 'warning'
}

const fewestQuestions = 20
const longest = { sentence: 20, answer: 60, section: 90 }

/** Holds every event file of a folder against its schema and against what readers need. */
export function checkEvents(dir: string, today: string): Finding[] {
  const files = eventFiles(dir)
  const ids = files.map((file) => basename(file, '.md'))
  const askedIn = new Map<string, string>()
  return files.flatMap((file) => {
    try {
      return checkEvent(file, ids, today, askedIn)
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error
      return error.findings.map((finding) => ({ ...finding, severity: 'error' as const }))
    }
  })
}

function checkEvent(file: string, ids: readonly string[], today: string, askedIn: Map<string, string>): Finding[] {
  const { data, body, bodyLine, lineOf } = readMarkdownFile(file, file, eventSchema)
  const findings: Finding[] = []
  const report = (severity: Finding['severity'], line: number, problem: string, remedy: string) =>
    void findings.push({ place: `${file}:${line}`, problem, remedy, severity })

  if (data.questions.length < fewestQuestions) {
    report(
      'error',
      lineOf('questions'),
      `${data.questions.length} questions`,
      `Write at least ${fewestQuestions} ways to ask for it.`,
    )
  }
  data.questions.forEach((question, i) => {
    const other = askedIn.get(plain(question))
    if (other)
      report('error', lineOf('questions', i), `"${question}" also stands in ${other}`, 'Leave it in one of the two.')
    askedIn.set(plain(question), file)
  })
  if (data.replaces && !ids.includes(data.replaces)) {
    report('error', lineOf('replaces'), `there is no event ${data.replaces}`, 'Use the name of a file in this folder.')
  }
  if (data.review_by < today)
    report('warning', lineOf('review_by'), 'the review date has passed', 'Check the facts and set new dates.')

  const { answer, sections } = splitBody(body, bodyLine)
  if (words(plain(answer.text)).length > longest.answer) {
    report(
      'error',
      answer.line,
      `the first paragraph has more than ${longest.answer} words`,
      'Move details to a section.',
    )
  }
  for (const { text, line, heading } of sections) {
    if (words(plain(text)).length > longest.section)
      report('error', line, `"${heading}" has more than ${longest.section} words`, 'Split it.')
  }
  for (const { text, line } of [answer, ...sections]) {
    text.split('\n').forEach((row, i) => {
      for (const sentence of row.split(/(?<=[.?!:])\s+/)) {
        const count = words(plain(sentence)).length
        if (count > longest.sentence)
          report('error', line + i, `a sentence of ${count} words: "${sentence}"`, 'Make two of it.')
      }
      if (/\d{3,4}[\s-]+\d{2,3}[\s-]?\d{2}|\S+@\S+|www\.|https?:/.test(row)) {
        report('error', line + i, 'a number or address is typed out', 'Write it as a contact, such as {kmt.email}.')
      }
    })
  }
  return findings
}
