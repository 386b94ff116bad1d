import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk-context'
import type { Writing } from '../state/cases'
import type { Tab } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'

/** The shortest that a channel takes (Messenger). */
const maxLength = 2_000
const counterFrom = 200
const maxLines = 7

/** Where staff write to the visitor. Enter sends, Shift with Enter begins a new line. */
export function Composer({ tab, writing }: { tab: Tab; writing: Writing }) {
  const { client, ask } = useDesk()
  const words = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current)
  }, [tab.draft])
  const canSend = writing === 'conversation' || writing === 'left-message'
  if (!canSend && tab.draft.trim() === '') return null
  const { label, leftLabel, unsent, hint } = words.composer
  const left = maxLength - tab.draft.length

  return (
    <form
      class="composer"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) client.reply(tab.caseId)
        field.current?.focus()
      }}
    >
      <div class="composer-head">
        <label for="reply">{canSend ? (writing === 'conversation' ? label : leftLabel) : unsent}</label>
        {canSend && (
          <button type="button" class="secondary" onClick={() => ask({ name: 'standard', caseId: tab.caseId })}>
            <Icon name="text" />
            {words.composer.standard}
          </button>
        )}
      </div>
      <div class="field">
        {/* Spelling and writing help of some browsers send every word to their maker: off. */}
        <textarea
          id="reply"
          ref={field}
          rows={2}
          value={tab.draft}
          readOnly={!canSend}
          placeholder={writing === 'conversation' ? label : leftLabel}
          maxLength={maxLength}
          aria-describedby="reply-hint"
          autocomplete="off"
          spellcheck={false}
          {...{ autocorrect: 'off', writingsuggestions: 'false' }}
          dir="auto"
          enterkeyhint="send"
          onInput={(event) => client.draft(tab.caseId, event.currentTarget.value)}
          onKeyDown={(event) => {
            // While an input method composes a word, Enter belongs to it (229 in Safari).
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has nothing else
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
            event.preventDefault()
            if (canSend) client.reply(tab.caseId)
          }}
        />
        {canSend && (
          <button type="submit" class="primary send" aria-label={words.composer.send}>
            <Icon name="send" />
            <span class="wide-only">{words.composer.send}</span>
          </button>
        )}
      </div>
      <p id="reply-hint" class="hint">
        {left <= counterFrom ? words.composer.left(left) : canSend && hint}
      </p>
    </form>
  )
}

function fitHeight(field: HTMLTextAreaElement): void {
  const style = getComputedStyle(field)
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom)
  field.style.height = 'auto'
  const contentHeight = Math.min(field.scrollHeight, parseFloat(style.lineHeight) * maxLines + padding)
  field.style.height = `${contentHeight + 2}px`
}
