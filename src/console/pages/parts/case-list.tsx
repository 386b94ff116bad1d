import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk-context'
import type { WireCase } from '../state/state'
import { useWords } from '../wording/wordings'
import { Facts, stateText } from './facts'
import { Time } from './time'
import { useOpenCase } from './use-open-case'

const everything: WireCase['state']['name'][] = ['waiting', 'staff', 'message-left', 'expired', 'closed']
const choices = {
  all: everything,
  open: everything.filter((name) => name !== 'closed'),
  ...Object.fromEntries(everything.map((name) => [name, [name]])),
} as Record<string, string[]>

/** All cases, by state, or the one that belongs to a code. */
export function CaseList() {
  const { state, client } = useDesk()
  const words = useWords()
  const open = useOpenCase()
  const [choice, setChoice] = useState('open')
  const [code, setCode] = useState('')
  const [hasMore, setHasMore] = useState(false)
  const cases = state.listed?.map((id) => state.cases[id]).filter((known) => known !== undefined)
  const list = (name: string, before?: string): void => {
    void client.list(choices[name] ?? everything, before).then(setHasMore)
  }
  useEffect(() => list(choice), [])

  return (
    <div class="page cases">
      <h2 tabIndex={-1}>{words.cases.heading}</h2>
      <div class="filters">
        <form
          role="search"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            setHasMore(false)
            if (code.trim() === '') list(choice)
            else void client.find(code.trim())
          }}
        >
          <label for="case-code">{words.cases.code}</label>
          <div class="field">
            <input
              id="case-code"
              type="search"
              value={code}
              maxLength={100}
              placeholder={words.cases.codeHint}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
            <button type="submit" class="primary">
              {words.cases.search}
            </button>
          </div>
        </form>
        <p class="row">
          <label for="case-state">{words.cases.status}</label>
          <select
            id="case-state"
            value={choice}
            onChange={(event) => {
              setChoice(event.currentTarget.value)
              setCode('')
              list(event.currentTarget.value)
            }}
          >
            <option value="open">{words.cases.open}</option>
            {everything.map((name) => (
              <option value={name}>{words.states[name]}</option>
            ))}
            <option value="all">{words.cases.all}</option>
          </select>
        </p>
      </div>
      <p role="status" class="hint">
        {cases && (cases.length === 0 ? words.cases.none : words.cases.found(cases.length))}
      </p>
      <ul class="case-list">
        {cases?.map((known) => (
          <li key={known.id} data-case={known.id}>
            <div>
              <p>
                <Time at={known.openedAt} /> <strong>{stateText(known, words)}</strong>
              </p>
              <Facts known={known} />
              {known.outcome && (
                <p class="hint">
                  {[
                    words.outcome.form[known.outcome.form],
                    words.outcome.region[known.outcome.region],
                    words.outcome.advice[known.outcome.advice],
                  ].join(' · ')}
                </p>
              )}
            </div>
            <button type="button" class="secondary" onClick={() => open(known.id)}>
              {words.cases.read}
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="secondary" onClick={() => list(choice, cases?.at(-1)?.openedAt)}>
          {words.cases.more}
        </button>
      )}
    </div>
  )
}
