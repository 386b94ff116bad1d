import { useDesk } from '../desk-context'
import type { Tab } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'
import { PlainText } from './plain-text'
import { Time } from './time'

const maxLength = 4_000

/** For colleagues only. A place of its own, far from where one writes to the visitor. */
export function Notes({ tab }: { tab: Tab }) {
  const { client, dispatch } = useDesk()
  const { details } = useWords()
  const { caseId, notes, noteDraft } = tab
  return (
    <section class="notes">
      <h3>
        <Icon name="lock" />
        {details.notes}
      </h3>
      <p class="hint">{details.notesHint}</p>
      {notes.length === 0 && <p class="empty">{details.noNotes}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <p class="who">
              <bdi>{note.staffName}</bdi> <Time at={note.at} />
            </p>
            <PlainText text={note.text} />
          </li>
        ))}
      </ul>
      {tab.reading === 'done' && (
        <form
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void client.note(caseId)
          }}
        >
          <label for="note">{details.note}</label>
          <textarea
            id="note"
            rows={2}
            value={noteDraft}
            maxLength={maxLength}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            onInput={(event) => dispatch({ kind: 'note-draft', caseId, text: event.currentTarget.value })}
          />
          <button type="submit" class="secondary">
            {details.addNote}
          </button>
        </form>
      )}
    </section>
  )
}
