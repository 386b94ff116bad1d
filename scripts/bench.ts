import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { languages, type Language } from '../src/conversation/language'
import { benchConversations } from './bench-conversations'
import { benchGrowth } from './bench-growth'
import { compareSearches } from './bench-search'
import { benchStore } from './bench-store'
import { benchTeams } from './bench-teams'
import { measureAnswers } from './bench-answers'
import { secondsToAsk, secondsToReady } from './bench-process'
import { benchWidget } from './bench-widget'
import { readMessages } from './labelled-messages'
import { buildWidget } from './build-widget'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN
const messagesOf = (language: Language) => readMessages(`test/data/messages.${language}.jsonl`)

/** Every part of the benchmark; `npm run bench -- search growth` runs only those. Compare ratios, not machines. */
const parts: Record<string, () => void | Promise<void>> = {
  search,
  growth,
  answers,
  store,
  desk,
  teams,
  process: processes,
  widget,
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { misses: { type: 'boolean' } }, allowPositionals: true })
  const unknown = positionals.find((name) => !(name in parts))
  if (unknown !== undefined) throw new Error(`${unknown} is no part of the benchmark: ${Object.keys(parts).join(', ')}`)
  showMisses = values.misses ?? false
  for (const [name, run] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) await run()
}
let showMisses = false

function search(): void {
  for (const language of languages) {
    console.log(`\nSearch, ${language}: the same articles and the labelled messages, which are in no article`)
    const measured = compareSearches('knowledge', language, messagesOf(language))
    const [ours] = measured
    row('', 'first'.padStart(7), 'top 3'.padStart(7), 'answered rightly / off-topic refused', 'a question', 'index')
    for (const each of measured) {
      row(
        each.search,
        percent(each.first).padStart(7),
        percent(each.firstThree).padStart(7),
        `${percent(each.answeredRightly).padStart(7)} / ${percent(each.offTopicRefused).padStart(7)}`.padEnd(36),
        `${each.medianMs.toFixed(2)} ms, p99 ${each.p99Ms.toFixed(1)} ms (${ratio(each.medianMs, ours?.medianMs)} x ours)`,
        `${each.buildMs.toFixed(0)} ms (${ratio(each.buildMs, ours?.buildMs)} x)`,
      )
    }
  }
}

function growth(): void {
  console.log('\nGrowth: made-up articles with 6 phrasings each and our words')
  const measured = benchGrowth('knowledge', [100, 1_000, 10_000])
  const [smallest] = measured
  for (const { articles, buildMs, medianMs, p99Ms, megabytes } of measured) {
    row(
      `${articles} articles`,
      `built in ${(buildMs / 1000).toFixed(2)} s`,
      `${medianMs.toFixed(2)} ms a question (${ratio(medianMs, smallest?.medianMs)} x the smallest), p99 ${p99Ms.toFixed(1)} ms`,
      `${megabytes.toFixed(0)} MB`,
    )
  }
}

async function answers(): Promise<void> {
  for (const language of languages) {
    console.log(`\nAnswers, ${language}: labelled messages to the whole assistant`)
    const { shares, misses, turnMs } = await measureAnswers(messagesOf(language))
    for (const [measure, { right, of }] of shares) row(measure, percent(right / of), `of ${of}`)
    row('a whole turn', `${median(turnMs).toFixed(2)} ms`, `p99 ${percentile(turnMs, 0.99).toFixed(2)} ms`)
    if (showMisses) console.log(misses.join('\n'))
  }
}

async function processes(): Promise<void> {
  console.log('\nProcess')
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  row(
    'start to ready',
    `${median([await secondsToReady(), await secondsToReady(), await secondsToReady()]).toFixed(2)} s`,
  )
  const messages = languages.flatMap(messagesOf)
  const thousand = Array.from({ length: 1000 }, (_, i) => messages[(i * 7) % messages.length]?.text ?? '')
  row('ask, 1,000 lines', `${(await secondsToAsk(thousand)).toFixed(2)} s`)
}

async function store(): Promise<void> {
  console.log('\nStore: a message acknowledged, 50 conversations at once, 100 messages a second')
  const stores = await benchStore()
  for (const { store, p50Ms, p99Ms } of stores) {
    const times = ratio(p50Ms, stores[0]?.p50Ms)
    row(store, `${p50Ms.toFixed(1)} ms`, `p99 ${p99Ms.toFixed(1)} ms`, `${times} x memory`)
  }
}

async function desk(): Promise<void> {
  console.log('\nDesk: 50 conversations at once with a person, the embedded store')
  const { toDeskMs, toVisitorMs } = await benchConversations()
  for (const [name, values] of [['visitor to desk', toDeskMs] as const, ['desk to visitor', toVisitorMs] as const]) {
    row(name, `${median(values).toFixed(1)} ms`, `p99 ${percentile(values, 0.99).toFixed(1)} ms of ${values.length}`)
  }
}

async function teams(): Promise<void> {
  console.log('\nTeams: a message with a real token, one at a time, on the same web framework')
  const figures = await benchTeams()
  const [bare] = figures.map(({ acknowledgedMs }) => median(acknowledgedMs))
  for (const { name, acknowledgedMs, answeredMs, cpuMs } of figures) {
    const p50Ms = median(acknowledgedMs)
    row(
      name,
      `acknowledged ${p50Ms.toFixed(1)} ms (${ratio(p50Ms, bare)} x bare)`,
      `echoed ${median(answeredMs).toFixed(1)} ms`,
      `processor ${cpuMs.toFixed(1)} ms`,
    )
  }
}

async function widget(): Promise<void> {
  console.log('\nWidget')
  const { gzipBytes } = await buildWidget({ outDir: 'dist/widget' })
  row('to type the first message', `${(gzipBytes / 1000).toFixed(1)} kB gzip`)
  const { firstMs, laterMs } = await benchWidget()
  row(
    'Enter to answer, first question',
    `${median(firstMs).toFixed(0)} ms`,
    `worst ${Math.max(...firstMs).toFixed(0)} ms of ${firstMs.length}`,
  )
  row(
    'Enter to answer, later',
    `${median(laterMs).toFixed(0)} ms`,
    `worst ${Math.max(...laterMs).toFixed(0)} ms of ${laterMs.length}`,
  )
}

const ratio = (value: number, of = value): string => (value / of).toFixed(1)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const row = (name: string, ...figures: string[]): void => console.log(`  ${name.padEnd(34)}${figures.join('   ')}`)

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
