import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkEvents } from '../src/agenda/check-events'
import { eventSearchEntries, loadEvents } from '../src/agenda/events'
import { languages } from '../src/conversation/language'
import { KnowledgeError } from '../src/errors'
import { checkKnowledge } from '../src/knowledge-base/check/check'
import type { Finding } from '../src/knowledge-base/check/finding'
import { createKnowledgeBase } from '../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../src/knowledge-base/load'
import { loadSignalCheck } from '../src/signal-check/load'

/** `npm run knowledge:check -- [--today 2026-11-21] [folder]`: prints a finding a line, exit 1 when there are errors. */
const { values, positionals } = parseArgs({ options: { today: { type: 'string' } }, allowPositionals: true })
const today = values.today ?? new Date().toISOString().slice(0, 10)
const dir = positionals[0] ?? 'knowledge'

const findings = checkFolder()
for (const { severity, place, problem, remedy } of findings) console.log(`${severity}  ${place}  ${problem}  ${remedy}`)
const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
console.log(`${count('error')} errors, ${count('warning')} warnings in ${dir}`)
process.exitCode = count('error') > 0 ? 1 : 0

function checkFolder(): Finding[] {
  const agendas = languages.filter((language) => existsSync(join(dir, language, 'agenda')))
  const ofEvents = agendas.flatMap((language) => checkEvents(join(dir, language, 'agenda'), today))
  try {
    const knowledge = loadKnowledge(dir, 'knowledge')
    const events = agendas.flatMap((language) => {
      return eventSearchEntries(loadEvents(join(dir, language, 'agenda'), language, knowledge.contacts.fillIn))
    })
    loadSignalCheck(dir, {
      contacts: knowledge.contacts.ids,
      articles: knowledge.articles.map(({ article }) => article.id),
    })
    const search = createKnowledgeBase({ ...knowledge, events })
    return [...ofEvents, ...checkKnowledge(knowledge, search, today)]
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    const known = new Set(ofEvents.map(({ place, problem }) => place + problem))
    const broken = error.findings.filter(({ place, problem }) => !known.has(place + problem))
    return [...ofEvents, ...broken.map((finding): Finding => ({ ...finding, severity: 'error' }))]
  }
}
