import { execFileSync } from 'node:child_process'
import { benchSearch } from './bench-search'
import { benchStore } from './bench-store'
import { measureAnswers } from './bench-answers'
import { secondsToAsk, secondsToReady } from './bench-process'
import { benchWidget } from './bench-widget'
import { readMessages } from './labelled-messages'
import { buildWidget } from './build-widget'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Measures this machine and this knowledge base. Compare ratios; single times differ between machines. */
async function main(): Promise<void> {
  console.log('Search: phrasings taken out of the articles and asked')
  const searches = benchSearch('knowledge')
  const [ours] = searches
  for (const { search, medianMs, p99Ms, first } of searches) {
    const ratio = ours ? medianMs / ours.medianMs : 1
    row(
      search,
      `${medianMs.toFixed(2)} ms`,
      `p99 ${p99Ms.toFixed(2)} ms`,
      `${ratio.toFixed(1)} x ours`,
      `right first ${percent(first)}`,
    )
  }

  console.log('\nAnswers: labelled messages that are in no article (test/data/messages.nl.jsonl)')
  const messages = readMessages('test/data/messages.nl.jsonl')
  const { shares, misses, turnMs } = await measureAnswers(messages)
  for (const [measure, { right, of }] of shares) row(measure, percent(right / of), `of ${of}`)
  row(
    'a whole turn',
    `${median(turnMs).toFixed(2)} ms`,
    `p99 ${(turnMs.toSorted((a, b) => a - b)[Math.floor(turnMs.length * 0.99)] ?? 0).toFixed(2)} ms`,
  )
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))

  console.log('\nProcess')
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  row(
    'start to ready',
    `${median([await secondsToReady(), await secondsToReady(), await secondsToReady()]).toFixed(2)} s`,
  )
  const thousand = Array.from({ length: 1000 }, (_, i) => messages[i % messages.length]?.text ?? '')
  row('ask, 1,000 lines', `${(await secondsToAsk(thousand)).toFixed(2)} s`)

  console.log('\nStore: a message acknowledged, 50 conversations at once, 100 messages a second')
  const stores = await benchStore()
  for (const { store, p50Ms, p99Ms } of stores) {
    const ratio = stores[0] ? p50Ms / stores[0].p50Ms : 1
    row(store, `${p50Ms.toFixed(1)} ms`, `p99 ${p99Ms.toFixed(1)} ms`, `${ratio.toFixed(1)} x memory`)
  }

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

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const row = (name: string, ...figures: string[]): void => console.log(`  ${name.padEnd(34)}${figures.join('   ')}`)

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
