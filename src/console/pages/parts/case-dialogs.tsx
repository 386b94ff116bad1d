import { useState } from 'preact/hooks'
import type { CaseOutcome } from '../../api'
import { useDesk } from '../desk-context'
import { findTab, hasUnsent } from '../state/cases'
import { replyTopics } from '../../../desk/standard-replies/reply-topics'
import { standardReplies } from '../../../desk/standard-replies/standard-replies'
import { useWords } from '../wording/wordings'
import { Buttons, type CaseDialogProps } from './dialog-buttons'
import { Modal } from './modal'

/** The three choices for the statistics. Nothing is chosen beforehand: a default would be counted. */
export function CloseDialog({ caseId, onClose }: CaseDialogProps) {
  const { state, client } = useDesk()
  const words = useWords()
  const tab = findTab(state, caseId)
  const choices = words.outcome
  return (
    <Modal heading={words.closing.heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          // The options of the fields are these, and they must be chosen.
          const outcome = Object.fromEntries(['form', 'region', 'advice'].map((name) => [name, data.get(name)]))
          void client.close(caseId, outcome as unknown as CaseOutcome).then(onClose)
        }}
      >
        <p>{words.closing.text}</p>
        {tab && hasUnsent(tab) && <p class="notice warn">{words.closing.unsent}</p>}
        {(['form', 'region', 'advice'] as const).map((name) => (
          <p class="row" key={name}>
            <label for={`outcome-${name}`}>{choices.headings[name]}</label>
            <select id={`outcome-${name}`} name={name} required>
              <option value="">{words.closing.choose}</option>
              {Object.entries(choices[name]).map(([value, text]) => (
                <option value={value}>{text}</option>
              ))}
            </select>
          </p>
        ))}
        <Buttons confirm={words.closing.confirm} onClose={onClose} />
      </form>
    </Modal>
  )
}

export function TransferDialog({ caseId, onClose }: CaseDialogProps) {
  const { state, client } = useDesk()
  const { transferring } = useWords()
  const [to, setTo] = useState('')
  const colleagues = state.present.filter(({ staffId }) => staffId !== state.me?.id)
  const choices = [
    ...colleagues.map(({ staffId, name }) => ({ value: staffId, text: name })),
    { value: 'queue', text: transferring.queue },
  ]
  return (
    <Modal heading={transferring.heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void client.transfer(caseId, to).then(onClose)
        }}
      >
        <fieldset>
          <legend>{transferring.to}</legend>
          {colleagues.length === 0 && <p class="hint">{transferring.nobody}</p>}
          {choices.map(({ value, text }) => (
            <label class="choice" key={value}>
              <input
                type="radio"
                name="to"
                required
                value={value}
                checked={to === value}
                onChange={() => setTo(value)}
              />
              <bdi>{text}</bdi>
            </label>
          ))}
        </fieldset>
        <Buttons confirm={transferring.confirm} onClose={onClose} />
      </form>
    </Modal>
  )
}

/** Puts a sentence into the text field, in the visitor's language, to be changed before it is sent. */
export function StandardRepliesDialog({ caseId, onClose }: CaseDialogProps) {
  const { state, client } = useDesk()
  const words = useWords()
  const language = state.cases[caseId]?.language ?? 'nl'
  const choose = (text: string): void => {
    const draft = findTab(state, caseId)?.draft ?? ''
    client.draft(caseId, draft.trim() === '' ? text : `${draft}\n${text}`)
    onClose()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#reply')?.focus())
  }
  return (
    <Modal heading={words.standard.heading} onClose={onClose}>
      <p>{words.standard.text(words.languages[language])}</p>
      <ul class="standard-replies">
        {replyTopics.map((topic) => (
          <li key={topic}>
            <button type="button" onClick={() => choose(standardReplies[language][topic])}>
              <strong>{words.standard.topics[topic]}</strong>
              <span lang={language}>{standardReplies[language][topic]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
