import { useDesk } from '../desk-context'
import { leftBehind, withColleagues } from '../state/cases'
import { useWords } from '../wording/wordings'
import { stateText } from './facts'
import { Facts } from './facts'
import { Time } from './time'
import { useOpenCase } from './use-open-case'

/** Messages that wait for an answer, and what colleagues have. */
export function OtherCases() {
  const { state } = useDesk()
  const words = useWords()
  const open = useOpenCase()
  const left = leftBehind(state)
  const others = withColleagues(state)
  return (
    <>
      <section aria-labelledby="left-heading" class="other">
        <h2 id="left-heading">{words.queue.left}</h2>
        {left.length === 0 && <p class="empty">{words.queue.leftEmpty}</p>}
        <ul>
          {left.map((known) => (
            <li key={known.id} data-case={known.id}>
              <div class="waiting-head">
                <p>
                  <Time at={known.openedAt} /> {words.states[known.state.name]}
                </p>
                <button type="button" class="secondary" onClick={() => open(known.id)}>
                  {words.queue.read}
                </button>
              </div>
              <Facts known={known} />
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="colleagues-heading" class="other">
          <h2 id="colleagues-heading">{words.queue.colleagues}</h2>
          <ul>
            {others.map((known) => (
              <li key={known.id} data-case={known.id}>
                <p>
                  <Time at={known.openedAt} /> {stateText(known, words)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
