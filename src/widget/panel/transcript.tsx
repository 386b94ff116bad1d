import { useRef } from 'preact/hooks'
import type { ConversationView } from '../conversation'
import type { LoadCards } from '../card/load'
import { BotBubble, OwnBubble } from './message'
import { useReadingPosition } from './reading-position'
import type { PanelWording } from './wording'

interface TranscriptProps {
  view: ConversationView
  words: PanelWording
  onChoose: (text: string, value: unknown) => void
  onRetry: (id: string) => void
  onSafety: () => void
  loadCards: LoadCards
}

export function Transcript({ view, words, onChoose, onRetry, onSafety, loadCards }: TranscriptProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useReadingPosition(scroller, view)
  const { messages, choices, openCard, typing } = view
  return (
    <div class="scroller" ref={scroller} role="group" aria-label={words.transcript} tabIndex={0}>
      <p class="disclosure">
        {words.disclosure}{' '}
        <button type="button" onClick={onSafety}>
          {words.safety.title}
        </button>
      </p>
      {/* Only additions are spoken: a message once, and not again when its state changes. */}
      <div role="log" aria-live="polite" aria-relevant="additions">
        {messages.map((message, index) => {
          if (message.type === 'own') return <OwnBubble key={message.id} {...{ message, words, onRetry }} />
          if (message.type === 'notice') {
            return (
              <p key={message.id} class="notice" data-id={message.id}>
                {words.restarted}
              </p>
            )
          }
          const before = messages[index - 1]
          const first = before?.type !== 'message' || before.speaker !== message.speaker
          const isOpen = message.id === openCard
          return <BotBubble key={message.id} {...{ message, first, words, isOpen, loadCards }} onSubmit={onChoose} />
        })}
      </div>
      {typing && (
        <p class="typing">
          <span class="sr-only">{words.typing}</span>
          <i />
          <i />
          <i />
        </p>
      )}
      {choices.length > 0 && (
        <div class="choices" role="group" aria-label={words.choices}>
          {choices.map(({ title, value }) => (
            <button key={title} type="button" onClick={() => onChoose(title, value)}>
              {title}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
