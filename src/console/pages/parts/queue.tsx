import { useDesk, useNow } from '../desk-context'
import { waiting } from '../state/cases'
import type { WireCase } from '../state/state'
import { patienceOf } from '../state/what-rings'
import { useWords } from '../wording/wordings'
import { Facts } from './facts'
import { Icon } from './icon'
import { PlainText } from './plain-text'

const patienceIcon = { fresh: 'clock', long: 'bell', 'too-long': 'warning' } as const

/** Who waits, the longest first. */
export function Queue() {
  const { state, nowMs } = useDesk()
  const words = useWords()
  const now = useNow(nowMs)
  const cases = waiting(state)
  return (
    <section aria-labelledby="queue-heading" class="queue">
      <h2 id="queue-heading" tabIndex={-1}>
        {words.queue.heading} <span class="count">{cases.length > 0 && words.waitingCount(cases.length)}</span>
      </h2>
      {cases.length === 0 ? (
        <p class="empty">{words.queue.empty}</p>
      ) : (
        <ol>
          {cases.map((known) => (
            <Waiting key={known.id} known={known} now={now} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Waiting({ known, now }: { known: WireCase; now: number }) {
  const { client } = useDesk()
  const words = useWords()
  const { minutes, patience } = patienceOf(known.waitingSince, now)
  return (
    <li class={`waiting ${patience}`} data-case={known.id}>
      <div class="waiting-head">
        <p class="waits">
          <Icon name={patienceIcon[patience]} />
          <strong>{words.queue.patience[patience]}</strong>
          <span>{words.queue.waits(minutes)}</span>
        </p>
        <button type="button" class="primary claim" onClick={() => void client.claim(known.id)}>
          {words.queue.claim}
        </button>
      </div>
      <Facts known={known} />
      {known.passedOn.length === 0 ? (
        <p class="hint">{words.queue.nothingPassedOn}</p>
      ) : (
        <details>
          <summary>{words.queue.passedOn(known.passedOn.length)}</summary>
          <ul>
            {known.passedOn.map((line) => (
              <li>
                <PlainText text={line} lang={known.language} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
