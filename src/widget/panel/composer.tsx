import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { maxMessageLength } from '../conversation'
import { Icon } from './icon'
import type { PanelWording } from './wording'

/** The counter appears when this many characters are left. */
const counterFrom = 200
const maxLines = 5

interface ComposerProps {
  words: PanelWording
  onSend: (text: string) => void
}

/** Where the person types. Enter sends, Shift with Enter begins a new line. */
export function Composer({ words, onSend }: ComposerProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current)
  }, [text])

  const send = () => {
    if (text.trim() === '') return
    onSend(text)
    setText('')
    field.current?.focus()
  }
  const left = maxMessageLength - text.length

  return (
    <form
      class="composer"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="field">
        {/* Spelling and writing help of some browsers send every word to their maker: off. */}
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={maxMessageLength}
          aria-label={words.field}
          aria-describedby="counter"
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          {...{ autocorrect: 'off', writingsuggestions: 'false' }}
          dir="auto"
          enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // While an input method composes a word, Enter belongs to it (229 in Safari).
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has nothing else
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="send" title={words.send}>
          <Icon name="send" />
        </button>
      </div>
      <p id="counter" class="counter">
        {left <= counterFrom && words.charactersLeft(left)}
      </p>
    </form>
  )
}

function fitHeight(field: HTMLTextAreaElement): void {
  const style = getComputedStyle(field)
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom)
  field.style.height = 'auto'
  const contentHeight = Math.min(field.scrollHeight, parseFloat(style.lineHeight) * maxLines + padding)
  // Hidden fields have no height yet; then the style sheet decides.
  field.style.height = contentHeight > padding ? `${contentHeight}px` : ''
}
