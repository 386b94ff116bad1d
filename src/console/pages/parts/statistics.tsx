import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk-context'
import type { Counts } from '../link/desk-api'
import type { DeskWording } from '../wording/wording'
import { useWords } from '../wording/wordings'

const dayMs = 86_400_000
const firstPeriodDays = 90

const isoDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)

/** Counts of a period, one table a question. */
export function Statistics() {
  const { client, nowMs } = useDesk()
  const words = useWords()
  const { statistics } = words
  const [from, setFrom] = useState(() => isoDay(nowMs() - firstPeriodDays * dayMs))
  const [to, setTo] = useState(() => isoDay(nowMs()))
  const [counts, setCounts] = useState<Counts | undefined>(undefined)
  // The last day is meant as a whole; the server counts up to a moment.
  const show = () => void client.statistics(from, isoDay(Date.parse(to) + dayMs)).then(setCounts)
  useEffect(show, [])
  const filled = Object.entries(counts ?? {}).filter(([, cells]) => Object.keys(cells).length > 0)

  return (
    <div class="page statistics">
      <h2 tabIndex={-1}>{statistics.heading}</h2>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault()
          show()
        }}
      >
        <p class="row">
          <label for="from">{statistics.from}</label>
          <input
            id="from"
            type="date"
            required
            value={from}
            max={to}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </p>
        <p class="row">
          <label for="to">{statistics.to}</label>
          <input
            id="to"
            type="date"
            required
            value={to}
            min={from}
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </p>
        <button type="submit" class="primary">
          {statistics.show}
        </button>
      </form>
      <p class="hint">{statistics.hidden}</p>
      <p role="status">{counts && filled.length === 0 && statistics.none}</p>
      <div class="tables">
        {filled.map(([dimension, cells]) => (
          <table key={dimension}>
            <caption>{statistics.dimensions[dimension] ?? dimension}</caption>
            <thead>
              <tr>
                <th scope="col">{statistics.kind}</th>
                <th scope="col">{statistics.count}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(cells).map(([value, count]) => (
                <tr key={value}>
                  <th scope="row">{nameOf(dimension, value, words)}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  )
}

/** What the server counts by, in words; a value that is new to us as it is. */
function nameOf(dimension: string, value: string, words: DeskWording): string {
  const tables: Record<string, Readonly<Record<string, string>>> = {
    channel: words.channels,
    language: words.languages,
    level: words.levels,
    reason: words.reasons,
    'close-reason': words.closeReasons,
    ...words.outcome,
  }
  return tables[dimension]?.[value] ?? value
}
