import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'

interface ModalProps {
  heading: string
  onClose: () => void
  children: ComponentChildren
}

/** A window over the page. The browser keeps the focus inside, and gives it back afterwards. */
export function Modal({ heading, onClose, children }: ModalProps) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const own = dialog.current
    own?.showModal()
    return () => own?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-heading"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="dialog-head">
        <h2 id="dialog-heading">{heading}</h2>
        <button type="button" class="tool" aria-label={words.dismiss} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
