import { useState } from 'preact/hooks'
import { useDesk } from '../desk-context'
import { useWords } from '../wording/wordings'
import { Buttons, type CaseDialogProps } from './dialog-buttons'
import { Modal } from './modal'

/** Reading what is closed or a colleague’s. */
export function ReasonDialog({ caseId, onClose }: CaseDialogProps) {
  const { client } = useDesk()
  const { reason: words } = useWords()
  const [reason, setReason] = useState('')
  return (
    <Modal heading={words.heading} onClose={onClose}>
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') void client.open(caseId, reason.trim()).then(onClose)
        }}
      >
        <p>{words.text}</p>
        <ReasonField value={reason} onInput={setReason} />
        <Buttons confirm={words.confirm} onClose={onClose} />
      </form>
    </Modal>
  )
}

export function ExportDialog({ caseId, onClose }: CaseDialogProps) {
  const { client, language } = useDesk()
  const { exporting: words } = useWords()
  const [reason, setReason] = useState('')
  const [form, setForm] = useState<'json' | 'html'>('html')
  return (
    <Modal heading={words.heading} onClose={onClose}>
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') return
          void client.export(caseId, { reason: reason.trim(), language, form }).then((file) => {
            if (file) save(file, `case.${form}`)
            onClose()
          })
        }}
      >
        <p>{words.text}</p>
        <fieldset>
          <legend>{words.form}</legend>
          {(['html', 'json'] as const).map((each) => (
            <label class="choice" key={each}>
              <input type="radio" name="form" checked={form === each} onChange={() => setForm(each)} />
              {words[each]}
            </label>
          ))}
        </fieldset>
        <ReasonField value={reason} onInput={setReason} />
        <Buttons confirm={words.confirm} onClose={onClose} />
      </form>
    </Modal>
  )
}

export function DeleteDialog({ caseId, onClose }: CaseDialogProps) {
  const { client } = useDesk()
  const { deleting: words } = useWords()
  const [reason, setReason] = useState('')
  return (
    <Modal heading={words.heading} onClose={onClose}>
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') void client.delete(caseId, reason.trim()).then(onClose)
        }}
      >
        <p>{words.text}</p>
        <ReasonField value={reason} onInput={setReason} />
        <label class="choice">
          <input type="checkbox" required />
          {words.sure}
        </label>
        <Buttons confirm={words.confirm} onClose={onClose} isGrave />
      </form>
    </Modal>
  )
}

function ReasonField({ value, onInput }: { value: string; onInput: (text: string) => void }) {
  const { reason } = useWords()
  return (
    <p class="row">
      <label for="reason">{reason.label}</label>
      <input
        id="reason"
        type="text"
        required
        maxLength={500}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </p>
  )
}

/** Nothing of it stays with the page. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
