import { useDesk, type Dialog } from '../desk-context'
import { CloseDialog, StandardRepliesDialog, TransferDialog } from './case-dialogs'
import { HelpDialog, MenuDialog } from './menu-dialogs'
import { DeleteDialog, ExportDialog, ReasonDialog } from './reason-dialogs'
import type { StaffLanguage } from '../wording/wording'

interface DialogsProps {
  dialog: Dialog
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  onLanguage: (language: StaffLanguage) => void
  onSignOut: () => void
}

export function Dialogs({ dialog, singleKeys, onSingleKeys, onLanguage, onSignOut }: DialogsProps) {
  const { ask } = useDesk()
  const onClose = () => ask(undefined)
  switch (dialog.name) {
    case 'menu':
      return <MenuDialog {...{ onClose, onLanguage, onSignOut }} />
    case 'help':
      return <HelpDialog {...{ onClose, singleKeys, onSingleKeys }} />
    case 'close':
      return <CloseDialog caseId={dialog.caseId} onClose={onClose} />
    case 'transfer':
      return <TransferDialog caseId={dialog.caseId} onClose={onClose} />
    case 'standard':
      return <StandardRepliesDialog caseId={dialog.caseId} onClose={onClose} />
    case 'reason':
      return <ReasonDialog caseId={dialog.caseId} onClose={onClose} />
    case 'export':
      return <ExportDialog caseId={dialog.caseId} onClose={onClose} />
    case 'delete':
      return <DeleteDialog caseId={dialog.caseId} onClose={onClose} />
  }
}
