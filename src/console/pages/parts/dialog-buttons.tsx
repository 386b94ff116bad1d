import { useWords } from '../wording/wordings'

export interface CaseDialogProps {
  caseId: string
  onClose: () => void
}

export function Buttons({
  confirm,
  onClose,
  isGrave = false,
}: {
  confirm: string
  onClose: () => void
  isGrave?: boolean
}) {
  const words = useWords()
  return (
    <div class="actions">
      <button type="submit" class={isGrave ? 'primary grave' : 'primary'}>
        {confirm}
      </button>
      <button type="button" class="secondary" onClick={onClose}>
        {words.cancel}
      </button>
    </div>
  )
}
